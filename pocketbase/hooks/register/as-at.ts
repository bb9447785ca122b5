/** An office holder reads a page of the register as at a day. That they looked is written down. */
import { register } from '../../../src/commands/index.ts';
import {
  addDays,
  accept,
  londonDate,
  londonInstant,
  refusal,
  refuse,
} from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, type Viewer } from '../../../src/domain/membership/index.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { registerPage } from './reading.ts';

/** The view for inspection is what somebody sees who inspects, whoever prints it. */
const viewerOf = (view: 'full' | 'inspection', { caller, now }: MemberContext): Viewer =>
  view === 'inspection'
    ? { inspector: true }
    : { member: true, offices: officesAt(caller.offices, caller.member, now) };

export default memberVerb(register.asAt, ({ on, view, knownOn, after, taken }, context) => {
  const { app, now } = context;
  if (knownOn !== undefined && knownOn > londonDate(now))
    return refuse([refusal('register-day-ahead', 'knownOn')]);
  // All that was written on that day counts: as known when it ended.
  const knownAt = knownOn === undefined ? now : Math.min(now, londonInstant(addDays(knownOn, 1), 0) - 1);
  const what = taken ? 'export' : 'register-list';
  noteLook(context, { member: null, what, offices: duties.register });
  return accept(registerPage(app, { on, knownAt, after, viewer: viewerOf(view, context) }));
});
