/** What meetings hold about a person: of which they were told and how, to which they came, and what they did there. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

/** Papers that somebody added, withdrew, or began to hand in. */
const PAPERS = `(
  SELECT id, meeting, name, "by" AS who, 'paper-added' AS act, at FROM meeting_documents
  UNION ALL SELECT document_ends.id, meeting, name, document_ends."by", 'paper-withdrawn', document_ends.at
    FROM document_ends JOIN meeting_documents ON meeting_documents.id = document_ends.document
  UNION ALL SELECT MIN(id), '', '', "by", 'paper-part', MIN(at) FROM document_parts
    WHERE upload NOT IN (SELECT upload FROM meeting_documents) GROUP BY upload, "by")`;

export default [
  {
    section: 'meetings-told',
    tables: ['meeting_told'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', ...pick(shapes.meeting_told, 'way', 'at') } as const,
      columns: { meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)' },
      from: 'meeting_told',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'meetings-came',
    tables: ['meeting_presences', 'meeting_leavings'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', ...pick(shapes.meeting_presences, 'way', 'at'), leftAt: '' } as const,
      columns: {
        meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)',
        leftAt: "COALESCE((SELECT at FROM meeting_leavings WHERE presence = meeting_presences.id), '')",
      },
      from: 'meeting_presences',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'meetings-acts',
    tables: ['meeting_acts'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', act: '', ...pick(shapes.meeting_acts, 'item', 'facts', 'at') } as const,
      columns: {
        meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)',
        act: "'meeting-' || kind",
      },
      from: 'meeting_acts',
      where: '"by" = {:member} OR about = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'meetings-papers',
    tables: ['meeting_documents', 'document_ends', 'document_parts'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', act: '', ...pick(shapes.meeting_documents, 'name', 'at') } as const,
      columns: { meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)' },
      from: PAPERS,
      where: 'who = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
