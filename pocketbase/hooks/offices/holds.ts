/** What offices hold beside the register: which letters about the end of a term went. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'office-letters',
    tables: ['office_letters'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.office_letters, 'office', 'untilAt', 'kind', 'at');
      return heldRows(
        app,
        { shape, from: 'office_letters', where: 'member = {:member}', params: { member }, at: 'at' },
        page,
      );
    },
  },
] satisfies Holds;
