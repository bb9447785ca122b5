// The only door to voting: opening, casting, closing, deciding, and saying why.

export { choices, motionState, openingIsDue } from './motion.ts';
export type {
  Choice,
  Motion,
  MotionState,
  RollLine,
  Vote,
  VoteClosure,
  VoteEvent,
  VoteOpening,
} from './motion.ts';
export { openVote } from './open-vote.ts';
export type { OpenedVote, OpenVote } from './open-vote.ts';
export { castVote } from './cast-vote.ts';
export type { CastVote, CastVoteAnswer } from './cast-vote.ts';
export { closeVote } from './close-vote.ts';
export type { CloseVote } from './close-vote.ts';
export { countVotes, decide, quorumNeeded } from './decide.ts';
export type { Decision, DecisionReason, DecisionRules, VoteCount } from './decide.ts';
export { explain } from './explain.ts';
export type { ExplainedStep, StepKey } from './explain.ts';
