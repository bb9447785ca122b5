/** A member whose request was granted reads a page of the register, as it is today. That they looked is written down. */
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { inspectionState } from '../../../src/domain/register/index.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { registerPage } from './reading.ts';
import { latestOf } from './requests.ts';

export default memberVerb(register.inspect, ({ after }, context) => {
  const { app, caller, now } = context;
  const latest = latestOf(app, caller.member.id);
  if (!latest || inspectionState(latest.answer, now) !== 'granted')
    return refuse([refusal('inspection-not-granted')]);
  noteLook(context, { member: null, what: 'inspection' });
  return accept(registerPage(app, { on: londonDate(now), knownAt: now, after, viewer: { inspector: true } }));
});
