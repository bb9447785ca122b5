// Opening a box by two tellers. Each takes the box with them, opens it on the offline page with two parts of the key, and
// hands in what was counted there. Only two counts that are the same, by two tellers, and that fit the box, are taken: of
// each only a digest is kept until then. When they differ those who handed in are told; any two of the three who agree
// decide, so that one teller alone can neither make a result nor keep it back.

import { canonicalJson, onlyRefusals, refusal, settle, type Id, type Result } from '../kernel/index.ts';
import { LEFT_BLANK, type Opened } from './count.ts';
import type { SealedState } from './course.ts';
import type { Paper, Question } from './paper.ts';
import { rankingOfAnswer } from './ranking.ts';
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

/** How many gave which answer. First the blank ones, then the answers in the order of the paper. */
interface CountedChoice {
  readonly question: string;
  readonly counts: readonly number[];
}

/** Rankings that are the same, together, sorted by what they say; the blank ones among them. */
interface CountedRanking {
  readonly question: string;
  readonly alike: readonly { readonly answer: string; readonly papers: number }[];
}

/** What comes back. */
export interface CountFile {
  readonly format: typeof COUNT_FORMAT;
  readonly vote: Id;
  readonly keyId: string;
  readonly box: string;
  readonly valid: number;
  readonly spoilt: number;
  readonly questions: readonly (CountedChoice | CountedRanking)[];
}

/** One answer after the other, with how often it was given, in the order in which answers are sorted. */
function alikeIn(answers: readonly string[]): CountedRanking['alike'] {
  const papers = new Map<string, number>();
  for (const answer of [...answers].sort()) papers.set(answer, (papers.get(answer) ?? 0) + 1);
  return [...papers].map(([answer, times]) => ({ answer, papers: times }));
}

function countedIn(
  { key, kind, options }: Question,
  answers: readonly string[],
): CountedChoice | CountedRanking {
  if (kind === 'ranking') return { question: key, alike: alikeIn(answers) };
  const counts = [LEFT_BLANK, ...options].map(
    (option) => answers.filter((answer) => answer === option).length,
  );
  return { question: key, counts };
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
    questions: paper.questions.map((question, at) => countedIn(question, questions[at]!.answers)),
  };
}

/** The one spelling of a count: two are the same when their spellings are. */
export const countText = (count: CountFile): string => canonicalJson(count);

const times = (answer: string, papers: number): string[] => Array<string>(papers).fill(answer);

function answersIn({ options }: Question, counted: CountedChoice | CountedRanking): string[] {
  const all =
    'alike' in counted
      ? counted.alike.flatMap(({ answer, papers }) => times(answer, papers))
      : [LEFT_BLANK, ...options].flatMap((option, place) => times(option, counted.counts[place]!));
  return all.sort();
}

/** The sorted answers that a count stands for. */
export function openedIn({ questions }: Paper, count: CountFile): Opened {
  return {
    valid: count.valid,
    spoilt: count.spoilt,
    questions: questions.map((question, at) => ({
      question: question.key,
      answers: answersIn(question, count.questions[at]!),
    })),
  };
}

const isSumOf = (counts: readonly number[], valid: number): boolean =>
  counts.reduce((sum, each) => sum + each, 0) === valid;

/** Rankings that the paper offers, each once and sorted, so that two who counted the same hand in the same. */
function isCountedRanking({ alike }: CountedRanking, many: number): boolean {
  const answers = alike.map(({ answer }) => answer);
  return (
    answers.every((answer, at) => at === 0 || answers[at - 1]! < answer) &&
    answers.every((answer) => answer === LEFT_BLANK || rankingOfAnswer(answer, many) !== null) &&
    alike.every(({ papers }) => papers > 0)
  );
}

/** Whether what was counted can be the answers to a question on so many valid papers. */
function fitsQuestion(
  { key, kind, options }: Question,
  counted: CountedChoice | CountedRanking,
  valid: number,
): boolean {
  if (counted.question !== key || 'alike' in counted !== (kind === 'ranking')) return false;
  if ('alike' in counted)
    return (
      isCountedRanking(counted, options.length) &&
      isSumOf(
        counted.alike.map(({ papers }) => papers),
        valid,
      )
    );
  return counted.counts.length === options.length + 1 && isSumOf(counted.counts, valid);
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
    count.questions.every((counted, at) => fitsQuestion(questions[at]!, counted, count.valid))
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
