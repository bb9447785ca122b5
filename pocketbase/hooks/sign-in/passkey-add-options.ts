/** The question with which a member's browser makes a passkey for this site and this person. */
import { coop } from '../../../site/co-op.ts';
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, onlyRefusals, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { makeOptions, whyNoMorePasskeys } from '../../../src/domain/sign-in/index.ts';
import { memberVerb } from '../kit/context.ts';
import { newChallenge, passkeysOf, whyNotChangeKeys } from './passkeys.ts';

export default memberVerb(signInKeys.passkeyAddOptions, (_, { app, now, caller }) => {
  const host = platform.passkeyHost();
  if (host === '') return refuse([refusal('passkeys-not-here')]);
  const having = passkeysOf(app, caller.accountId);
  const refusals = onlyRefusals([whyNotChangeKeys(app, now, caller), whyNoMorePasskeys(having.length)]);
  if (refusals.length > 0) return refuse(refusals);
  const options = makeOptions({
    challenge: newChallenge(app, now, caller.accountId),
    host,
    coop: coop.name[caller.language],
    accountId: caller.accountId,
    name: caller.member.displayName,
    having: having.map(({ credentialId }) => credentialId),
  });
  return accept({ options });
});
