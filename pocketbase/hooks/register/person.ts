/** An office holder reads all that the register has about one person. The person can see that they looked. */
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import {
  believed,
  entryFor,
  factsFor,
  groupsHeld,
  registerAsAt,
  voicesHeld,
} from '../../../src/domain/register/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { factsAbout } from './facts.ts';
import { factLines, withTwins } from './person-facts.ts';

export default memberVerb(register.person, ({ personId }, context) => {
  const { app, caller, now } = context;
  const member = findMember(app, personId);
  if (!member) return refuse([refusal('person-unknown')]);
  noteLook(context, { member: personId, what: 'register-entry', offices: duties.register });
  const facts = factsAbout(app, personId);
  const viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  const seen = factsFor(facts, viewer);
  const counting = believed(seen, now);
  const [entry] = registerAsAt({ facts, on: londonDate(now), knownAt: now });
  return accept({
    person: personId,
    calledName: member.displayName,
    entry: entry ? entryFor(entry, viewer) : null,
    facts: withTwins(app, factLines(app, seen, facts)),
    groups: groupsHeld(counting),
    voices: voicesHeld(counting, entry?.name ?? member.displayName),
  });
});
