/** What is next about the register: for its keepers, requests to look into it; for a member, a share to pay, a yes to use. */
import { londonDate } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import type { NextCard } from '../../../src/domain/next/index.ts';
import { endOf, inspectionState } from '../../../src/domain/register/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { NextFor } from '../kit/next.ts';
import { firstWaiting, latestOf } from './requests.ts';

function toAnswer({ app, caller, now }: MemberLooking): NextCard[] {
  const held = officesAt(caller.offices, caller.member, now);
  if (!held.some((office) => (duties.register as readonly string[]).includes(office))) return [];
  const waiting = firstWaiting(app, caller.member.id);
  if (!waiting) return [];
  const { count, by } = waiting;
  // What is late has no end any more: it stays until it is answered.
  const endsAt = londonDate(now) > by ? null : endOf(by);
  return [
    { kind: 'inspection-asked', id: 'inspections', params: { count }, endsAt, path: '/office/register/' },
  ];
}

function own({ app, caller, now }: MemberLooking): NextCard[] {
  const latest = latestOf(app, caller.member.id);
  if (!latest) return [];
  const { request, answer } = latest;
  const state = inspectionState(answer, now);
  const common = { id: request.id, path: '/my-page/membership/' };
  if (state === 'waiting') {
    const params = { dayOn: request.answerBy };
    return [{ ...common, kind: 'inspection-waits', waits: true, params, endsAt: null }];
  }
  if (state !== 'granted') return [];
  const endsAt = endOf(answer!.untilOn!);
  return [{ ...common, kind: 'inspection-granted', params: { dayOn: answer!.untilOn! }, endsAt }];
}

export default ((looking) => [...toAnswer(looking), ...own(looking)]) satisfies NextFor;
