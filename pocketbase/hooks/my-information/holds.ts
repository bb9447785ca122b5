/** What a member chose about themselves: how to reach them, what they allow, and a wish to be erased. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'profile',
    tables: ['profiles'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: true,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: pick(shapes.profiles, 'phone', 'preferredWays', 'othersRead'),
          from: 'profiles',
          where: 'member = {:member}',
          params: { member },
          at: 'id',
        },
        page,
      ),
  },
  {
    section: 'consents',
    tables: ['consents'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false,
    rows: (app, { member }, page) =>
      heldRows(
        app,
        {
          shape: pick(shapes.consents, 'kind', 'given', 'at', 'by'),
          from: 'consents',
          where: 'member = {:member}',
          params: { member },
          at: 'at',
        },
        page,
      ),
  },
  {
    section: 'erasure',
    tables: ['erasures'],
    why: 'law',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.erasures, 'askedAt', 'doneAt');
      return heldRows(
        app,
        { shape, from: 'erasures', where: 'member = {:member}', params: { member }, at: 'askedAt' },
        page,
      );
    },
  },
] satisfies Holds;
