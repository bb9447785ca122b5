// The only door to papers: votes by post, in the room and with help, on the one roll of a secret vote.

export { papersSection, routesOf } from './rules.ts';
export type { PaperRules, PapersRulebook } from './rules.ts';
export {
  assist,
  giveBack,
  handOut,
  lastEnded,
  livingOf,
  packOut,
  paperRoutes,
  putIn,
  sendPack,
  suspends,
  whyNotNow,
} from './paper.ts';
export type { Paper, PaperMoment, PaperRoute, PaperState } from './paper.ts';
export {
  CODE_LENGTH,
  CODE_LETTERS,
  codePrinted,
  codesIn,
  MOST_CODES,
  whyNotLate,
  whyNotReceive,
} from './code.ts';
export { endNumbers, endOf, isDouble, papersTaken } from './ends.ts';
export type { EndNumbers, LineEnd, RollPlace } from './ends.ts';
export { countable, differencesOf, joined, tallyFaults, tallyText, whyNoTally } from './tally.ts';
export type { Difference, Taken, Tally } from './tally.ts';
export { reasonOf } from './getting.ts';
export type { PaperReason } from './getting.ts';
export { mayBallot, mayTakeBack, surelyMade, whyNoCall, whyNotSurely } from './others-read.ts';
export type { BallotSession } from './others-read.ts';
