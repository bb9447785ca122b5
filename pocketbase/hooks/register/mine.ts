/** A member reads their own membership: everything the register has of them, as the Act lets them (s.103). */
import { register } from '../../../src/queries/index.ts';
import type { OwnInspection } from '../../../src/queries/register.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import {
  believed,
  groupsHeld,
  inspectionState,
  registerAsAt,
  voicesHeld,
} from '../../../src/domain/register/index.ts';
import { memberQuery } from '../kit/context.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { factsAbout } from './facts.ts';
import { factLines } from './person-facts.ts';
import { latestOf, type FoundRequest } from './requests.ts';

const inspectionOf = ({ request, answer }: FoundRequest, now: number): OwnInspection => ({
  state: inspectionState(answer, now),
  askedAt: request.askedAt,
  answerBy: request.answerBy,
  untilOn: answer?.untilOn ?? null,
  reason: answer?.reason ?? '',
});

export default memberQuery(register.mine, (_input, looking) => {
  const { app, caller, now } = looking;
  const today = londonDate(now);
  const facts = factsAbout(app, caller.member.id);
  const [entry] = registerAsAt({ facts, on: today, knownAt: now });
  if (!entry) return refuse([refusal('person-unknown')]);
  const latest = latestOf(app, caller.member.id);
  const { duePence, paidPence } = entry.holding;
  const counting = believed(facts, now);
  return accept({
    entry,
    facts: factLines(app, facts),
    groups: groupsHeld(counting),
    voices: voicesHeld(counting, entry.name),
    owingPence: Math.max(0, duePence - paidPence),
    leavesOn: entry.ceasedOn !== null && entry.ceasedOn > today ? entry.ceasedOn : null,
    inspection: latest && inspectionOf(latest, now),
    inspectWithinDays: membershipRulesNow(looking).inspectWithinDays.value,
  });
});
