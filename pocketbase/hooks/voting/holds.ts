/** What voting holds about a person: the rolls that they are on, and their votes, which are open votes. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const number = '(SELECT number FROM motions WHERE motions.id = motion)';

export default [
  {
    section: 'rolls',
    tables: ['vote_rolls'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, ...pick(shapes.vote_rolls, 'displayName', 'groupKey') },
      columns: { number },
      from: 'vote_rolls',
      where: 'member = {:member}',
      at: `printf('%08d', ${number})`,
    }),
  },
  {
    section: 'votes',
    tables: ['votes', 'vote_events'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, ...pick(shapes.vote_events, 'choice', 'at') },
      columns: { number },
      from: 'vote_events',
      where: 'member = {:member}',
      at: 'at',
      id: "printf('%016d', seq)",
    }),
  },
] satisfies Holds;
