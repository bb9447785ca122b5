// The only door to my information: what is held about a person, and what becomes of it.

export { HELD_PAGE, whyNotDeleted } from './held.ts';
export type { HeldRow, HeldSection, HowLong, WhyHeld } from './held.ts';
export { consentKinds, isConsentKind } from './consents.ts';
export type { ConsentKind } from './consents.ts';
export { callMe, liveAt, reachMe } from './details.ts';
export type { Reach } from './details.ts';
export { EMAIL_LINK_LIFE, emailLinkWorks, whyNoEmailLink } from './email-change.ts';
export type { EmailWish } from './email-change.ts';
export { answerCorrection, askCorrection } from './corrections.ts';
export type { AnswerCorrection, AskCorrection, Correction, CorrectionAnswer } from './corrections.ts';
export {
  askErasure,
  erasureIsDue,
  nameIsDue,
  nameStaysUntil,
  whyNotErasedFor,
  whyNotKept,
} from './erasing.ts';
export type { AskErasure, Erasure } from './erasing.ts';
export { erasureLetter, erasureSecret } from './erasure-link.ts';
