/** Rulebooks that wait, as the server answers them. */
import type { Answered } from '../../lib/doors.ts';

export type RulebookWaits = Answered<'rulebook/waits'>;
