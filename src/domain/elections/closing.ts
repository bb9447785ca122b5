// When nominations close: is a lawful board possible with those who stand, and what happens if not. Each step is decided
// by a rule and has a code, whose sentence stands on the page with the number of the rule (content/messages elections.json).

import { checkBoard, type AskedBoard, type BoardFault, type Group } from '../counting/index.ts';
import type { ElectionRules } from './rules.ts';

/** Who stands, by the groups for which each counts; and who stays on the board. */
export interface Closing {
  /** The places to be filled. */
  readonly seats: number;
  readonly standing: readonly { readonly groups: readonly string[] }[];
  /** How many of each group stay on the board. */
  readonly held: Readonly<Record<string, number>>;
}

/** The question for the count: the groups with their fewest and most, for the whole board. */
export function boardAsked(rules: ElectionRules, { seats, standing, held }: Closing): AskedBoard {
  const least = rules.leastOf.value;
  const most = rules.mostOf.value;
  const keys = [...new Set([...Object.keys(least), ...Object.keys(most)])];
  const groups = keys.map((name): Group => ({
    name,
    candidates: standing.flatMap(({ groups: of }, at) => (of.includes(name) ? [at] : [])),
    min: least[name] ?? 0,
    max: most[name] ?? rules.seats.value,
    held: held[name] ?? 0,
  }));
  return { seats, standing: standing.map((_, at) => at), groups };
}

/** What was done so that a lawful board is possible, each with the group and how many places. */
export interface Settling {
  readonly code: 'reserved-empty' | 'reserved-open' | 'reserved-clash' | 'limit-full' | 'places-empty';
  readonly group: string;
  readonly many: number;
}

/** How the places are filled. */
export interface Settled {
  /** elected: nobody has to vote. vote: members vote. nobody: nobody stands. */
  readonly how: 'elected' | 'vote' | 'nobody';
  /** Places that are filled now, and those that stay empty. */
  readonly seats: number;
  readonly empty: number;
  readonly groups: readonly Group[];
  readonly because: readonly Settling[];
}

export type Closed =
  | { readonly how: 'again'; readonly faults: readonly BoardFault[] }
  | ({ readonly faults: readonly BoardFault[] } & Settled);

/** Fewer than the places are a lawful board, and short; everything else is in its way. */
const unlawful = (asked: AskedBoard): boolean =>
  checkBoard(asked).some(({ code }) => code !== 'too-few-standing');

/** Reserved places for which too few stand, and limits that those who stay have reached already. */
function loosened(rules: ElectionRules, asked: AskedBoard): { asked: AskedBoard; because: Settling[] } {
  const because: Settling[] = [];
  let { seats } = asked;
  const groups = asked.groups.map((group) => {
    const { name, candidates, min, max, held } = group;
    const missing = Math.max(0, min - held - candidates.length);
    const stays = rules.reservedUnfilled.value === 'stays-empty';
    if (missing > 0)
      because.push({ code: stays ? 'reserved-empty' : 'reserved-open', group: name, many: missing });
    if (stays) seats -= missing;
    if (held > max) because.push({ code: 'limit-full', group: name, many: held });
    return { ...group, min: min - missing, max: Math.max(max, held) };
  });
  return { asked: { ...asked, seats: Math.max(0, seats), groups }, because };
}

/** Places that have to stay empty so that no limit is broken and no reserved place goes to others. */
function shortened(asked: AskedBoard): { asked: AskedBoard; left: number } {
  let now = { ...asked, seats: Math.min(asked.seats, asked.standing.length) };
  while (now.seats > 0 && unlawful(now)) now = { ...now, seats: now.seats - 1 };
  return { asked: now, left: Math.min(asked.seats, asked.standing.length) - now.seats };
}

/** The group that still asks for the most places, the first in the rulebook of several; undefined when none does. */
function neediest({ groups }: AskedBoard): Group | undefined {
  const need = ({ min, held }: Group): number => min - held;
  return groups.filter((group) => need(group) > 0).sort((a, b) => need(b) - need(a))[0];
}

/**
 * Reserved places that cannot all be had because those who stay take too many: one after the other is given up, of the
 * group that asks for the most, until a board is possible.
 */
function lawful(asked: AskedBoard): { asked: AskedBoard; left: number; because: Settling[] } {
  const found = shortened(asked);
  const group = neediest(asked);
  if (found.asked.seats > 0 || group === undefined) return { ...found, because: [] };
  const fewer = asked.groups.map((one) => (one === group ? { ...one, min: one.min - 1 } : one));
  const rest = lawful({ ...asked, groups: fewer });
  const others = rest.because.filter(({ group: name }) => name !== group.name);
  const many = 1 + (rest.because.find(({ group: name }) => name === group.name)?.many ?? 0);
  return { ...rest, because: [{ code: 'reserved-clash', group: group.name, many }, ...others] };
}

/** How the places are filled from those who stand, with no further call. */
export function settledBoard(rules: ElectionRules, closing: Closing): Settled {
  const first = boardAsked(rules, closing);
  const loose = unlawful(first) ? loosened(rules, first) : { asked: first, because: [] };
  const { asked, left, because: clashes } = lawful(loose.asked);
  const because = [
    ...loose.because,
    ...clashes,
    ...(left > 0 ? [{ code: 'places-empty' as const, group: '', many: left }] : []),
  ];
  const voting = asked.standing.length > asked.seats;
  return {
    how: asked.seats === 0 ? 'nobody' : voting ? 'vote' : 'elected',
    seats: asked.seats,
    empty: closing.seats - asked.seats,
    groups: asked.groups,
    because,
  };
}

/**
 * What happens when nominations close. The first time they are opened again when no lawful board is possible or places
 * would stay empty; after that the rules settle it.
 */
export function whenClosed(
  rules: ElectionRules,
  closing: Closing,
  { again }: { readonly again: boolean },
): Closed {
  const faults = checkBoard(boardAsked(rules, closing));
  if (faults.length > 0 && !again) return { how: 'again', faults };
  return { ...settledBoard(rules, closing), faults };
}

/**
 * A candidate is gone during the vote: papers pass over the name. What is left is settled like at the close, for the
 * places that the paper had: nobody is nominated any more.
 */
export function afterGone(rules: ElectionRules, closing: Closing, gone: readonly number[]): Settled {
  // The numbers on the paper stay as they were printed: whoever is gone counts for no group.
  const asked = boardAsked(rules, closing);
  const stays = asked.standing.filter((at) => !gone.includes(at));
  const settled = settledBoard(rules, { ...closing, standing: stays.map((at) => closing.standing[at]!) });
  return {
    ...settled,
    groups: settled.groups.map((group) => ({
      ...group,
      candidates: group.candidates.map((at) => stays[at]!),
    })),
  };
}
