/** What the queries of the time bank answer, by the names that its parts use. */
import type { Answered } from '../../lib/doors.ts';

export type MyTime = Answered<'time-bank/my-time'>;
export type SeenStatement = NonNullable<MyTime['statement']>;
export type People = Answered<'time-bank/people'>;
export type Person = People['people'][number];
