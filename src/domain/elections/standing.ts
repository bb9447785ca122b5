// Who may stand for the board, and for which reserved places. Whoever counts the votes does not stand: no candidate is a
// teller. Somebody who is in two groups stands for one of them or for both, as the rulebook says.

import {
  addDays,
  londonDate,
  monthsLater,
  onlyRefusals,
  refusal,
  type CivilDate,
  type Refusal,
} from '../kernel/index.ts';
import { isMemberAt, type Member, type OfficeKey } from '../membership/index.ts';
import type { ElectionRules } from './rules.ts';

/** Offices whose holders count or run the vote. */
export const countingOffices: readonly OfficeKey[] = ['returning-officer', 'teller'];

export interface MayStand {
  readonly member: Pick<Member, 'id' | 'joinedAt' | 'leftAt' | 'displayName' | 'groupKey'>;
  readonly offices: readonly OfficeKey[];
  /** The first day of their time on the board without a break; null when they are not on it. */
  readonly onBoardSince: CivilDate | null;
  /** True when they are on the board and do not retire at this election. */
  readonly stays: boolean;
}

/**
 * Why somebody may not stand when nominations close on a day. Codes: `candidate-not-member`, `candidate-too-new`,
 * `candidate-stays`, `candidate-years`, `candidate-counts`.
 */
export function whyNotStand(
  rules: ElectionRules,
  { member, offices, onBoardSince, stays }: MayStand,
  { now, closesOn }: { now: number; closesOn: CivilDate },
): Refusal[] {
  const days = rules.memberForDays.value;
  const years = rules.mostYears.value;
  const isMember = isMemberAt(member, now);
  const tooNew = isMember && addDays(londonDate(member.joinedAt), days) > closesOn;
  const served = onBoardSince !== null && monthsLater(onBoardSince, 12 * years) <= closesOn;
  return onlyRefusals([
    isMember ? null : refusal('candidate-not-member'),
    tooNew ? refusal('candidate-too-new', null, { days }) : null,
    stays ? refusal('candidate-stays') : null,
    served ? refusal('candidate-years', null, { years }) : null,
    offices.some((office) => countingOffices.includes(office)) ? refusal('candidate-counts') : null,
  ]);
}

/** How many of each group stay on the board, by the groups for which each of them counts. */
export function heldBy(staying: readonly { readonly groups: readonly string[] }[]): Record<string, number> {
  const held: Record<string, number> = {};
  for (const { groups } of staying) for (const group of groups) held[group] = (held[group] ?? 0) + 1;
  return held;
}

/** The groups whose places are all taken by those who stay: nobody else of them can be elected. */
export const fullGroups = (rules: ElectionRules, held: Readonly<Record<string, number>>): string[] =>
  Object.entries(rules.mostOf.value)
    .filter(([group, most]) => (held[group] ?? 0) >= most)
    .map(([group]) => group);

/** For which groups a candidate counts: all they are in, or the one they chose. */
export const standsIn = (
  rules: ElectionRules,
  groups: readonly string[],
  chosen: string,
): readonly string[] =>
  rules.inTwoGroups.value === 'both' ? groups : groups.filter((group) => group === chosen);

/** Why somebody cannot stand for the group they chose. Codes: `candidate-group-wrong`, `candidate-group-full`. */
export function whyNotGroup(
  rules: ElectionRules,
  {
    groups,
    chosen,
    held,
  }: { groups: readonly string[]; chosen: string; held: Readonly<Record<string, number>> },
): Refusal[] {
  const counts = standsIn(rules, groups, chosen);
  if (counts.length === 0) return [refusal('candidate-group-wrong', 'group')];
  const full = fullGroups(rules, held);
  return counts.some((group) => full.includes(group)) ? [refusal('candidate-group-full', 'group')] : [];
}
