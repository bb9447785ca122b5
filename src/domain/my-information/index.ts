// The only door to my information: what is held about a person, and what becomes of it.

export { HELD_PAGE, howLongs, whysHeld } from './held.ts';
export type { HeldRow, HeldSection, HowLong, WhyHeld } from './held.ts';
export { consentKinds, isConsentKind } from './consents.ts';
export type { ConsentKind } from './consents.ts';
export { askErasure, erasureIsDue, monthsLater, nameIsDue, nameStaysUntil, whyNotKept } from './erasing.ts';
export type { AskErasure, Erasure } from './erasing.ts';
