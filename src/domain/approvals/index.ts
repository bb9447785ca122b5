// The only door to approvals: what needs two people, and when the second one may agree.

export { actNames, acts, actsOf, officesForActs } from './acts.ts';
export type { Act, ActName } from './acts.ts';
export { agree, askForSecond, decline, endings, waitsFor } from './approvals.ts';
export type { Answering, Approval, Asking, Ending, Holder } from './approvals.ts';
