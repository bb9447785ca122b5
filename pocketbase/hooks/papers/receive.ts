/** Outer envelopes come in by their codes. Each is taken, or refused in words; what was taken stays taken. */
import { papers } from '../../../src/commands/index.ts';
import type { Received } from '../../../src/commands/papers.ts';
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { codesIn, MOST_CODES, whyNotNow, whyNotReceive } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { moveTo } from './moving.ts';
import { momentOf, packByCode, secretVote } from './papers-read.ts';

function receiveOne(context: MemberContext, motion: Id, code: string): Received {
  const pack = packByCode(context.app, code);
  const why = whyNotReceive(code, pack && { vote: pack.motion, state: pack.state }, motion);
  if (!why) moveTo(context, pack!.id, 'in');
  // Whose envelope of another vote it is is not this vote's business.
  const name = pack && pack.motion === motion ? pack.name : null;
  return { code, name, refusal: why };
}

export default memberVerb(papers.receive, ({ motionId: motion, codes }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const whyNot = whyNotNow(momentOf(found, context), 'post');
  if (whyNot) return refuse([whyNot]);
  const typed = codesIn(codes);
  if (typed.length === 0) return refuse([refusal('code-missing', 'codes')]);
  if (typed.length > MOST_CODES) return refuse([refusal('codes-many', 'codes', { most: MOST_CODES })]);
  return accept({ received: typed.map((code) => receiveOne(context, motion, code)) });
});
