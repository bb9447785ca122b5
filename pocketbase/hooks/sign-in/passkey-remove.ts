/** A member takes a passkey away. Sessions that it began end with it, this one too when it is one of them. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { remove } from '../kit/engine.ts';
import { passkeyOf, whyNotChangeKeys } from './passkeys.ts';
import { endSessionsOf } from './sessions.ts';

export default memberVerb(signInKeys.passkeyRemove, ({ passkey }, { app, now, caller, note, silence }) => {
  if (!passkeyOf(app, caller.accountId, passkey)) return refuse([refusal('passkey-unknown')]);
  const refused = whyNotChangeKeys(app, now, caller);
  if (refused) return refuse([refused]);
  remove(app, 'passkeys', passkey);
  endSessionsOf(app, 'passkey', passkey);
  note(caller.member.id);
  silence(caller.accountId);
  return accept({ removed: true as const });
});
