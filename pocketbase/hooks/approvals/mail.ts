/** The letters about two people. None of them names the person whom it is about: a letter can be read by others. */
import { letter } from '../kit/outbox.ts';

export const secondAsked = letter('second-asked');
export const secondAgreed = letter('second-agreed');
export const secondDeclined = letter('second-declined');
export const secondExpired = letter('second-expired');
