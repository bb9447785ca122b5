/** What the server answers about a meeting while it is on, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type RoomNow = Answered<'meetings/now'>;
export type RoomScreen = Answered<'meetings/screen'>;
export type Speaker = NonNullable<RoomNow['word']>;
/** What whoever leads the meeting is asked about before it is done. */
export type Asked = '' | 'next' | 'end' | 'adjourn' | 'put-off';
