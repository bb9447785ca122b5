/** The letters about supporters: to who is asked to help, and to the member when the supporter says yes or stops. */
import { letter } from '../kit/outbox.ts';

export const supporterInvited = letter('supporter-invited');
export const supporterAccepted = letter('supporter-accepted');
export const supporterStopped = letter('supporter-stopped');
