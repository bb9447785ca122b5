/**
 * Somebody comes in with the code that they printed. It needs no address, works once, and whoever types a wrong one
 * hears the same as who types a used one.
 */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { printedFault, recoveryWorks } from '../../../src/domain/sign-in/index.ts';
import { openVerb } from '../kit/context.ts';
import { dateText, update } from '../kit/engine.ts';
import { codeTyped } from './recovery-codes.ts';
import { beginSession } from './sessions.ts';

export default openVerb(signInKeys.useCode, ({ code, device, deviceId }, context) => {
  const { app, now } = context;
  const slip = printedFault(code, 'recovery');
  if (slip) return refuse([slip]);
  const found = codeTyped(app, code);
  if (!found || !recoveryWorks(found)) return refuse([refusal('printed-wrong', 'code')]);
  update(app, 'recovery_codes', found.id, { usedAt: dateText(now) });
  return accept(beginSession(context, found.account, { way: 'code' }, { device, deviceId }));
});
