/** What waits for a second person, as the server answers it. */
import type { Answered } from '../../lib/doors.ts';

export type ApprovalsView = Answered<'approvals/waiting'>;
export type WaitingAct = ApprovalsView['waits'][number];
export type AcceptedHistory = ApprovalsView['histories'][number];
export type AskedAct = ApprovalsView['asked'][number];
