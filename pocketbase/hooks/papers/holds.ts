/** What voting on paper holds about a person: which papers they had and where those are, that they asked, that we phoned. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const numberOf = (table: string): string => `(SELECT number FROM motions WHERE motions.id = ${table}.motion)`;

export default [
  {
    section: 'voting-papers',
    tables: ['vote_papers'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, ...pick(shapes.vote_papers, 'route', 'state', 'at') },
      columns: { number: numberOf('vote_papers') },
      from: 'vote_papers',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'late-envelopes',
    tables: ['late_envelopes'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, at: '' },
      columns: { number: numberOf('late_envelopes') },
      from: 'late_envelopes',
      where: 'paper IN (SELECT id FROM vote_papers WHERE member = {:member})',
      at: 'at',
    }),
  },
  {
    section: 'paper-wishes',
    tables: ['paper_wishes'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0 },
      columns: { number: numberOf('paper_wishes') },
      from: 'paper_wishes',
      where: 'member = {:member}',
      at: `printf('%08d', ${numberOf('paper_wishes')})`,
    }),
  },
  {
    section: 'ballot-calls',
    tables: ['ballot_calls'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, at: '' },
      columns: { number: numberOf('ballot_calls') },
      from: 'ballot_calls',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'paper-counts',
    tables: ['paper_tallies'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0 },
      columns: { number: numberOf('paper_tallies') },
      from: 'paper_tallies',
      where: 'teller = {:member}',
      at: `printf('%08d', ${numberOf('paper_tallies')})`,
    }),
  },
] satisfies Holds;
