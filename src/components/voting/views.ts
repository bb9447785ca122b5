/** What the server answers about motions, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type MotionView = Answered<'voting/motion'>;
export type MotionInList = Answered<'voting/motions'>['open'][number];
export type MotionResult = NonNullable<MotionView['result']>;
