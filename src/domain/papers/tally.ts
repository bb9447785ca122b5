// Counting the papers. Those of all routes are mixed before anybody looks at one: so the numbers of answers lead to no
// route, and where few came by post nobody reads off how they voted. Two people count, each by themselves. When they agree
// their numbers are joined with the opened envelopes; when not, both hear where, not by how much, and count again.

import {
  canonicalJson,
  isWhole,
  onlyRefusals,
  refusal,
  type Id,
  type Refusal,
  type RefusalParams,
} from '../kernel/index.ts';
import { LEFT_BLANK, type Opened, type Paper } from '../sealed/index.ts';

/** What one person counted: for each question how many papers have each answer, and how many papers are spoilt. */
export interface Tally {
  readonly questions: readonly {
    readonly question: string;
    /** The answers of the paper, and `blank`. */
    readonly answers: Readonly<Record<string, number>>;
  }[];
  /** Papers that cannot be read, or bear a name or a mark. A question that was left blank spoils nothing. */
  readonly spoilt: number;
}

/** The answers that can be counted for a question, in their order. */
export const countable = ({ options }: Paper['questions'][number]): readonly string[] => [
  ...options,
  LEFT_BLANK,
];

const sumOf = (answers: Tally['questions'][number]['answers']): number =>
  Object.values(answers).reduce((sum, number) => sum + number, 0);

const isCount = (number: number): boolean => isWhole(number) && number >= 0;

function fits({ questions }: Paper, tally: Tally): boolean {
  return (
    isCount(tally.spoilt) &&
    tally.questions.length === questions.length &&
    questions.every((question, at) => {
      const counted = tally.questions[at]!;
      const wanted = countable(question);
      return (
        counted.question === question.key &&
        Object.keys(counted.answers).length === wanted.length &&
        wanted.every((answer) => isCount(counted.answers[answer] ?? -1))
      );
    })
  );
}

/** The papers that were taken in, by route; the sentence of a refusal shows them. */
export type Taken = RefusalParams & {
  readonly post: number;
  readonly room: number;
  readonly assisted: number;
};

/**
 * Why numbers are not taken: `tally-wrong` for a paper that is another; `tally-differs` where a question's answers and the
 * spoilt papers are not as many as the papers taken in, with both numbers and the question's place from 1.
 */
export function tallyFaults(paper: Paper, tally: Tally, { post, room, assisted }: Taken): Refusal[] {
  if (!fits(paper, tally)) return [refusal('tally-wrong')];
  const taken = post + room + assisted;
  return onlyRefusals(
    tally.questions.map(({ answers }, at) => {
      const counted = sumOf(answers) + tally.spoilt;
      if (counted === taken) return null;
      const params = { question: at + 1, counted, taken, post, room, assisted };
      return refusal('tally-differs', `question-${at}`, params);
    }),
  );
}

/** Where two tallies of one paper differ: the question and the answer, or the spoilt papers. */
export interface Difference {
  /** Null for the spoilt papers. */
  readonly question: string | null;
  readonly answer: string;
}

export function differencesOf(one: Tally, other: Tally): Difference[] {
  const places = one.questions.flatMap(({ question, answers }, at) =>
    Object.keys(answers)
      .filter((answer) => answers[answer] !== other.questions[at]!.answers[answer])
      .map((answer) => ({ question, answer })),
  );
  return one.spoilt === other.spoilt ? places : [...places, { question: null, answer: 'spoilt' }];
}

/** The one spelling of a tally, as it is kept until the opening. */
export const tallyText = (tally: Tally): string => canonicalJson(tally);

/** The opened envelopes and the counted papers as one: nothing is left of which answer came on paper. */
export function joined(opened: Opened, tally: Tally | null): Opened {
  if (tally === null) return opened;
  const papers = sumOf(tally.questions[0]!.answers);
  return {
    valid: opened.valid + papers,
    spoilt: opened.spoilt + tally.spoilt,
    questions: opened.questions.map(({ question, answers }, at) => ({
      question,
      answers: [...answers, ...Object.entries(tally.questions[at]!.answers).flatMap(repeated)].sort(),
    })),
  };
}

const repeated = ([answer, times]: [string, number]): string[] => Array<string>(times).fill(answer);

/** Why somebody may not hand in a count now: `count-not-due`, `tally-same-person`, `doubles-not-seen`. */
export function whyNoTally(asked: {
  /** Papers are to be counted, and two agreed counts are not there yet. */
  readonly due: boolean;
  readonly by: Id;
  /** Who handed in the count that is there. */
  readonly counted: readonly Id[];
  /** How many doubles the person says that they saw, and how many there are. */
  readonly doublesSeen: number;
  readonly doubles: number;
}): Refusal[] {
  return onlyRefusals([
    asked.due ? null : refusal('count-not-due'),
    asked.counted.includes(asked.by) ? refusal('tally-same-person') : null,
    asked.doublesSeen === asked.doubles ? null : refusal('doubles-not-seen', 'doubles'),
  ]);
}
