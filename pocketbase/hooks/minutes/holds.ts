/** What minutes hold about a person: where they are named, and what they wrote into them. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const meetingAt = (table: string): string =>
  `(SELECT startsAt FROM meetings WHERE meetings.id = ${table}.meeting)`;

export default [
  {
    section: 'minutes-named',
    tables: ['minutes_people'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', ...pick(shapes.minutes_people, 'displayName') } as const,
      columns: { meetingAt: meetingAt('minutes_people') },
      from: 'minutes_people',
      where: 'member = {:member}',
      at: meetingAt('minutes_people'),
    }),
  },
  {
    section: 'minutes-notes',
    tables: ['minutes_notes'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', words: '', ...pick(shapes.minutes_notes, 'at') } as const,
      columns: {
        meetingAt: meetingAt('minutes_notes'),
        words: "wordsEn || CASE wordsCy WHEN '' THEN '' ELSE ' / ' || wordsCy END",
      },
      from: 'minutes_notes',
      where: '"by" = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
