/** An office holder writes something down about a person. */
import { groups, mayBeInTwo } from '../../../site/co-op.ts';
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { actFaults, draftsOf } from '../../../src/domain/register/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { factsAbout } from './facts.ts';
import { writeFor } from './writing.ts';

export default memberVerb(register.record, ({ personId, on, corrects = 0, ...act }, context) => {
  const { app, now } = context;
  if (!findMember(app, personId)) return refuse([refusal('person-unknown')]);
  const faults = actFaults(act, { groups, mayBeInTwo });
  if (faults.length > 0) return refuse(faults);
  const drafts = draftsOf({
    act,
    on,
    corrects,
    facts: factsAbout(app, personId),
    sharePence: membershipRulesNow(context).sharePence.value,
    today: londonDate(now),
    now,
  });
  const written = writeFor(context, personId, drafts);
  return written.ok ? accept({ personId, seq: written.value[0]!.seq }) : written;
});
