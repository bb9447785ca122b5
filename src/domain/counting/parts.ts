// Some seats are elected by one group only (workers elect the workers' seat), the others by all. Each part has its own
// papers and is counted by itself, one group's parts first; who is elected there stands no more in the parts that follow,
// and counts for the groups of the whole board.

import { count } from './count.ts';
import type { Election } from './election.ts';
import type { Group } from './groups.ts';
import type { Lot } from './lot.ts';
import type { Count, Rule } from './stage.ts';
import { electionWithout } from './vacancy.ts';

/** A part of an election: the same candidates on the paper, and the papers of those who elect these seats. */
export interface Part {
  readonly name: string;
  readonly election: Election;
  /** Who may take these seats; everybody who stands when it is left out. */
  readonly eligible?: readonly number[];
}

export interface AskedParts {
  readonly rule: Rule;
  /** The parts of single groups first, the seats that all elect last. */
  readonly parts: readonly Part[];
  /** The groups of the whole board; they bind the last part. */
  readonly groups: readonly Group[];
  /** The lot of a part, by its name: each part draws its own. */
  readonly lotFor: (part: string) => Lot;
}

export interface CountedPart {
  readonly name: string;
  readonly count: Count;
}

function notEligible({ election, eligible }: Part): number[] {
  if (eligible === undefined) return [];
  return election.candidates.flatMap((_, number) => (eligible.includes(number) ? [] : [number]));
}

/** Groups as the last part sees them: those elected already are on the board. */
const groupsWith = (groups: readonly Group[], elected: readonly number[]): Group[] =>
  groups.map((group) => ({
    ...group,
    held: group.held + group.candidates.filter((candidate) => elected.includes(candidate)).length,
  }));

/** What the last part is asked, once the parts before it have elected these. */
function lastPart({ parts, groups }: Pick<AskedParts, 'parts' | 'groups'>, elected: readonly number[]) {
  const part = parts.at(-1)!;
  const election = electionWithout(part.election, [...elected, ...notEligible(part)]);
  return { election, groups: groupsWith(groups, elected) };
}

/** Counts all parts. Throws when a part has no lawful board. */
export function countParts(asked: AskedParts): CountedPart[] {
  const { rule, parts, lotFor } = asked;
  const counted: CountedPart[] = [];
  const electedSoFar = (): number[] => counted.flatMap((part) => part.count.elected);
  for (const part of parts.slice(0, -1)) {
    const election = electionWithout(part.election, [...electedSoFar(), ...notEligible(part)]);
    counted.push({ name: part.name, count: count(rule, { election, lot: lotFor(part.name) }) });
  }
  const { name } = parts.at(-1)!;
  const last = lastPart(asked, electedSoFar());
  counted.push({ name, count: count(rule, { ...last, lot: lotFor(name) }) });
  return counted;
}
