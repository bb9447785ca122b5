// What is said after each step to whoever listens, and shown to all: who stands where now, out of how many. It is read
// from the ballot as it is, so that what is heard is what is there.

import { rankingOf, rankOf, type Ballot } from './ballot.ts';
import type { Change } from './marking.ts';

/** One sentence. The words and the names are the reader's. */
export type Heard =
  | { readonly kind: 'choice'; readonly candidate: number; readonly rank: number; readonly of: number }
  | { readonly kind: 'first-already' | 'last-already' | 'no-rank'; readonly candidate: number }
  | { readonly kind: 'many'; readonly many: number }
  | { readonly kind: 'undone' };

const many = (ballot: Ballot): Heard => ({ kind: 'many', many: rankingOf(ballot).length });

function choice(ballot: Ballot, candidate: number): Heard[] {
  const rank = rankOf(ballot, candidate);
  return rank === null ? [] : [{ kind: 'choice', candidate, rank, of: ballot.many }];
}

/** What is said after a step, with the ballot before and after it. */
export function heardAfter(before: Ballot, after: Ballot, { kind, candidate }: Change): Heard[] {
  const rank = rankOf(after, candidate);
  if (rank === null) return [{ kind: 'no-rank', candidate }, many(after)];
  const same = rankOf(before, candidate) === rank;
  const already: Heard[] =
    same && kind === 'up'
      ? [{ kind: 'first-already', candidate }]
      : same && kind === 'down'
        ? [{ kind: 'last-already', candidate }]
        : [];
  const lost = rankingOf(before)
    .filter((one) => rankOf(after, one) === null)
    .map((one): Heard => ({ kind: 'no-rank', candidate: one }));
  return [...already, ...choice(after, candidate), ...lost];
}

/** What is said after a step was taken back: that it was, and who moved by it. */
export function heardUndone(before: Ballot, after: Ballot): Heard[] {
  const moved = rankingOf(after).filter((one) => rankOf(before, one) !== rankOf(after, one));
  return [{ kind: 'undone' }, ...moved.flatMap((one) => choice(after, one)), many(after)];
}
