/** The letters about a person's information. None of them says what stands there. */
import { letter } from '../kit/outbox.ts';

export const emailConfirm = letter('email-confirm', { first: true });
export const emailInUse = letter('email-in-use', { first: true });
export const emailAsked = letter('email-asked');
export const emailChanged = letter('email-changed');
export const correctionAsked = letter('correction-asked');
export const correctionAnswered = letter('correction-answered');

export const erasureLink = letter('erasure-link', { first: true });
/** The same, where the members' rules let the name stay in the register for a while. */
export const erasureLinkLater = letter('erasure-link-later', { first: true });
export const erasureMember = letter('erasure-member', { first: true });
