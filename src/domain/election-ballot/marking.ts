// Filling in a ballot, with a way back from every step: nothing that somebody presses by mistake stays.

import { blank, choose, remove, shift, write, type Ballot } from './ballot.ts';

export type Change =
  | { readonly kind: 'choose' | 'up' | 'down' | 'remove'; readonly candidate: number }
  | { readonly kind: 'write'; readonly candidate: number; readonly rank: number | null };

export interface Marking {
  readonly ballot: Ballot;
  /** The ballots before it, the first one first. */
  readonly before: readonly Ballot[];
}

/** An empty ballot for so many candidates. */
export const start = (many: number): Marking => ({ ballot: blank(many), before: [] });

function changed(ballot: Ballot, asked: Change): Ballot {
  const { candidate } = asked;
  if (candidate < 0 || candidate >= ballot.many) return ballot;
  switch (asked.kind) {
    case 'choose':
      return choose(ballot, candidate);
    case 'up':
      return shift(ballot, candidate, -1);
    case 'down':
      return shift(ballot, candidate, 1);
    case 'remove':
      return remove(ballot, candidate);
    case 'write':
      return write(ballot, candidate, asked.rank);
  }
}

const isSame = (a: Ballot, b: Ballot): boolean =>
  a.places.length === b.places.length && a.places.every((candidate, at) => candidate === b.places[at]);

/** One step. A step that changes nothing cannot be taken back, so it is not kept. */
export function change(marking: Marking, asked: Change): Marking {
  const ballot = changed(marking.ballot, asked);
  if (isSame(ballot, marking.ballot)) return marking;
  return { ballot, before: [...marking.before, marking.ballot] };
}

/** Takes the last step back; an untouched ballot stays as it is. */
export function undo({ ballot, before }: Marking): Marking {
  return { ballot: before.at(-1) ?? ballot, before: before.slice(0, -1) };
}
