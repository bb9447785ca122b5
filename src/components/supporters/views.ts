/** What the server answers about supporters, as these parts show it. */
import type { Answered } from '../../lib/doors.ts';

export type SupportSeen = Answered<'supporters/mine'>['supporters'][number];
export type Helped = Answered<'supporters/helping'>['helping'][number];
