// The only door to voting: opening, casting, closing, deciding, saying why, and who may see what.

export { choices, CLOSING_PAUSE, closingFrom } from './motion.ts';
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
export { missedUntil, motionState } from './state.ts';
export type { MotionCourse } from './state.ts';
export { hopeless, lastOpening, openVote, recordDate, whyNotOpened } from './open-vote.ts';
export type { OpenVote } from './open-vote.ts';
export { castVote } from './cast-vote.ts';
export type { CastVote, CastVoteAnswer } from './cast-vote.ts';
export { closeVote } from './close-vote.ts';
export type { CloseVote } from './close-vote.ts';
export { deskOf, newDates } from './desk.ts';
export type { Desk, NewDates } from './desk.ts';
export { dueStep } from './due.ts';
export type { DueStep, LetterKind } from './due.ts';
export { countOfTotals, countVotes, decide, quorumNeeded } from './decide.ts';
export type { Decision, DecisionReason, DecisionRules, Totals, VoteCount } from './decide.ts';
export { decideMatter, whatFollows } from './decision.ts';
export type { Deadline, MatterDecision, Outcome } from './decision.ts';
export { none, plus } from './facts.ts';
export type { MatterFacts, MeetingFacts, RouteVotes } from './facts.ts';
export { countedRoutes, matterKinds, routesRule } from './matter.ts';
export type { Forum, Matter, MatterKind, VoteMethod } from './matter.ts';
export { proxiesThatCount } from './proxies.ts';
export type { CountedProxies, GivenProxy, ProxyRefusal, ProxyVote } from './proxies.ts';
export { explain } from './explain.ts';
export type { ExplainedStep, StepKey } from './explain.ts';
export { isNoticed, seenOfVotes, seesDesk, votingOffices } from './who-may-see.ts';
export type { Seen } from './who-may-see.ts';
export { votingSection } from './rules.ts';
export type { VotingRulebook, VotingRules } from './rules.ts';
