/** The letters of signing in. */
import { letter } from '../kit/outbox.ts';

export const signInLetter = letter('sign-in');
export const newDeviceLetter = letter('new-device');
