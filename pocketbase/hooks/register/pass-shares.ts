/** Shares pass from one member to another: written at both, in the same transaction, one after the other. */
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { passShares } from '../../../src/domain/register/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { factsAbout } from './facts.ts';
import { writeFor } from './writing.ts';

export default memberVerb(register.passShares, ({ fromId, toId, shares, on }, context) => {
  const { app, caller, now } = context;
  if (!findMember(app, fromId)) return refuse([refusal('person-unknown')]);
  if (!findMember(app, toId)) return refuse([refusal('person-unknown', 'toId')]);
  const passed = passShares({
    giver: factsAbout(app, fromId),
    receiver: factsAbout(app, toId),
    fromId,
    toId,
    by: caller.member.id,
    shares,
    on,
    today: londonDate(now),
    now,
  });
  if (!passed.ok) return passed;
  const given = writeFor(context, fromId, passed.value.giver);
  if (!given.ok) return given;
  const got = writeFor(context, toId, passed.value.receiver);
  return got.ok ? accept({ fromId, toId, shares }) : got;
});
