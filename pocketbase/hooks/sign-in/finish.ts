/**
 * A person comes back with the secret of the link or the code. Every way to be wrong gives one answer: too late, used,
 * mistyped, never asked for. Wrong tries are counted even though they are refused.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept, HOUR, refusal } from '../../../src/domain/kernel/index.ts';
import { openVerb, type Context, type Outcome } from '../kit/context.ts';
import { noteDevice } from './devices.ts';
import { countTry, digest, findRequest, markUsed, MOST_TRIES, type SignInRequest } from './requests.ts';

/** A shared computer's token lives this long at most; the page forgets it sooner, with the tab. */
const SHARED_LIFE = 4 * HOUR;
const NANOSECONDS = 1_000_000;

type Finished = { token: string; record: { id: string; member: string; language: string } };

const wrong = (kept: boolean): Outcome<Finished> => ({
  ok: false,
  refusals: [refusal('sign-in-wrong', 'code')],
  kept,
});

function fits(
  request: SignInRequest,
  requestId: string,
  secret: string | undefined,
  code: string | undefined,
): boolean {
  if (secret !== undefined) return $security.equal(request.secretHash, digest(requestId, secret));
  return code !== undefined && $security.equal(request.codeHash, digest(requestId, code));
}

function signInTo(
  context: Context,
  accountId: string,
  device: 'own' | 'shared',
  deviceId: string,
): Outcome<Finished> {
  const account = context.app.findRecordById('accounts', accountId);
  const language = account.getString('language') as 'en' | 'cy';
  noteDevice(context, { id: account.id, email: account.email(), language }, device === 'own' ? deviceId : '');
  const token =
    device === 'own'
      ? account.newAuthToken()
      : account.newStaticAuthToken((SHARED_LIFE * NANOSECONDS) as never);
  return accept({ token, record: { id: account.id, member: account.getString('member'), language } });
}

export default openVerb(signIn.finish, ({ requestId, secret, code, device, deviceId }, context) => {
  const { app, now } = context;
  const request = findRequest(app, requestId);
  if (!request) return wrong(false);
  if (request.usedAt !== null || request.tries >= MOST_TRIES || now >= request.expiresAt) return wrong(false);
  if (!fits(request, requestId, secret, code) || request.account === '') {
    countTry(app, request);
    return wrong(true);
  }
  markUsed(app, request.id, now);
  return signInTo(context, request.account, device, deviceId);
});
