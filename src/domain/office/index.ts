// The only door to office: what waits for those who hold an office, and which payments are due.

export { paymentDue } from './payments.ts';
export type { PaymentDue } from './payments.ts';
export { mayCount, officesOf, waitKinds } from './waits.ts';
export type { WaitKind } from './waits.ts';
