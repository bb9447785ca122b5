/**
 * What secret votes hold about a person beside the roll: what they objected to, who helped them, and what they did as a
 * teller or in an office.
 */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const number = '(SELECT number FROM motions WHERE motions.id = sealed_objections.motion)';

export default [
  {
    section: 'objections',
    tables: ['sealed_objections', 'sealed_objection_answers'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, ...pick(shapes.sealed_objections, 'reason', 'words', 'at'), answer: '' },
      columns: {
        number,
        answer:
          "COALESCE((SELECT words FROM sealed_objection_answers WHERE objection = sealed_objections.id), '')",
      },
      from: 'sealed_objections',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'vote-helpers',
    tables: ['sealed_helps'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, helperName: '' },
      columns: { number: '(SELECT number FROM motions WHERE motions.id = sealed_helps.motion)' },
      from: 'sealed_helps',
      where: 'member = {:member}',
      at: "printf('%08d', (SELECT number FROM motions WHERE motions.id = sealed_helps.motion))",
    }),
  },
  {
    section: 'secret-vote-acts',
    tables: ['sealed_acts'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, act: '', at: '' },
      columns: {
        number: '(SELECT motions.number FROM motions WHERE motions.id = sealed_acts.motion)',
        act: "'sealed-' || kind",
      },
      from: 'sealed_acts',
      where: '"by" = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
