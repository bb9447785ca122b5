/** A member makes the code that lets them in when everything else is lost. It is answered now and never again. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { inFours } from '../../../src/domain/sign-in/index.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { codeMadeLetter } from './mail.ts';
import { whyNotChangeKeys } from './passkeys.ts';
import { newCode } from './recovery-codes.ts';

export default memberVerb(signInKeys.makeCode, (_, { app, now, caller, note, send }) => {
  const refused = whyNotChangeKeys(app, now, caller);
  if (refused) return refuse([refused]);
  const code = inFours(newCode(app, now, caller.accountId));
  note(caller.member.id);
  const address = addressOf(app, caller.member.id);
  if (address) {
    const link = pageAddress(address.language, '/my-page/settings/devices/');
    send(codeMadeLetter(address, { link }));
  }
  return accept({ code });
});
