// Is a lawful board possible with those who stand, and if not, what is in its way? Asked when nominations close, while
// something can still be done about it.

import { kindsOf, possibleBoard } from './boards.ts';
import type { Group } from './groups.ts';

/** Why no lawful board is possible. `groups` names which groups cannot be had together. */
export type BoardFault =
  | { readonly code: 'too-few-standing'; readonly standing: number; readonly seats: number }
  | {
      readonly code: 'group-too-small';
      readonly group: string;
      readonly standing: number;
      readonly needed: number;
    }
  | { readonly code: 'group-too-full'; readonly group: string; readonly held: number; readonly max: number }
  | { readonly code: 'groups-exclude-each-other'; readonly groups: readonly string[] };

export interface AskedBoard {
  readonly seats: number;
  readonly standing: readonly number[];
  readonly groups: readonly Group[];
}

const possible = ({ seats, standing, groups }: AskedBoard): boolean =>
  possibleBoard({
    size: Math.min(seats, standing.length),
    kinds: kindsOf(groups, standing),
    groups,
    elected: [],
  });

/** The fewest groups that cannot be had together: leaving any one of them out would do. */
function quarrel(asked: AskedBoard): string[] {
  let { groups } = asked;
  for (const group of asked.groups) {
    const without = groups.filter((other) => other !== group);
    if (!possible({ ...asked, groups: without })) groups = without;
  }
  return groups.map(({ name }) => name);
}

function faultOf({ standing }: AskedBoard, { name, candidates, min, max, held }: Group): BoardFault[] {
  const able = candidates.filter((candidate) => standing.includes(candidate)).length;
  const needed = min - held;
  if (needed > able) return [{ code: 'group-too-small', group: name, standing: able, needed }];
  return held > max ? [{ code: 'group-too-full', group: name, held, max }] : [];
}

/**
 * All that is in the way of a lawful board, or nothing. Fewer candidates than seats is said too: the board would be lawful, and short.
 */
export function checkBoard(asked: AskedBoard): BoardFault[] {
  const { seats, standing, groups } = asked;
  const alone = groups.flatMap((group) => faultOf(asked, group));
  const short: BoardFault[] =
    standing.length < seats ? [{ code: 'too-few-standing', standing: standing.length, seats }] : [];
  if (alone.length > 0 || possible(asked)) return [...short, ...alone];
  return [...short, { code: 'groups-exclude-each-other', groups: quarrel(asked) }];
}
