// What can be decided, and by which routes. The kind of a matter says which majority it needs; who decides it (all
// members, one group, the board) says which routes the rulebook lets count. A route that it does not name is never
// counted, whatever came in by it.

import type { RuleEntry } from '../kernel/index.ts';
import type { MeetingRules, Route } from '../meetings/index.ts';

export const matterKinds = [
  'ordinary',
  'special',
  'transfer',
  'conversion',
  'auditor',
  'audit-exemption',
] as const;
/** transfer: joining with another co-op, or passing everything to one. conversion: becoming a company. */
export type MatterKind = (typeof matterKinds)[number];

/** Who decides: all members, the members of one group, the board. */
export type Forum = 'members' | 'group' | 'board';

/**
 * hands: a show of hands in a meeting. poll: a full count in a meeting. ballot: a vote without a meeting.
 */
export type VoteMethod = 'hands' | 'poll' | 'ballot';

export interface Matter {
  readonly kind: MatterKind;
  readonly forum: Forum;
  /** For a matter that two meetings decide; 'only' for every other. */
  readonly stage: 'only' | 'first' | 'second';
}

/** True for what the law asks two meetings to decide. */
export const isTwice = ({ kind }: Pick<Matter, 'kind'>): boolean =>
  kind === 'transfer' || kind === 'conversion';

/** The entry that names the routes of a matter. */
export function routesRule(
  rules: MeetingRules,
  { kind, forum }: Pick<Matter, 'kind' | 'forum'>,
): RuleEntry<readonly Route[]> {
  if (isTwice({ kind })) return rules.statutoryRoutes;
  if (kind === 'audit-exemption') return rules.auditRoutes;
  if (forum === 'board') return rules.boardRoutes;
  if (forum === 'group') return rules.groupRoutes;
  return kind === 'special' ? rules.specialRoutes : rules.ordinaryRoutes;
}

/** The routes that only a meeting knows. */
const atMeetings: readonly Route[] = ['room', 'joined', 'proxy'];

/** The routes that count for a matter voted on in this way. */
export function countedRoutes(rules: MeetingRules, matter: Matter, method: VoteMethod): readonly Route[] {
  const all = routesRule(rules, matter).value;
  const hands: readonly Route[] = rules.handsRoutes.value;
  if (method === 'hands') return all.filter((route) => hands.includes(route));
  return method === 'ballot' ? all.filter((route) => !atMeetings.includes(route)) : all;
}
