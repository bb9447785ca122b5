/**
 * Somebody comes in with a passkey. An unknown one, a wrong signature, a used or foreign challenge, another site and a
 * count that goes back are all met with the same words. The challenge is used up in any case.
 */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal } from '../../../src/domain/kernel/index.ts';
import { countGoesOn, handleOf } from '../../../src/domain/sign-in/index.ts';
import { openVerb } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';
import { findPasskey, useChallenge, type StoredPasskey } from './passkeys.ts';
import { beginSession } from './sessions.ts';

/** The passkey's own count of its uses when the answer is good, else null. */
function countIn(answer: PlatformPasskeyAnswer, challenge: string, passkey: StoredPasskey): number | null {
  if (answer.userHandle !== handleOf(passkey.account)) return null;
  const { credentialId: id, publicKey, signCount, mayBeSaved } = passkey;
  const count = platform.passkeyUsed(answer, challenge, { id, publicKey, signCount, mayBeSaved });
  return count !== null && countGoesOn(signCount, count) ? count : null;
}

export default openVerb(signInKeys.passkeyFinish, ({ answer, device, deviceId }, context) => {
  const { app, now } = context;
  const challenge = platform.passkeyChallenge(answer);
  const isOurs = useChallenge(app, now, challenge, '');
  const passkey = findPasskey(app, answer.id);
  const count = isOurs && passkey ? countIn(answer, challenge, passkey) : null;
  if (passkey === null || count === null) {
    return { ok: false, refusals: [refusal('passkey-wrong')], kept: true }; // the challenge that was used up
  }
  update(app, 'passkeys', passkey.id, { signCount: count, lastAt: dateText(now) });
  return accept(
    beginSession(context, passkey.account, { way: 'passkey', passkey: passkey.id }, { device, deviceId }),
  );
});
