// Counting what was in the envelopes. The answers are split by question and sorted by what they say, so that nothing is left
// of which answers came together or in what order. What would not open, or was not filled in as the paper asks, is
// spoilt: it is counted and never shown. A question that was left blank counts as an abstention.

import { readBallot } from './ballot.ts';
import { bytesOfHex } from './envelope.ts';
import type { Paper } from './paper.ts';
import { rankingOfAnswer } from './ranking.ts';

/** The answers to one question, sorted: one for each valid paper. */
export interface OpenedQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface Opened {
  readonly valid: number;
  readonly spoilt: number;
  readonly questions: readonly OpenedQuestion[];
}

/** The word that stands for a question that was left blank. */
export const LEFT_BLANK = 'blank';

/** What the platform read out of the envelopes: filled-in papers in hex digits, and how many would not open. */
export interface Read {
  readonly papers: readonly string[];
  readonly unopened: number;
}

/** Counts opened papers against their paper. */
export function countOpened(paper: Paper, { papers, unopened }: Read): Opened {
  const read = papers.map((hex) => readBallot(paper, bytesOfHex(hex)));
  const valid = read.filter((answers) => answers !== null);
  return {
    valid: valid.length,
    spoilt: unopened + read.length - valid.length,
    questions: paper.questions.map(({ key }, at) => ({
      question: key,
      answers: valid.map((answers) => answers[at] ?? LEFT_BLANK).sort(),
    })),
  };
}

/** How many voted how on one question. */
export interface QuestionVotes {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

/** The votes on each question, in the order of the paper. Throws when an answer is none of a motion's. */
export const votesOnEach = ({ questions }: Pick<Opened, 'questions'>): QuestionVotes[] =>
  questions.map(({ answers }) => {
    const count = { for: 0, against: 0, abstain: 0, [LEFT_BLANK]: 0 };
    for (const answer of answers) {
      if (!Object.hasOwn(count, answer)) throw new Error(`No answer to a motion: ${answer}`);
      count[answer as keyof typeof count] += 1;
    }
    return {
      votesFor: count.for,
      votesAgainst: count.against,
      abstained: count.abstain + count[LEFT_BLANK],
    };
  });

/** The votes on a motion as a whole: its first question. Throws when an answer is none of a motion's. */
export const votesIn = (opened: Pick<Opened, 'questions'>): QuestionVotes =>
  votesOnEach(opened)[0] ?? { votesFor: 0, votesAgainst: 0, abstained: 0 };

/** Papers that rank alike: how many, and the candidates, by their number from 0, from the first choice on. */
export interface Ranked {
  readonly papers: number;
  readonly ranking: readonly number[];
}

/** Answers to a question of ranking as papers for a count, alike together. Blank ones name nobody. Throws for what is no ranking. */
export function rankedPapers(answers: readonly string[], many: number): Ranked[] {
  const papers = new Map<string, number>();
  for (const answer of answers) if (answer !== LEFT_BLANK) papers.set(answer, (papers.get(answer) ?? 0) + 1);
  return [...papers].map(([answer, times]) => {
    const ranking = rankingOfAnswer(answer, many);
    if (ranking === null) throw new Error(`No ranking: ${answer}`);
    return { papers: times, ranking };
  });
}
