// Is a lawful board still possible? After Hill (Voting matters 9) and Otten (Voting matters 13): not each group for
// itself, which leads astray as soon as two groups meet, but all together. Candidates who are in the same groups are
// alike, so boards are counted by kinds of candidate, and a dead end is remembered.

import type { Group } from './groups.ts';

/** Candidates who are in exactly the same groups. */
export interface Kind {
  /** The groups they are in, by their place in the list. */
  readonly groups: readonly number[];
  readonly candidates: readonly number[];
}

/** The kinds among some candidates. */
export function kindsOf(groups: readonly Group[], candidates: readonly number[]): Kind[] {
  const kinds = new Map<string, { groups: number[]; candidates: number[] }>();
  for (const candidate of candidates) {
    const within = groups.flatMap((group, at) => (group.candidates.includes(candidate) ? [at] : []));
    const key = within.join(',');
    const kind = kinds.get(key) ?? { groups: within, candidates: [] };
    kind.candidates.push(candidate);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

export interface AskedBoards {
  /** How many the count elects in all. */
  readonly size: number;
  readonly kinds: readonly Kind[];
  readonly groups: readonly Group[];
  readonly elected: readonly number[];
  /** How many of a kind may still be chosen; all of them when it is left out. */
  readonly open?: readonly number[];
}

interface Search {
  readonly kinds: readonly Kind[];
  readonly open: readonly number[];
  /** For each kind on: how many can still be had of each group, and of all. */
  readonly later: readonly (readonly number[])[];
  readonly laterAll: readonly number[];
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly dead: Set<string>;
}

function laterOf(kinds: readonly Kind[], open: readonly number[], groups: number): number[][] {
  const later = [new Array<number>(groups).fill(0)];
  for (let at = kinds.length - 1; at >= 0; at -= 1) {
    const row = [...later[0]!];
    for (const group of kinds[at]!.groups) row[group]! += open[at]!;
    later.unshift(row);
  }
  return later;
}

/** Can `places` be filled from the kinds from `at` on, when the groups have `had` so far? */
function fill(search: Search, at: number, places: number, had: readonly number[]): boolean {
  const { kinds, open, later, laterAll, min, max, dead } = search;
  if (places > laterAll[at]!) return false;
  if (
    had.some((many, group) => many > max[group]! || many + Math.min(places, later[at]![group]!) < min[group]!)
  )
    return false;
  if (places === 0) return true; // the line above has seen that every group has its fewest
  const key = `${at}|${places}|${had.join()}`;
  if (dead.has(key)) return false;
  const within = kinds[at]!.groups;
  for (let take = Math.min(open[at]!, places); take >= 0; take -= 1) {
    const next = [...had];
    for (const group of within) next[group]! += take;
    if (fill(search, at + 1, places - take, next)) return true;
  }
  dead.add(key);
  return false;
}

/** Is there a board of this size with all who are elected that gives every group its fewest and its most? */
export function possibleBoard({ size, kinds, groups, elected, open }: AskedBoards): boolean {
  const places = size - elected.length;
  if (places < 0) return false;
  const free = open ?? kinds.map(({ candidates }) => candidates.length);
  if (groups.length === 0) return free.reduce((sum, many) => sum + many, 0) >= places;
  const had = groups.map(
    ({ candidates, held }) => held + candidates.filter((candidate) => elected.includes(candidate)).length,
  );
  const laterAll = free.map((_, at) => free.slice(at).reduce((sum, many) => sum + many, 0));
  const search: Search = {
    kinds,
    open: free,
    later: laterOf(kinds, free, groups.length),
    laterAll: [...laterAll, 0],
    min: groups.map(({ min }) => min),
    max: groups.map(({ max }) => max),
    dead: new Set(),
  };
  return fill(search, 0, places, had);
}
