// Somebody leaves the board between elections. Where the rulebook says so, the same papers are counted again as if the
// leaver, and whoever would not serve now, had never stood. Members who sit keep their places whatever the count says:
// they are guarded, so nobody loses a place that somebody else left.

import type { Election } from './election.ts';
import type { Group } from './groups.ts';
import { count } from './count.ts';
import type { Asked } from './run.ts';
import type { Count, Rule } from './stage.ts';

export interface Vacancy extends Asked {
  readonly rule: Rule;
  /** Who leaves, and who would not serve now. */
  readonly gone: readonly number[];
  /** Who was elected and still sits. */
  readonly sitting: readonly number[];
}

export interface Filled {
  readonly count: Count;
  /** Who comes onto the board now. */
  readonly fills: readonly number[];
}

/** The election as it is counted again: without those who are gone. */
export function electionWithout(election: Election, gone: readonly number[]): Election {
  const candidates = election.candidates.map((candidate, number) =>
    gone.includes(number) ? { ...candidate, withdrawn: true } : candidate,
  );
  return { ...election, candidates };
}

/** Those who sit, as a group that the board must have whole. */
export const sittingGroup = (sitting: readonly number[]): Group => ({
  name: 'sitting',
  candidates: sitting,
  min: sitting.length,
  max: sitting.length,
  held: 0,
});

/** Fills the place. Throws when somebody who sits is gone, or no lawful board is possible (ask `checkBoard` first). */
export function fillVacancy({ rule, election, groups = [], lot, gone, sitting }: Vacancy): Filled {
  if (gone.some((candidate) => sitting.includes(candidate))) throw new Error('Nobody leaves and sits.');
  const again = count(rule, {
    election: electionWithout(election, gone),
    groups: [...groups, sittingGroup(sitting)],
    lot,
  });
  return { count: again, fills: again.elected.filter((candidate) => !sitting.includes(candidate)) };
}
