/**
 * A member's browser has made a passkey. The person has just shown their device that they are there, so that their
 * session goes on as one that the passkey began: who holds an office can go to work.
 */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, onlyRefusals, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { surelyMade } from '../../../src/domain/papers/index.ts';
import { whyNoMorePasskeys } from '../../../src/domain/sign-in/index.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { dateText, insert, update } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { profileOf } from '../my-information/profiles.ts';
import { passkeyAddedLetter } from './mail.ts';
import { findPasskey, passkeysOf, useChallenge, whyNotChangeKeys } from './passkeys.ts';

/**
 * The same session, as one that a passkey began; how it began before is its second step. A token that may not be renewed
 * stays one.
 */
function goOn({ app, caller, origin }: MemberContext, passkey: string): string {
  const { device, way } = caller.session;
  const account = app.findRecordById('accounts', caller.accountId);
  if (device === '' || !origin.renewable) return '';
  update(app, 'devices', device, { way: 'passkey', passkey, ...(way !== 'passkey' && { second: way }) });
  return platform.sessionToken(account, device, 'passkey', 0);
}

function tell({ app, caller, send }: MemberContext, name: string): void {
  const address = addressOf(app, caller.member.id);
  if (!address) return;
  const link = pageAddress(address.language, '/my-page/settings/devices/');
  send(passkeyAddedLetter(address, { name, link }));
}

export default memberVerb(signInKeys.passkeyAdd, ({ answer, name }, context) => {
  const { app, now, caller, note } = context;
  const challenge = platform.passkeyChallenge(answer);
  const isOurs = useChallenge(app, now, challenge, caller.accountId);
  const having = passkeysOf(app, caller.accountId).length;
  const refusals = onlyRefusals([whyNotChangeKeys(app, now, caller), whyNoMorePasskeys(having)]);
  if (refusals.length > 0) return refuse(refusals);
  const made = isOurs ? platform.passkeyMade(answer, challenge) : null;
  if (!made || findPasskey(app, made.id)) {
    return { ok: false, refusals: [refusal('passkey-wrong')], kept: true }; // the challenge that was used up
  }
  const passkey = insert(app, 'passkeys', {
    account: caller.accountId,
    credentialId: made.id,
    publicKey: made.publicKey,
    signCount: made.signCount,
    mayBeSaved: made.mayBeSaved,
    name,
    sure: surelyMade({ othersRead: profileOf(app, caller.member.id).othersRead, session: caller.session }),
    madeAt: dateText(now),
  });
  note(caller.member.id);
  tell(context, name);
  return accept({ passkey, token: goOn(context, passkey) });
});
