// Whose day of membership counts: whoever is a member on the record date may vote in the meeting. Nobody who joins or
// leaves afterwards changes that.

import { addDays, londonDate, type CivilDate, type Instant } from '../kernel/index.ts';
import type { MeetingRules } from './rules.ts';

/** The record date of a meeting. */
export const meetingRecordDate = ({ recordDaysBefore }: MeetingRules, meetingAt: Instant): CivilDate =>
  addDays(londonDate(meetingAt), -recordDaysBefore.value);
