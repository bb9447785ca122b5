// A filled-in paper as bytes, and back. It holds choices and nothing else: no name, no time, no free space in which a
// voter could leave a mark for somebody who pays or presses them. It is as long for one question as for many, for a
// ranking as for a choice and for every answer, so that no length tells of it. Whatever was not written exactly so is spoilt.

import type { Paper, Question } from './paper.ts';
import { answerOfRanking, rankingOfAnswer } from './ranking.ts';

/** How many bytes every filled-in paper has: its version, how many questions, and the room for the answers. */
export const BALLOT_BYTES = 66;
const VERSION = 1;
const HEAD = 2;
const ROOM = BALLOT_BYTES - HEAD;
/** The answer that was left out, and a rank that nobody has. */
const BLANK = 0;

/**
 * For each question the answer, or null for one that was left blank. To a question of ranking it is the numbers of
 * candidates from the first choice on (ranking.ts).
 */
export type Answers = readonly (string | null)[];

/** A choice takes one byte, a ranking one for each candidate, however many are ranked. */
const roomOf = (question: Question): number => (question.kind === 'ranking' ? question.options.length : 1);

/** Whether the answers to these questions have room on one paper. */
export const fitsBallot = (questions: readonly Question[]): boolean =>
  questions.reduce((sum, question) => sum + roomOf(question), 0) <= ROOM;

function codesOf(question: Question, answer: string | null): number[] {
  const empty = Array.from({ length: roomOf(question) }, () => BLANK);
  if (answer === null) return empty;
  const { options } = question;
  const codes =
    question.kind === 'ranking'
      ? (rankingOfAnswer(answer, options.length) ?? []).map((candidate) => candidate + 1)
      : [options.indexOf(answer) + 1];
  if (codes.length === 0 || codes.includes(BLANK)) throw new Error(`The paper does not offer ${answer}.`);
  return [...codes, ...empty.slice(codes.length)];
}

/** Writes a filled-in paper. Throws for answers that the paper does not offer: the page offers no others. */
export function writeBallot({ questions }: Paper, answers: Answers): number[] {
  if (!fitsBallot(questions) || answers.length !== questions.length)
    throw new Error('One answer for each question, and no more questions than fit.');
  const codes = questions.flatMap((question, at) => codesOf(question, answers[at] ?? null));
  const empty = Array.from({ length: ROOM - codes.length }, () => BLANK);
  return [VERSION, questions.length, ...codes, ...empty];
}

/** What the bytes of one question say; undefined when they say nothing that the paper offers. */
function answerIn({ kind, options }: Question, codes: readonly number[]): string | null | undefined {
  if (kind !== 'ranking') return codes[0] === BLANK ? null : options[codes[0]! - 1];
  const end = codes.indexOf(BLANK);
  const ranked = end === -1 ? codes : codes.slice(0, end);
  const answer = answerOfRanking(ranked.map((code) => code - 1));
  // After the first rank that nobody has nobody follows, and nobody stands twice: else it is a mark.
  if (codes.slice(ranked.length).some((code) => code !== BLANK)) return undefined;
  return answer === null || rankingOfAnswer(answer, options.length) ? answer : undefined;
}

/** Reads a filled-in paper; null when it is spoilt. */
export function readBallot({ questions }: Paper, bytes: readonly number[]): Answers | null {
  if (bytes.length !== BALLOT_BYTES || bytes[0] !== VERSION || bytes[1] !== questions.length) return null;
  let from = HEAD;
  const answers: (string | null)[] = [];
  for (const question of questions) {
    const to = from + roomOf(question);
    const answer = answerIn(question, bytes.slice(from, to));
    if (answer === undefined) return null;
    answers.push(answer);
    from = to;
  }
  return bytes.slice(from).some((byte) => byte !== BLANK) ? null : answers;
}
