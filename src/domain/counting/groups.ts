// Who a board must have, and may have at most. A group is some of the candidates with the fewest and the most of them
// who can be on the board; groups may overlap in any way, so that several groupings (what people are, where they live)
// are just more groups. Members who stay on the board without standing count through `held`.

import { isWhole } from '../kernel/index.ts';

export interface Group {
  readonly name: string;
  readonly candidates: readonly number[];
  /** The fewest of the group on the whole board. */
  readonly min: number;
  /** The most of the group on the whole board. */
  readonly max: number;
  /** How many of the group are on the board already and stay: not retiring, or elected by their own group. */
  readonly held: number;
}

/** Throws for a group that can mean nothing: readers refuse such files, so this is a bug. */
export function checkGroups(groups: readonly Group[]): void {
  for (const { name, min, max, held, candidates } of groups) {
    if (![min, max, held].every((number) => isWhole(number) && number >= 0))
      throw new Error(`${name}: members of a board are whole numbers.`);
    if (min > max) throw new Error(`${name}: at least ${min} and at most ${max} cannot both be.`);
    if (new Set(candidates).size !== candidates.length) throw new Error(`${name}: somebody is in it twice.`);
  }
}
