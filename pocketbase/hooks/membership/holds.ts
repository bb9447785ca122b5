/** What membership holds about a person: that they are a member, their offices, whether they can be found, what they did. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { execute } from '../kit/engine.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'membership',
    tables: ['members'],
    why: 'law',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.members, 'displayName', 'groupKey', 'joinedAt', 'leftAt');
      return heldRows(
        app,
        { shape, from: 'members', where: 'id = {:member}', params: { member }, at: 'joinedAt' },
        page,
      );
    },
  },
  {
    section: 'offices',
    tables: ['offices'],
    why: 'law',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.offices, 'office', 'fromAt', 'untilAt');
      return heldRows(
        app,
        { shape, from: 'offices', where: 'member = {:member}', params: { member }, at: 'fromAt' },
        page,
      );
    },
  },
  {
    section: 'listing',
    tables: ['listings'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: true,
    remove: ({ app }, { member }) =>
      execute(app, 'DELETE FROM listings WHERE member = {:member}', { member }),
    rows: (app, { member }, page) => {
      const shape = pick(shapes.listings, 'displayName', 'sinceAt');
      return heldRows(
        app,
        { shape, from: 'listings', where: 'member = {:member}', params: { member }, at: 'sinceAt' },
        page,
      );
    },
  },
  {
    section: 'history',
    tables: ['events'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.events, 'at', 'verb');
      // What they did, and what was done to them; ids and numbers alone are in there, never words.
      return heldRows(
        app,
        {
          shape,
          from: 'events',
          where: 'actor = {:member} OR subject = {:member}',
          params: { member },
          at: 'at',
          id: "printf('%016d', seq)",
        },
        page,
      );
    },
  },
  {
    section: 'looks',
    tables: ['looks'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.looks, 'office', 'what', 'at');
      return heldRows(
        app,
        {
          shape,
          from: 'looks',
          where: 'member = {:member}',
          params: { member },
          at: 'at',
          id: "printf('%016d', seq)",
        },
        page,
      );
    },
  },
] satisfies Holds;
