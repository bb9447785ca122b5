/** What meetings hold about a person: of which meetings they were told, and how. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'meetings-told',
    tables: ['meeting_told'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: { meetingAt: '', ...pick(shapes.meeting_told, 'way', 'at') } as const,
          columns: { meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)' },
          from: 'meeting_told',
          where: 'member = {:member}',
          params: { member },
          at: 'at',
        },
        page,
      ),
  },
  {
    section: 'meetings-came',
    tables: ['meeting_presences', 'meeting_leavings'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: { meetingAt: '', ...pick(shapes.meeting_presences, 'way', 'at'), leftAt: '' } as const,
          columns: {
            meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)',
            leftAt: "COALESCE((SELECT at FROM meeting_leavings WHERE presence = meeting_presences.id), '')",
          },
          from: 'meeting_presences',
          where: 'member = {:member}',
          params: { member },
          at: 'at',
        },
        page,
      ),
  },
] satisfies Holds;
