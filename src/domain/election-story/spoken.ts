// Votes as people say them: two decimals, unless two candidates who are compared, or a candidate and the quota, would
// then look alike and are not. Nobody may read that they had as many as somebody who stayed, and went.

import type { Count, Stage } from '../counting/index.ts';

const USUAL = 2;
/** Under Meek votes closer than a millionth count as equal (domain/counting/meek.ts), so more decimals say nothing. */
const MOST = 6;

/** Whole numbers of the last of so many decimals. What is finer than can matter goes first. */
function rounded(units: number, places: number, decimals: number): number {
  const finest = Math.min(places, MOST);
  return Math.round(
    Math.round(units / 10 ** (places - finest)) / 10 ** (finest - Math.min(decimals, finest)),
  );
}

/** Do these look alike with so many decimals, and are not? */
const blurred = (a: number, b: number, places: number, decimals: number): boolean =>
  rounded(a, places, decimals) === rounded(b, places, decimals) &&
  rounded(a, places, MOST) !== rounded(b, places, MOST);

/** Everybody's votes that are compared at the end of a stage, and the quota: those of nobody who is elected or out. */
function compared({ stages, names, withdrawn }: Count, { number, votes, quota }: Stage): number[] {
  const past = stages.slice(0, number);
  const gone = new Set([
    ...withdrawn,
    ...past.flatMap(({ excluded, elected }) => [...excluded, ...elected].map(({ candidate }) => candidate)),
  ]);
  return [...names.flatMap((_, at) => (gone.has(at) ? [] : [votes[at]!])), quota];
}

/** How many decimals the numbers of a stage are told with. */
export function decimalsAt(count: Count, stage: Stage): number {
  const { places } = count;
  const most = Math.min(places, MOST);
  const units = [...new Set(compared(count, stage))].sort((a, b) => a - b);
  let decimals = Math.min(places, USUAL);
  const alike = (): boolean => units.slice(1).some((unit, at) => blurred(units[at]!, unit, places, decimals));
  while (decimals < most && alike()) decimals += 1;
  return decimals;
}

/** Votes as a number to read, rounded to so many decimals; nothing that ends in nothing. */
export function spoken({ places }: Count, units: number, decimals: number): number {
  const fewer = Math.min(decimals, places, MOST);
  return rounded(units, places, fewer) / 10 ** fewer;
}
