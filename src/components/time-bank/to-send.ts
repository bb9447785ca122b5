/** An entry that waits to be sent, as a device keeps it. */
import type { CommandInput, Refusal } from '../../lib/doors.ts';

export type LogInput = CommandInput<'time-bank/log-help'>;

export interface ToSend {
  readonly key: string;
  readonly input: LogInput;
  /** Who was helped. */
  readonly name: string;
  /** Why the server said no; empty while it waits. */
  readonly refusals: readonly Refusal[];
}

const isToSend = (each: unknown): each is ToSend =>
  typeof each === 'object' &&
  each !== null &&
  'key' in each &&
  'input' in each &&
  'name' in each &&
  'refusals' in each;
/** True for a list of such entries, perhaps kept by an older page. */
export const areToSend = (kept: unknown): kept is readonly ToSend[] =>
  Array.isArray(kept) && kept.every(isToSend);
