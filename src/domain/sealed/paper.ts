// The paper of a secret vote: the questions in both languages and the answers that can be given. It is fixed when the
// vote opens. What a page shows is what it seals for: the digest of the whole paper goes into the seal, so that an
// envelope filled in on another paper cannot be opened.

import { canonicalJson, type Id } from '../kernel/index.ts';

/** What a question asks, in both languages. */
interface Asks extends PaperWords {
  readonly key: string;
}

/** One answer of several, in the order in which the paper gives them. */
export interface ChoiceQuestion extends Asks {
  readonly kind?: never;
  /** Words for the answers are found by these keys. */
  readonly options: readonly string[];
}

/** Candidates in an order of preference, as many of them as the voter likes. */
export interface RankingQuestion extends Asks {
  readonly kind: 'ranking';
  /** The numbers of the candidates on the paper, from 1. */
  readonly options: readonly string[];
  /** Their names, in the same order: whoever seals a ranking seals it for these people. */
  readonly names: readonly string[];
}

export type Question = ChoiceQuestion | RankingQuestion;

export interface Paper {
  /** The co-op whose vote it is, by its English name when the vote opened. */
  readonly coop: string;
  /** The motion, or the motion that stands for the vote of an election. */
  readonly vote: Id;
  readonly questions: readonly Question[];
}

/** The one spelling of a paper; its digest (SHA-256, 64 hex digits) stands for it. */
export const paperText = (paper: Paper): string => canonicalJson(paper);

/** The words of a question. */
export interface PaperWords {
  readonly titleEn: string;
  readonly titleCy: string;
  readonly textEn: string;
  readonly textCy: string;
}

/** More parts than this make a paper that nobody can look over. */
export const MOST_PARTS = 8;

const answers = ['for', 'against', 'abstain'];

/**
 * The paper of an ordinary motion. The motion as a whole is the first question and decides; a motion that is voted on in
 * parts has a question more for each part, with the same answers, and each is decided by itself.
 */
export function motionPaper(
  coop: string,
  vote: Id,
  words: PaperWords,
  parts: readonly PaperWords[] = [],
): Paper {
  const question = (key: string, { titleEn, titleCy, textEn, textCy }: PaperWords): ChoiceQuestion => ({
    key,
    titleEn,
    titleCy,
    textEn,
    textCy,
    options: answers,
  });
  const questions = parts.map((part, at) => question(`part-${at + 1}`, part));
  return { coop, vote, questions: [question('motion', words), ...questions] };
}

/** The paper of an election: one question, with those who stand in the order of the paper. */
export function electionPaper(coop: string, vote: Id, words: PaperWords, names: readonly string[]): Paper {
  const { titleEn, titleCy, textEn, textCy } = words;
  const options = names.map((_name, at) => String(at + 1));
  const question = {
    key: 'board',
    kind: 'ranking',
    titleEn,
    titleCy,
    textEn,
    textCy,
    options,
    names,
  } as const;
  return { coop, vote, questions: [question] };
}

/** The question of ranking that a paper asks; undefined for the paper of a motion. */
export const rankingAsked = ({ questions }: Paper): RankingQuestion | undefined =>
  questions.find((question) => question.kind === 'ranking');
