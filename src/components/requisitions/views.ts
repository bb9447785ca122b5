/** What the server answers about meetings that members ask for, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type RequisitionsView = Answered<'requisitions/requisitions'>;
export type SeenRequisition = RequisitionsView['open'][number];
