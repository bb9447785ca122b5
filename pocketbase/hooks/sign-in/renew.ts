/**
 * A person's own device asks for a fresh token, so that it stays signed in as long as they keep coming. Only a member
 * of today gets one; a shared computer never does.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept, refusal } from '../../../src/domain/kernel/index.ts';
import { OWN_LIFE } from '../../../src/domain/sign-in/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';

export default memberVerb(signIn.renew, (_, { app, now, caller, origin }) => {
  if (!origin.renewable) return { ok: false, refusals: [refusal('not-renewable')] };
  const { device, way } = caller.session;
  const until = { lastAt: dateText(now), endsAt: dateText(now + OWN_LIFE) };
  if (device !== '') update(app, 'devices', device, until);
  const account = app.findRecordById('accounts', caller.accountId);
  return accept({ token: platform.sessionToken(account, device, way, 0), language: caller.language });
});
