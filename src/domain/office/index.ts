// The only door to office: what waits for those who hold an office, and lists to take away.

export { csvOf } from './csv.ts';
export { paymentDue } from './payments.ts';
export type { PaymentDue } from './payments.ts';
export { mayCount, waitKinds } from './waits.ts';
export type { WaitKind } from './waits.ts';
