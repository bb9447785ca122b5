/** A member gives a passkey another name. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { update } from '../kit/engine.ts';
import { passkeyOf } from './passkeys.ts';

export default memberVerb(signInKeys.passkeyRename, ({ passkey, name }, { app, caller }) => {
  if (!passkeyOf(app, caller.accountId, passkey)) return refuse([refusal('passkey-unknown')]);
  update(app, 'passkeys', passkey, { name });
  return accept({ name });
});
