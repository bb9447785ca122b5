// The only door to elections: which places are open, who stands, and what happens when nominations close.

export { electionFaults, electionsSection } from './rules.ts';
export type { ElectionRules, ElectionsRulebook } from './rules.ts';
export { openSeats, retirements, timeOnBoard, whyNotDrawn } from './board.ts';
export type { Retires, Sitting } from './board.ts';
export { fullGroups, heldBy, standsIn, whyNotGroup, whyNotStand } from './standing.ts';
export {
  isAlive,
  missingSeconds,
  nominationState,
  offReasons,
  whyNotAnswered,
  whyNotNominated,
  whyNotSeconded,
  whyNotTakenOff,
  whyNotWithdrawn,
} from './nomination.ts';
export type { Days, Nomination, NominationState, OffReason, Seconding } from './nomination.ts';
export { afterGone, boardAsked, settledBoard, whenClosed } from './closing.ts';
export type { Closed, Closing, Settled, Settling } from './closing.ts';
export {
  againUntil,
  daysOf,
  electionStage,
  lastDay,
  lastDayToWithdraw,
  whyNotAgain,
  whyNotCalled,
  whyNotSettled,
} from './course.ts';
export type { Election, ElectionStage } from './course.ts';
export {
  inPaperOrder,
  inReadersOrder,
  whyNotAsked,
  whyNotReplied,
  whyNotSaid,
  whyNotStatement,
  wordsIn,
} from './statement.ts';
