/** What the server answers about meetings, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type MeetingView = Answered<'meetings/meeting'>;
export type MeetingDesk = NonNullable<MeetingView['desk']>;
export type MeetingNow = Answered<'meetings/there'>;
export type MotionForMeeting = Answered<'motions/for-meeting'>['motions'][number];
export type MeetingInList = Answered<'meetings/list'>['coming'][number];
export type SeenDocument = MeetingView['documents'][number];
