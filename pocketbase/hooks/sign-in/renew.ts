/**
 * A person's own device asks for a fresh token, so that it stays signed in as long as they keep coming. Only a member
 * of today gets one; a shared computer never does.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept, refusal } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';

export default memberVerb(signIn.renew, (_, { app, caller, origin }) => {
  if (!origin.renewable) return { ok: false, refusals: [refusal('not-renewable')] };
  const token = app.findRecordById('accounts', caller.accountId).newAuthToken();
  return accept({ token, language: caller.language });
});
