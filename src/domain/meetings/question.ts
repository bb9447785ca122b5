// A question that only one group votes on, in a meeting of all members. Everybody reads it and hears it; its roll, its quorum,
// the ways in which votes count and the votes are those of the group, as if it were a meeting of that group.

import type { Id } from '../kernel/index.ts';
import { isGeneral, type MeetingKind } from './kinds.ts';

interface AsksGroup {
  readonly kind: string;
  readonly matter: string;
  readonly groupKey?: string;
  readonly proposal?: Id | '';
}

/** The key of the group that alone votes on an item; empty for everybody. */
export const groupAsked = (item: Pick<AsksGroup, 'groupKey'> | undefined): string => item?.groupKey ?? '';

/**
 * True when one group alone can be asked: a motion that was written for the agenda, in a meeting of all members. What the
 * law asks of all members, and what a member put to all of them, is for all of them.
 */
export const canAskGroup = (kind: MeetingKind, item: AsksGroup): boolean =>
  isGeneral(kind) &&
  item.kind === 'motion' &&
  (item.matter === 'ordinary' || item.matter === 'special') &&
  (item.proposal ?? '') === '';

interface Asking {
  readonly kind: MeetingKind;
  readonly groupKey: string;
  readonly agenda: readonly Pick<AsksGroup, 'groupKey'>[];
}

/** The meeting as those see it who vote on an item: that of the group, where one group alone votes on it. */
export function askedIn<Found extends Asking>(meeting: Found, item: number): Found {
  const groupKey = groupAsked(meeting.agenda[item - 1]);
  return groupKey === '' ? meeting : { ...meeting, kind: 'group', groupKey };
}
