/** What the server answers about the work of the office, as these parts show it. */
import type { AnswerOf, office } from '../../commands/index.ts';
import type { Answered } from '../../lib/doors.ts';

export type Wait = Answered<'office/home'>['waits'][number];
export type DueList = AnswerOf<typeof office.paymentsDue>;
export type DueRow = DueList['lines'][number];
