// Where a candidate stands at the end of a stage, and what the groups ask at that moment: read from what the count wrote
// down, never worked out anew.

import type { Count, Group } from '../counting/index.ts';

export type Mark = 'elected' | 'out' | 'hopeful';

const among = (list: readonly { readonly candidate: number }[], candidate: number): boolean =>
  list.some((one) => one.candidate === candidate);

/** Where somebody stands at the end of a stage, counted from 0. */
export function markAt({ stages }: Pick<Count, 'stages'>, stage: number, candidate: number): Mark {
  const past = stages.slice(0, stage + 1);
  if (past.some(({ elected }) => among(elected, candidate))) return 'elected';
  return past.some(({ excluded }) => among(excluded, candidate)) ? 'out' : 'hopeful';
}

/** The groups that keep a place for somebody: those they are in that ask for some. */
export const groupsAskingFor = (groups: readonly Group[], candidate: number): Group[] =>
  groups.filter(({ min, candidates }) => min > 0 && candidates.includes(candidate));

/** How many of a group are on the board at the end of a stage, counted from 0; -1 is before the first. */
export const onBoard = (count: Count, { held, candidates }: Group, stage: number): number =>
  held + candidates.filter((candidate) => markAt(count, stage, candidate) === 'elected').length;

/** How many places are open at the end of a stage, counted from 0. */
export function placesLeft({ stages, elected }: Count, stage: number): number {
  const filled = stages.slice(0, stage + 1).reduce((sum, one) => sum + one.elected.length, 0);
  return elected.length - filled;
}

/** The groups of somebody that have on the board already as many as they may. */
export const fullGroupsOf = (count: Count, candidate: number, stage: number): Group[] =>
  count.groups.filter(
    (group) => group.candidates.includes(candidate) && onBoard(count, group, stage) >= group.max,
  );

/** The group that needs every place that is left, if somebody is not in it. */
export const groupNeedingAll = (count: Count, candidate: number, stage: number): Group | undefined =>
  count.groups.find(
    (group) =>
      !group.candidates.includes(candidate) &&
      group.min - onBoard(count, group, stage) >= placesLeft(count, stage),
  );
