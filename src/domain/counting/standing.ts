// Who stands where in a count: hopeful, elected, set aside. And what the groups make of it: who must be elected from here
// on (guarded) and who cannot be (doomed), because every lawful board that is still possible has them, or none has.

import { kindsOf, possibleBoard, type Kind } from './boards.ts';
import type { Group } from './groups.ts';

export interface Standing {
  /** In the order of the paper. */
  readonly hopeful: readonly number[];
  /** In the order of election. */
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
}

export interface Board {
  /** How many are elected in all: the seats, or all who stand when they are fewer. */
  readonly size: number;
  readonly groups: readonly Group[];
}

const without = (list: readonly number[], gone: readonly number[]): number[] =>
  list.filter((one) => !gone.includes(one));

export const elect = ({ hopeful, elected, excluded }: Standing, who: readonly number[]): Standing => ({
  hopeful: without(hopeful, who),
  elected: [...elected, ...who],
  excluded,
});

export const exclude = ({ hopeful, elected, excluded }: Standing, who: readonly number[]): Standing => ({
  hopeful: without(hopeful, who),
  elected,
  excluded: [...excluded, ...who],
});

export const vacancies = ({ size }: Board, { elected }: Standing): number => size - elected.length;

/** Can all these hopeful candidates be elected together now? */
export function canElect(board: Board, standing: Standing, who: readonly number[]): boolean {
  if (who.length > vacancies(board, standing)) return false;
  if (board.groups.length === 0) return true;
  const { hopeful, elected } = elect(standing, who);
  return possibleBoard({ ...board, kinds: kindsOf(board.groups, hopeful), elected });
}

export interface Bound {
  readonly guarded: readonly number[];
  readonly doomed: readonly number[];
}

/** Who is guarded and who is doomed among the hopeful. Candidates of the same groups share it. */
export function bound(board: Board, standing: Standing): Bound {
  const { groups } = board;
  if (groups.length === 0) return { guarded: [], doomed: [] };
  const { hopeful, elected } = standing;
  const kinds = kindsOf(groups, hopeful);
  const lessOne = (at: number): number[] =>
    kinds.map(({ candidates }, other) => candidates.length - (other === at ? 1 : 0));
  const isDoomed = ({ candidates }: Kind): boolean => !canElect(board, standing, candidates.slice(0, 1));
  const isGuarded = (_kind: Kind, at: number): boolean =>
    !possibleBoard({ ...board, kinds, elected, open: lessOne(at) });
  const members = (found: readonly Kind[]): number[] =>
    found.flatMap(({ candidates }) => candidates).sort((a, b) => a - b);
  return { guarded: members(kinds.filter(isGuarded)), doomed: members(kinds.filter(isDoomed)) };
}
