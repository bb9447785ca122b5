// The only door to election-ballot: marking a ranked ballot, step by step.

export { hasGaps, openOf, placesOf, rankingOf, rankOf, type Ballot } from './ballot.ts';
export { change, start, undo, type Change, type Marking } from './marking.ts';
export { heardAfter, heardUndone, type Heard } from './heard.ts';
