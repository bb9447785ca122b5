// When the person who was helped gets a letter. Each letter asks them for an answer, so that one is enough until they
// have given it: whoever writes the same down and takes it back, again and again, fills nobody's mailbox. What they
// are not written about stands on their page all the same.

import { londonDate, londonInstant, type Instant } from '../kernel/index.ts';
import type { AnswerKind } from './exchange.ts';

/** What became of one entry; null while it waits. */
export type Became = AnswerKind | null;

/** The first moment of the day: only what one person wrote down for the other since then keeps a letter back. */
export const lettersCountFrom = (now: Instant): Instant => londonInstant(londonDate(now));

/**
 * True when the person who was helped gets a letter about a new entry: it is the first of that day from the same
 * person, or they have answered all before it. What was taken back has had its letter too.
 */
export function letterIsDue(today: readonly Became[]): boolean {
  return today.every((became) => became === 'confirmed' || became === 'wrong');
}
