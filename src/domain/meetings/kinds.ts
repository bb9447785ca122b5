// Which kinds of meeting there are, and which entries of the rulebook are each one's own. A meeting of all members is
// annual or special; a board meeting is of the board, a group meeting of the members of one group.

import type { RuleEntry } from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import type { MeetingRules } from './rules.ts';

export const meetingKinds = ['annual', 'special', 'board', 'group'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** True for a meeting of all members. */
export const isGeneral = (kind: MeetingKind): boolean => kind === 'annual' || kind === 'special';

/** How many clear days before it people are told. */
export function noticeRule(rules: MeetingRules, kind: MeetingKind): RuleEntry<number> {
  const own: Record<MeetingKind, RuleEntry<number>> = {
    annual: rules.annualNoticeClearDays,
    special: rules.specialNoticeClearDays,
    board: rules.boardNoticeClearDays,
    group: rules.groupNoticeClearDays,
  };
  return own[kind];
}

export interface QuorumRules {
  readonly percent: RuleEntry<number>;
  readonly members: RuleEntry<number>;
}

/** The share and the number that have to be there; the greater counts. */
export function quorumRules(rules: MeetingRules, kind: MeetingKind): QuorumRules {
  if (kind === 'board') return { percent: rules.boardQuorumPercent, members: rules.boardQuorumMembers };
  if (kind === 'group') return { percent: rules.groupQuorumPercent, members: rules.groupQuorumMembers };
  return { percent: rules.quorumPercent, members: rules.quorumMembers };
}

/** The offices that may call it. */
export function calledBy(rules: MeetingRules, kind: MeetingKind): RuleEntry<readonly OfficeKey[]> {
  if (kind === 'board') return rules.boardCalledBy;
  return kind === 'group' ? rules.groupCalledBy : rules.generalCalledBy;
}

/** The kinds that an office may call. */
export const kindsFor = (rules: MeetingRules, offices: readonly OfficeKey[]): MeetingKind[] =>
  meetingKinds.filter((kind) => offices.some((office) => calledBy(rules, kind).value.includes(office)));
