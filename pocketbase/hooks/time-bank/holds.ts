/** What the time bank holds about a person: their account, the help they gave and got, and each posting of their ledger. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, memberRows, type Holds } from '../kit/holds.ts';

const MINE = '(SELECT id FROM time_accounts WHERE member = {:member})';

export default [
  {
    section: 'time-account',
    tables: ['time_accounts'],
    why: 'needed',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.time_accounts, 'openedAt', 'closedAt');
      return heldRows(
        app,
        { shape, from: 'time_accounts', where: 'member = {:member}', params: { member }, at: 'openedAt' },
        page,
      );
    },
  },
  {
    section: 'help',
    tables: ['time_exchanges', 'time_answers'],
    why: 'needed',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: {
        ...pick(
          shapes.time_exchanges,
          'giverName',
          'receiverName',
          'minutes',
          'helpedOn',
          'kindOfHelp',
          'note',
          'loggedAt',
        ),
        answer: '',
        wrong: '',
        reason: '',
      },
      columns: {
        answer: "COALESCE(a.answer, '')",
        wrong: "COALESCE(a.wrong, '')",
        reason: "COALESCE(a.reason, '')",
      },
      // Two indexes, one for each side: an OR of both would read the whole time bank.
      from:
        `(SELECT * FROM time_exchanges WHERE giver = ${MINE} UNION ALL ` +
        `SELECT * FROM time_exchanges WHERE receiver = ${MINE}) AS x LEFT JOIN time_answers AS a ON a.exchange = x.id`,
      where: 'TRUE',
      at: 'x.loggedAt',
      id: 'x.id',
    }),
  },
  {
    section: 'postings',
    tables: ['time_postings'],
    why: 'needed',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { side: '', ...pick(shapes.time_postings, 'minutes', 'kind', 'at') },
      from:
        `(SELECT 'debit' AS side, * FROM time_postings WHERE debit = ${MINE} UNION ALL ` +
        `SELECT 'credit' AS side, * FROM time_postings WHERE credit = ${MINE})`,
      where: 'TRUE',
      at: 'at',
    }),
  },
] satisfies Holds;
