// Asking the office to put something right, section by section, and its answer: it is right now, or it stays as it is,
// with the reason. Nobody answers what they asked themselves.

import { refusal, settle, type Id, type Instant, type Refusal, type Result } from '../kernel/index.ts';

export interface Correction {
  readonly member: Id;
  /** The section of what is held (held.ts). */
  readonly section: string;
  /** What is wrong, in the member's own words. */
  readonly words: string;
  readonly askedAt: Instant;
}

export interface CorrectionAnswer {
  /** True when it was put right; false when it stays as it is. */
  readonly done: boolean;
  /** What was done, or why not: the member reads it. */
  readonly words: string;
  readonly by: Id;
  readonly at: Instant;
}

export interface AskCorrection extends Correction {
  /** The sections about which they asked and that wait. */
  readonly waiting: readonly string[];
}

/** Notes what is wrong. One wish waits for each section: `correction-waits`. */
export function askCorrection({ waiting, ...correction }: AskCorrection): Result<Correction> {
  const refusals = waiting.includes(correction.section) ? [refusal('correction-waits', 'section')] : [];
  return settle(refusals, () => correction);
}

export interface AnswerCorrection extends CorrectionAnswer {
  /** Null when there is no such wish. */
  readonly correction: Correction | null;
  readonly answered: boolean;
}

function whyNotAnswered({ correction, answered, done, words, by }: AnswerCorrection): Refusal | null {
  if (correction === null) return refusal('correction-unknown');
  if (correction.member === by) return refusal('correction-own');
  if (answered) return refusal('correction-answered');
  return !done && words === '' ? refusal('correction-why-missing', 'words') : null;
}

/**
 * Answers a wish. A no needs its reason. Codes: `correction-unknown`, `correction-own`, `correction-answered`,
 * `correction-why-missing`.
 */
export function answerCorrection(answer: AnswerCorrection): Result<CorrectionAnswer> {
  const refused = whyNotAnswered(answer);
  const { done, words, by, at } = answer;
  return settle(refused ? [refused] : [], () => ({ done, words, by, at }));
}
