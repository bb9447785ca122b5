// A filled-in paper as bytes, and back. It holds choices and nothing else: no name, no time, no free space in which a
// voter could leave a mark for somebody who pays or presses them. It is as long for one question as for many and for
// every answer, so that no length tells of a choice. Whatever was not written exactly so is spoilt.

import type { Paper } from './paper.ts';

/** How many bytes every filled-in paper has: its version, how many questions, and one byte for each answer. */
export const BALLOT_BYTES = 66;
const VERSION = 1;
const HEAD = 2;
/** More questions do not fit onto one paper. */
const MOST_QUESTIONS = BALLOT_BYTES - HEAD;
/** The answer that was left out. */
const BLANK = 0;

/** For each question the answer, or null for one that was left blank. */
export type Answers = readonly (string | null)[];

/** Writes a filled-in paper. Throws for answers that the paper does not offer: the page offers no others. */
export function writeBallot({ questions }: Paper, answers: Answers): number[] {
  if (questions.length > MOST_QUESTIONS || answers.length !== questions.length)
    throw new Error('One answer for each question, and no more questions than fit.');
  const codes = questions.map(({ options }, at) => {
    const answer = answers[at] ?? null;
    const code = answer === null ? BLANK : options.indexOf(answer) + 1;
    if (answer !== null && code === BLANK) throw new Error(`The paper does not offer ${answer}.`);
    return code;
  });
  const empty = Array.from({ length: MOST_QUESTIONS - codes.length }, () => BLANK);
  return [VERSION, questions.length, ...codes, ...empty];
}

/** Reads a filled-in paper; null when it is spoilt. */
export function readBallot({ questions }: Paper, bytes: readonly number[]): Answers | null {
  if (bytes.length !== BALLOT_BYTES || bytes[0] !== VERSION || bytes[1] !== questions.length) return null;
  if (bytes.slice(HEAD + questions.length).some((byte) => byte !== BLANK)) return null;
  const codes = bytes.slice(HEAD, HEAD + questions.length);
  if (codes.some((code, at) => code > questions[at]!.options.length)) return null;
  return codes.map((code, at) => (code === BLANK ? null : questions[at]!.options[code - 1]!));
}
