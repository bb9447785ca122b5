/** What the doors of joining answer, by the names that their parts use. */
import type { Answered, Given } from '../../lib/doors.ts';

export type OwnApplication = Given<'joining/look'>;
export type OfficeApplication = Given<'joining/application'>;
/** Somebody who may be the same person. */
export type MaybeSame = OfficeApplication['maybeSame'][number];
export type ApplicationLine = Answered<'joining/applications'>['applications'][number];
