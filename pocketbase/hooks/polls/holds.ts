/** What votes at meetings hold about a person: how they voted themselves, and what they counted, asked for or declared. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const meetingAt =
  '(SELECT startsAt FROM meetings JOIN item_votes ON item_votes.meeting = meetings.id WHERE item_votes.id = vote)';
/** How somebody voted themselves, at meetings and before them, as one table. */
const VOTED = `(
  SELECT id, (SELECT meeting FROM item_votes WHERE item_votes.id = vote) AS meeting, voter, choice, route, at
    FROM item_choices
  UNION ALL SELECT id, meeting, voter, choice, 'online', at FROM item_early_votes)`;
/** All that somebody did about votes but their own choices, as one table. */
const DONE = `(
  SELECT id, id AS vote, "by" AS who, 'vote-opened' AS act, at FROM item_votes
  UNION ALL SELECT item_tellers.id, vote, member, 'vote-teller', item_votes.at FROM item_tellers
    JOIN item_votes ON item_votes.id = item_tellers.vote
  UNION ALL SELECT id, vote, member, 'vote-counted', at FROM item_counts
  UNION ALL SELECT id, vote, member, 'poll-asked', at FROM item_askings
  UNION ALL SELECT id, vote, "by", 'vote-for-other', at FROM item_choices WHERE "by" != voter
  UNION ALL SELECT item_closes.id, vote, item_closes."by", 'vote-closed', item_closes.at FROM item_closes
    JOIN item_votes ON item_votes.id = item_closes.vote WHERE item_votes.method = 'poll'
  UNION ALL SELECT id, vote, "by", 'vote-declared', at FROM item_declarations)`;

export default [
  {
    section: 'meeting-votes',
    tables: ['item_choices', 'item_early_votes'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', ...pick(shapes.item_choices, 'choice', 'route', 'at') },
      columns: {
        meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)',
        route: "'route-' || route",
      },
      from: VOTED,
      // What a teller wrote down for others, or a holder of proxies chose, is how those voted.
      where: 'voter = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'meeting-counts',
    tables: ['item_votes', 'item_tellers', 'item_counts', 'item_askings', 'item_closes', 'item_declarations'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { meetingAt: '', act: '', at: '' },
      columns: { meetingAt },
      from: DONE,
      where: 'who = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
