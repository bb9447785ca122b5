// The only door to offices: appointing, ending, and who hears of a term that ends.

export { appointmentFacts, endFacts, firstOffices, whyNotAppoint } from './terms.ts';
export type { Appointing, Term } from './terms.ts';
export { endsSoon, noticeDue } from './notices.ts';
export type { NoticeKind } from './notices.ts';
export { keyStateOf, needsSomebody, roleLines } from './watch.ts';
export type { KeyState, RoleLine } from './watch.ts';
