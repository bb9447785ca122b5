// The only door to office: what waits for those who hold an office, and which payments and duties of meetings are due.

export { paymentDue } from './payments.ts';
export type { PaymentDue } from './payments.ts';
export { dutiesInOrder, dutiesOfDecision, isLate, meetingDutyKinds, whyNotSent } from './meeting-duties.ts';
export type { MeetingDuty, MeetingDutyKind, SecondMeeting, TwiceDecided } from './meeting-duties.ts';
export { mayCount, officesOf, waitKinds } from './waits.ts';
export type { WaitKind } from './waits.ts';
