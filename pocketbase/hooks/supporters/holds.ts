/** What is held about who helps a member, and about whom they help. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'supporters',
    tables: ['supporters'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false,
    rows: (app, { member, account }, page) => {
      const shape = pick(shapes.supporters, 'name', 'abilities', 'invitedAt', 'acceptedAt', 'endedAt');
      const where = "member = {:member} OR (account = {:account} AND account != '')";
      return heldRows(
        app,
        { shape, from: 'supporters', where, params: { member, account }, at: 'invitedAt' },
        page,
      );
    },
  },
] satisfies Holds;
