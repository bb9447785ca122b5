// The paper of a secret vote: the questions in both languages and the answers that can be given. It is fixed when the
// vote opens. What a page shows is what it seals for: the digest of the whole paper goes into the seal, so that an
// envelope filled in on another paper cannot be opened.

import { canonicalJson, type Id } from '../kernel/index.ts';

/** One question, with the answers in the order in which the paper gives them. */
export interface Question {
  readonly key: string;
  readonly titleEn: string;
  readonly titleCy: string;
  readonly textEn: string;
  readonly textCy: string;
  /** Words for the answers are found by these keys. */
  readonly options: readonly string[];
}

export interface Paper {
  /** The co-op whose vote it is, by its English name when the vote opened. */
  readonly coop: string;
  /** The motion. */
  readonly vote: Id;
  readonly questions: readonly Question[];
}

/** The one spelling of a paper; its digest (SHA-256, 64 hex digits) stands for it. */
export const paperText = (paper: Paper): string => canonicalJson(paper);

/** What the paper of a motion is made of. */
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
  const question = (key: string, { titleEn, titleCy, textEn, textCy }: PaperWords): Question => ({
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
