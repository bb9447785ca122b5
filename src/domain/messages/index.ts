// The only door to messages: what a person may choose, how a message reaches them, when a digest goes, whom none reaches.

export { kinds, kindsFor, letterFacts, lettersForSoon, lettersWithoutNews } from './kinds.ts';
export type { ChosenKind, MessageKind } from './kinds.ts';
export {
  allowedFor,
  answerOf,
  answers,
  choiceNow,
  choiceOf,
  choose,
  isAddress,
  mustReach,
  NO_ADDRESS_END,
  routeOf,
  waitsAfter,
} from './choices.ts';
export type { Answer, Choice, Pace, Reach, Route, Way, WhyNotOff } from './choices.ts';
export { digestUntil, KEEP_MONTHS, keepMessagesFrom, MOST_IN_DIGEST, tryUntil } from './digest.ts';
export type { DigestPace } from './digest.ts';
export { postOffices, printedAs, printFormats } from './post.ts';
export type { PrintedAs } from './post.ts';
export { failures, unreachable } from './unreachable.ts';
export type { Failure, Fate, Unreachable } from './unreachable.ts';
export type { Notice, NoticeInList } from './notice.ts';
