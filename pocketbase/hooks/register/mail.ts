/** The letters about the register. None of them says what stands in it: that is on the member's own page. */
import { letter } from '../kit/outbox.ts';

export const registerChanged = letter('register-changed');
export const membershipEnds = letter('membership-ends');
export const inspectionAsked = letter('inspection-asked');
export const inspectionGranted = letter('inspection-granted');
export const inspectionRefused = letter('inspection-refused');
