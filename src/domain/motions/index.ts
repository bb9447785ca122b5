// The only door to motions: putting forward, seconding, amending, easy-read words, notice, talk, and what is done after.

export { amendedAt, floorOf, proceduresAt, whyNotPut } from './floor.ts';
export type { Floor } from './floor.ts';
export { actKinds, procedures, resolutions } from './proposal.ts';
export type {
  Act,
  ActKind,
  EasyWords,
  NewAct,
  Procedure,
  Proposal,
  ProposalWords,
  Resolution,
} from './proposal.ts';
export { easyReadStands, lifeOf } from './life.ts';
export type { Action, Amendment, AmendmentEnd, EasyRead, Life } from './life.ts';
export { beforeNotice, isTalkedAbout, nextStep, secondUntil, settleFrom, stageOf, stages } from './stage.ts';
export type { NextStep, Stage, Standing, VoteOn } from './stage.ts';
export { fallIsDue, putAgain, putForward, secondMotion, withdraw } from './putting.ts';
export type { Asked } from './putting.ts';
export { carryOver, changesBetween, isSlip, reachOf, SLIP_WORDS } from './changes.ts';
export type { Change } from './changes.ts';
export {
  acceptAmendment,
  amend,
  decideAmendment,
  inOrder,
  lostHere,
  secondAmendment,
  withdrawAmendment,
} from './amending.ts';
export type { Reach } from './amending.ts';
export { agreeEasy, settleEasy, writeEasy } from './easy-read.ts';
export { agreeMerge, askMerge, recordProcedure, referBack } from './meeting.ts';
export { askProcedure, decideProcedure, leftAt, questionsInOrder, secondProcedure } from './procedure.ts';
export { giveNotice } from './noticing.ts';
export { isReadyForMeeting, mattersOf, voteAtMeeting, whyNotOnAgenda } from './at-meeting.ts';
export type { AtMeeting, DecidingMeeting } from './at-meeting.ts';
export type { NoticeDates } from './noticing.ts';
export {
  countedFrom,
  isHidden,
  isReported,
  judgePost,
  mayPost,
  POSTS_PAGE,
  readsPost,
  reportPost,
  threads,
} from './talking.ts';
export type { PostMark, Thread } from './talking.ts';
export { addAction, tellAction } from './doing.ts';
export { motionsSection } from './rules.ts';
export type { MotionsRulebook, MotionsRules } from './rules.ts';
