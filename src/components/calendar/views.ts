/** What the server answers about a member's calendar address. */
import type { Answered } from '../../lib/doors.ts';

export type MyCalendar = Answered<'calendar/mine'>;
