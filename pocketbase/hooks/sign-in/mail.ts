/** The letters of signing in. */
import { letter } from '../kit/outbox.ts';

export const signInLetter = letter('sign-in', { first: true });
export const newDeviceLetter = letter('new-device');
export const passkeyAddedLetter = letter('passkey-added');
export const codeMadeLetter = letter('code-made');
export const secondStepLetter = letter('second-step', { first: true });
export const recoveredLetter = letter('recovered');
