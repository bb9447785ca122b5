/** The question for a browser that wants to sign in with a passkey: the same for everybody, and names nobody. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { useOptions } from '../../../src/domain/sign-in/index.ts';
import { openVerb } from '../kit/context.ts';
import { newChallenge } from './passkeys.ts';

export default openVerb(signInKeys.passkeyOptions, (_, { app, now }) => {
  const host = platform.passkeyHost();
  if (host === '') return refuse([refusal('passkeys-not-here')]);
  return accept({ options: useOptions(newChallenge(app, now, ''), host) });
});
