/** Writing down an agenda: all items of a plan take the place of those before. Once the notice is out nobody does. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { MeetingPlan } from '../../../src/domain/meetings/index.ts';
import { itemRow } from '../../../src/records/meetings.ts';
import { execute, insert, type App } from '../kit/engine.ts';

export function saveAgenda(app: App, meeting: Id, { agenda }: Pick<MeetingPlan, 'agenda'>): void {
  execute(app, 'DELETE FROM meeting_items WHERE meeting = {:meeting}', { meeting });
  agenda.forEach((item, at) => insert(app, 'meeting_items', itemRow(meeting, item, at)));
}
