// The only door to meetings: their rules, when they can be held, who has to be there.

export type { Route } from './routes.ts';
export { routes } from './routes.ts';
export { meetingsSection, transferParts } from './rules.ts';
export type { MeetingRuleKey, MeetingRules, MeetingsRulebook } from './rules.ts';
export { calledBy, isGeneral, kindsFor, meetingKinds, noticeRule } from './kinds.ts';
export type { MeetingKind } from './kinds.ts';
export { reason } from './reasons.ts';
export type { Reason } from './reasons.ts';
export { earliestMeeting, noticeBy, noticeFaults, noticeWays, secondMeetingWindow } from './notice.ts';
export type {
  CalledMeeting,
  EarliestMeeting,
  NoticedItem,
  NoticeWay,
  Purpose,
  SentNotice,
} from './notice.ts';
export { attendanceAt, nextMoveOf, proxiesCounted, quorumOf } from './quorum.ts';
export type { Arrival, Attendance, HeldProxy, Quorum, QuorumAsked } from './quorum.ts';
export { lostQuorum, quorumState } from './quorum-state.ts';
export type { Moment, QuorumCourse, QuorumState } from './quorum-state.ts';
export { adjourned } from './adjourned.ts';
export type { PutOff } from './adjourned.ts';
export { requisition } from './requisition.ts';
export type { Requisition } from './requisition.ts';
export { meetingRecordDate } from './record-date.ts';
export {
  agendaMatters,
  endsAtOf,
  itemKinds,
  noticedItems,
  timesOf,
  whyNoMoment,
  whyNotPlan,
} from './plan.ts';
export { askedIn, canAskGroup, groupAsked } from './question.ts';
export type { AgendaItem, AgendaMatter, ItemKind, Meeting, MeetingPlan } from './plan.ts';
export {
  boardOffices,
  meetingOffices,
  meetingState,
  plansMeetings,
  seesMeeting,
  whyNotCalledOff,
  whyNotChanged,
} from './state.ts';
export type { MeetingCourse, MeetingState, MeetingViewer } from './state.ts';
export { calendarFeed, calendarFile, calendarFileName } from './calendar.ts';
export type { CalendarEntry } from './calendar.ts';
export { courseOf, isLongOver, takesArrivals, wayOfAt, whyNotArrive, whyNotLeave } from './presence.ts';
export { cardCounts, cards, cardsUp, roomAfter, roomBefore, speakersInOrder } from './room.ts';
export type { Card, Room, RoomState, ShownCard } from './room.ts';
export { floorProcedures, isLeft, mustStop } from './procedures.ts';
export type { Decided, FloorProcedure } from './procedures.ts';
export {
  goesOnWith,
  whyNotAdjourned,
  whyNotAsk,
  whyNotBegun,
  whyNotClosed,
  whyNotCard,
  whyNotEnded,
  whyNotLeft,
  whyNotOpened,
  whyNotPutOff,
  whyNotResumed,
  whyNotWord,
  whyNotWordEnded,
} from './room-steps.ts';
export {
  bytesIn,
  cleanName,
  documentType,
  kindOf,
  MOST_BYTES,
  MOST_PARTS,
  PART_BYTES,
  PART_LENGTH,
  whyNotAttached,
  whyNotWithdrawn,
} from './documents.ts';
export type { DocumentKind } from './documents.ts';
export { actKinds, chainBreaksAt, chainFaults, chainHead, nextAct } from './acts.ts';
export type { ActFacts, ActKind, ChainFault, ChainHead, MeetingAct, NewAct, Sha256 } from './acts.ts';
export { fitsGrounds, groundFacts, hasGrounds, hereBy, writtenInLater } from './grounds.ts';
export type { Grounds, PresenceRows, RowsThen } from './grounds.ts';
