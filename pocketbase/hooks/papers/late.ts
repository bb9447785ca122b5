/** Outer envelopes that were found or came after the close: each is noted as set aside, or refused in words. None counts. */
import { papers } from '../../../src/commands/index.ts';
import type { Received } from '../../../src/commands/papers.ts';
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { codesIn, MOST_CODES, routesOf, whyNotLate } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { packByCode, secretVote } from './papers-read.ts';

function noteOne({ app, now, caller }: MemberContext, motion: Id, code: string): Received {
  const pack = packByCode(app, code);
  const why = whyNotLate(code, pack && { ...pack, vote: pack.motion }, motion);
  if (!why)
    insert(app, 'late_envelopes', { motion, paper: pack!.id, by: caller.member.id, at: dateText(now) });
  const name = pack && pack.motion === motion ? pack.name : null;
  return { code, name, refusal: why };
}

export default memberVerb(papers.late, ({ motionId: motion, codes }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  if (!routesOf(found.rulebook).includes('post')) return refuse([refusal('route-not-allowed')]);
  if (found.opening === null) return refuse([refusal('vote-not-open')]);
  // Until the box is fixed whatever came in time can be taken in.
  if (found.box === null) return refuse([refusal('vote-still-open')]);
  const typed = codesIn(codes);
  if (typed.length === 0) return refuse([refusal('code-missing', 'codes')]);
  if (typed.length > MOST_CODES) return refuse([refusal('codes-many', 'codes', { most: MOST_CODES })]);
  return accept({ received: typed.map((code) => noteOne(context, motion, code)) });
});
