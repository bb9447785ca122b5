// The only door to polls: voting on an item of a meeting, by hands and by a full count.

export { countEarly, earlyChoices, standingEarly, takesEarly, whyNotEarly } from './early.ts';
export type { EarlyCasting, EarlyChoice, EarlyCount, EarlyVote } from './early.ts';
export { handsOf, whyNotCounted } from './hands.ts';
export type { Counting, Hands, TellerCount } from './hands.ts';
export {
  isDecided,
  needsPoll,
  pollIsAsked,
  waitsForChair,
  whyNotAsked,
  whyNotDeclared,
  whyNotVote,
} from './steps.ts';
export type { Asking, ItemVote, Opening, PollAsking } from './steps.ts';
export { countedProxies, papersOf, pollVotes, routeOf, votersBy, whyNotCast } from './poll.ts';
export type { Casting, Poll, PollPaper, PollVote } from './poll.ts';
