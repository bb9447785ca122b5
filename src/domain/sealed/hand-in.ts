// Opening a box by two tellers. Each takes the box with them, opens it on the offline page with two parts of the key, and
// hands in what was counted there. Only two counts that are the same, by two tellers, and that fit the box, are taken: of
// each only a digest is kept until then. When they differ those who handed in are told; any two of the three who agree
// decide, so that one teller alone can neither make a result nor keep it back.

import { canonicalJson, onlyRefusals, refusal, settle, type Id, type Result } from '../kernel/index.ts';
import { LEFT_BLANK, type Opened } from './count.ts';
import type { SealedState } from './course.ts';
import type { Paper } from './paper.ts';
import type { TellersCourse } from './tellers.ts';

export const BOX_FORMAT = 'common-care box 1';
export const TRIAL_FORMAT = 'common-care trial 1';
export const COUNT_FORMAT = 'common-care count 1';

/** What a teller takes to the offline page: the envelopes apart from the roll, sorted. */
export interface BoxFile {
  readonly format: typeof BOX_FORMAT;
  readonly paper: Paper;
  readonly keyId: string;
  readonly publicKey: string;
  /** The digest of the sorted fingerprints, as it was published. */
  readonly box: string;
  readonly envelopes: readonly string[];
}

/** What the tellers try their parts on before the vote opens. */
export interface TrialFile {
  readonly format: typeof TRIAL_FORMAT;
  readonly vote: Id;
  readonly keyId: string;
  readonly publicKey: string;
  readonly envelopes: readonly { readonly pair: string; readonly envelope: string }[];
}

/** What comes back: how many gave which answer. First the blank ones, then the answers in the order of the paper. */
export interface CountFile {
  readonly format: typeof COUNT_FORMAT;
  readonly vote: Id;
  readonly keyId: string;
  readonly box: string;
  readonly valid: number;
  readonly spoilt: number;
  readonly questions: readonly { readonly question: string; readonly counts: readonly number[] }[];
}

/** The count of an opened box, as it is handed in. */
export function countFile({ paper, keyId, box }: BoxFile, { valid, spoilt, questions }: Opened): CountFile {
  return {
    format: COUNT_FORMAT,
    vote: paper.vote,
    keyId,
    box,
    valid,
    spoilt,
    questions: paper.questions.map(({ key, options }, at) => ({
      question: key,
      counts: [LEFT_BLANK, ...options].map(
        (option) => questions[at]!.answers.filter((answer) => answer === option).length,
      ),
    })),
  };
}

/** The one spelling of a count: two are the same when their spellings are. */
export const countText = (count: CountFile): string => canonicalJson(count);

/** The sorted answers that a count stands for. */
export function openedIn({ questions }: Paper, count: CountFile): Opened {
  return {
    valid: count.valid,
    spoilt: count.spoilt,
    questions: questions.map(({ key, options }, at) => ({
      question: key,
      answers: [LEFT_BLANK, ...options]
        .flatMap((option, place) => Array.from({ length: count.questions[at]!.counts[place]! }, () => option))
        .sort(),
    })),
  };
}

/** Whether a count can be one of this box: its vote, key and fingerprints, its questions, and no paper too few or too many. */
function fits(
  count: CountFile,
  box: Pick<BoxFile, 'paper' | 'keyId' | 'box'> & { readonly voted: number },
): boolean {
  const { questions } = box.paper;
  return (
    count.vote === box.paper.vote &&
    count.keyId === box.keyId &&
    count.box === box.box &&
    count.valid + count.spoilt === box.voted &&
    count.questions.length === questions.length &&
    count.questions.every(
      ({ question, counts }, at) =>
        question === questions[at]!.key &&
        counts.length === questions[at]!.options.length + 1 &&
        counts.reduce((sum, each) => sum + each, 0) === count.valid,
    )
  );
}

export interface HandIn {
  readonly state: SealedState;
  /** The three tellers, and what each of them handed in last. */
  readonly course: Pick<TellersCourse, 'tellers' | 'handed' | 'differed'>;
  readonly caller: Id;
  readonly box: Pick<BoxFile, 'paper' | 'keyId' | 'box'> & { readonly voted: number };
  readonly count: CountFile;
  /** The digest of this count. */
  readonly digest: string;
}

/** first: it is kept, a second teller is waited for. same: it came twice. agreed: it is the result. differ: no two agree. */
export type HandedIn = 'first' | 'same' | 'agreed' | 'differ';

/** Refuses `teller-not-named`, `box-not-due`, `count-not-of-box`, `count-own`. */
export function handIn({ state, course, caller, box, count, digest }: HandIn): Result<HandedIn> {
  const { tellers, handed, differed } = course;
  const own = handed.find(({ teller }) => teller === caller)?.digest;
  const others = handed.filter(({ teller }) => teller !== caller);
  const refusals = onlyRefusals([
    tellers.includes(caller) ? null : refusal('teller-not-named'),
    state === 'opening-due' ? null : refusal('box-not-due'),
    state !== 'opening-due' || fits(count, box) ? null : refusal('count-not-of-box', 'count'),
    // Whoever handed in a count cannot put another in its place before a second teller has counted otherwise.
    own !== undefined && own !== digest && differed === 0 ? refusal('count-own') : null,
  ]);
  return settle(refusals, () => {
    if (others.some((one) => one.digest === digest)) return 'agreed';
    if (own === digest) return 'same';
    return others.length === 0 ? 'first' : 'differ';
  });
}
