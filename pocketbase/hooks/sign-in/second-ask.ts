/** A member asks for the code of their second step. It goes to their own address, and has no link: it signs nobody in elsewhere. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, MINUTE, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { inFours, LIFE, mayWrite } from '../../../src/domain/sign-in/index.ts';
import { memberVerb } from '../kit/context.ts';
import { secondStepLetter } from './mail.ts';
import { askedFor, newSecrets, saveRequest } from './requests.ts';
import { emailOf } from './second-steps.ts';

export default memberVerb(signInKeys.secondAsk, (_, context) => {
  const { app, now, caller, origin, send } = context;
  const to = emailOf(app, caller.accountId);
  if (to === '') return refuse([refusal('second-no-email')]);
  const asking = { emailHash: $security.sha256(to), household: origin.household, deviceHash: '' };
  if (!mayWrite(askedFor(app, asking, now))) return refuse([refusal('second-often')]);
  const requestId = $security.randomStringWithAlphabet(32, '0123456789abcdef');
  const secrets = newSecrets();
  saveRequest(app, now, { requestId, account: caller.accountId, ...asking, ...secrets });
  const params = { code: inFours(secrets.code), minutes: LIFE / MINUTE };
  send(secondStepLetter({ to, language: caller.language }, params));
  return accept({ requestId });
});
