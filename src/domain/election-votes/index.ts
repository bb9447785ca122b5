// The only door to the vote of an election: its lot, its outcome, what is published of it, and a second count.

export { commitmentTo, seedOf } from './lot.ts';
export type { DrawnLot } from './lot.ts';
export { mayPublishRankings, RANKINGS_FROM } from './publish.ts';
export { outcomeOf, settledNow } from './outcome.ts';
export type { AskedOutcome, ElectionOutcome, OutcomeHow } from './outcome.ts';
export { ELECTION_FORMAT, recountElection } from './record.ts';
export type { ElectionDisagreement, ElectionRecord, Worked } from './record.ts';
