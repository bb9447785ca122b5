// Who comes first when votes are equal (2007 Order, rules 49(2), 49(3) and 51): whoever had more, or fewer, at the end
// of the most recent stage at which they were not equal; a lot decides between those who were equal at every stage.

import type { Lot } from './lot.ts';
import type { Tie } from './stage.ts';

export interface Tied {
  readonly tied: readonly number[];
  /** Do we look for the one with the most votes, or with the fewest? */
  readonly looking: 'most' | 'fewest';
  /** The votes at the end of each stage so far, the first stage first. */
  readonly history: readonly (readonly number[])[];
  readonly lot: Lot;
  /** The number of the next draw. */
  readonly draw: number;
}

function extreme(tied: readonly number[], votes: readonly number[], looking: 'most' | 'fewest'): number[] {
  const of = tied.map((candidate) => votes[candidate]!);
  const wanted = looking === 'most' ? Math.max(...of) : Math.min(...of);
  return tied.filter((candidate) => votes[candidate] === wanted);
}

/** Settles a tie, and says how. */
export function settleTie({ tied, looking, history, lot, draw }: Tied): Tie {
  let left = [...tied];
  for (let at = history.length - 1; at >= 0; at -= 1) {
    left = extreme(left, history[at]!, looking);
    if (left.length === 1) return { tied, looking, chosen: left[0]!, by: 'earlier-stage', stage: at + 1 };
  }
  return { tied, looking, chosen: lot(left, draw), by: 'lot', draw, drawnFrom: left };
}
