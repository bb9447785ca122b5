// The only door to minutes: how they are made from the record, put right, shown, approved and fixed.

export type { BothWords, LineKey, LineValue, MinutesLine, MinutesPart } from './line.ts';
export type { RecordedAct } from './acts.ts';
export { minutesOf, stepsOf } from './make.ts';
export type { MeetingRecord } from './make.ts';
export type { MinutedMotion } from './motion-lines.ts';
export type { MinutedDecision } from './decision-lines.ts';
export { hadQuorum } from './quorum-course.ts';
export { isRead, lineIds, paragraphId, standingParts } from './notes.ts';
export type { MinutesNote, StandingLine, StandingPart } from './notes.ts';
export {
  comesAfter,
  hasMinutes,
  minutesState,
  seesMinutes,
  whyNotApproved,
  whyNotNoted,
  whyNotShown,
  writesMinutes,
} from './state.ts';
export type { MinutedMeeting, MinutesState } from './state.ts';
export { fixedText, spokenText } from './fixed.ts';
export type { FixedLine, FixedMinutes, FixedPart, Spoken } from './fixed.ts';
