/**
 * Whoever reads the letter opens its link and says yes: what is left of them goes at once. Who does not hold the right
 * link gets one answer, whatever is wrong. Only who holds it hears that they are a member again.
 */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, refusal, refuse, type Instant } from '../../../src/domain/kernel/index.ts';
import { erasureSecret, whyNotErasedFor, type Erasure } from '../../../src/domain/my-information/index.ts';
import { judge } from '../../../src/domain/sign-in/index.ts';
import { erasureRow } from '../../../src/records/my-information.ts';
import { findMember } from '../kit/callers.ts';
import { openVerb } from '../kit/context.ts';
import { insert, row, type App } from '../kit/engine.ts';
import { findRequest, linkFits, markUsed, type StoredRequest } from '../sign-in/requests.ts';
import { erase, erasureOfMember } from './erasures.ts';

const memberOf = (app: App, account: string) => {
  const found = row(app, 'SELECT member FROM accounts WHERE id = {:account}', { account }, {
    member: '',
  } as const);
  return findMember(app, found?.member ?? '');
};

/** The request that a link belongs to while it works, or null. */
function requestOf(app: App, id: string, secret: string, now: Instant): StoredRequest | null {
  const request = findRequest(app, id);
  if (!request) return null;
  const fits = linkFits(request, erasureSecret(secret));
  return judge(request, { kind: 'link', fits, samePage: false }, now) === 'comes-in' ? request : null;
}

export default openVerb(myInformation.eraseByLink, ({ requestId, secret }, context) => {
  const { app, now } = context;
  const request = requestOf(app, requestId, secret, now);
  const member = request && memberOf(app, request.account);
  if (!request || !member) return refuse([refusal('erase-link-wrong')]);
  const there = erasureOfMember(app, member.id);
  const refused = whyNotErasedFor(member, there?.erasure ?? null, now);
  if (refused) return refuse([refusal('erase-link-member')]);
  markUsed(app, request, '', now);
  const asked: Erasure = { member: member.id, askedAt: now, doneAt: null, nameUntil: null, nameGoneAt: null };
  erase(context, there ?? { id: insert(app, 'erasures', { ...erasureRow(asked) }), erasure: asked }, member);
  return accept({ erased: true as const });
});
