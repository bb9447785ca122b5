/** What the server answers about the work of the office, as these parts show it. */
import type { Answered, Given } from '../../lib/doors.ts';

export type Wait = Answered<'office/home'>['waits'][number];
export type DueList = Given<'office/payments-due'>;
export type DueRow = DueList['lines'][number];
export type Role = Answered<'office/roles-ending'>['roles'][number];
export type Duty = Answered<'office/meeting-duties'>['duties'][number];
