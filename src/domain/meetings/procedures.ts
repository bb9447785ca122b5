// What a meeting can decide about the motion that it is at, instead of voting on it. Each is put and seconded by people who
// are there, and decided by hands before changes to the words and before the motion itself (domain/motions, procedure.ts).

import { refusal, type Refusal } from '../kernel/index.ts';

/**
 * In the order in which they are decided: whether the meeting goes on at all; whether it goes on with this motion; whether
 * its mover writes it again; whether each of its parts is a motion of its own.
 */
export const floorProcedures = ['adjourn-meeting', 'next-business', 'refer-back', 'in-parts'] as const;
export type FloorProcedure = (typeof floorProcedures)[number];

/** What was decided about the item that a meeting is at; null while nothing was. */
export interface Decided {
  readonly decided?: FloorProcedure | null;
}

/** True when the meeting has left the motion: nobody votes on it there any more. */
export const isLeft = ({ decided }: Decided): boolean => !!decided && decided !== 'adjourn-meeting';

/** Why nothing goes on: the meeting decided to stop, and whoever leads it has not said until when. */
export const mustStop = ({ decided }: Decided): Refusal | null =>
  decided === 'adjourn-meeting' ? refusal('stop-decided') : null;
