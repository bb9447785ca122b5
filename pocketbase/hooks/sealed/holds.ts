/** What secret votes hold about a person beside the roll: what they objected to, and who helped them. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

const number = '(SELECT number FROM motions WHERE motions.id = sealed_objections.motion)';

export default [
  {
    section: 'objections',
    tables: ['sealed_objections', 'sealed_objection_answers'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: { number: 0, ...pick(shapes.sealed_objections, 'reason', 'words', 'at'), answer: '' },
          columns: {
            number,
            answer:
              "COALESCE((SELECT words FROM sealed_objection_answers WHERE objection = sealed_objections.id), '')",
          },
          from: 'sealed_objections',
          where: 'member = {:member}',
          params: { member },
          at: 'at',
        },
        page,
      ),
  },
  {
    section: 'vote-helpers',
    tables: ['sealed_helps'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: { number: 0, helperName: '' },
          columns: { number: '(SELECT number FROM motions WHERE motions.id = sealed_helps.motion)' },
          from: 'sealed_helps',
          where: 'member = {:member}',
          params: { member },
          at: "printf('%08d', (SELECT number FROM motions WHERE motions.id = sealed_helps.motion))",
        },
        page,
      ),
  },
] satisfies Holds;
