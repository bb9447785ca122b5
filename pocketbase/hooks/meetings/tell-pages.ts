/**
 * Something changed about a meeting: the open pages of those who may see it look again, and nobody else hears that there is
 * anything. A plan is there for those who call meetings, a meeting of one group for that group, the board's for the board.
 * Those who lead a meeting hear by their own topic as well, which rests for a shorter time than that of all members: they
 * wait for no second when a card goes up just after something else.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { isGeneral, meetingOffices } from '../../../src/domain/meetings/index.ts';
import type { Context } from '../kit/context.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { findMeeting } from './meetings-read.ts';
import { mustBeTold } from './told.ts';

export function meetingChanged(context: Pick<Context, 'app' | 'now' | 'changed'>, meetingId: Id): void {
  const { app, now } = context;
  const found = findMeeting(app, meetingId);
  if (!found) return;
  const planners = holdersOf(app, meetingOffices, now).map(({ member }) => member.id);
  const isForAll = found.calledAt !== null && isGeneral(found.kind);
  if (isForAll) context.changed('meetings');
  const told = isForAll || found.calledAt === null ? [] : mustBeTold(app, found, now);
  for (const member of new Set([...planners, ...told])) context.changed('meetings', member);
}
