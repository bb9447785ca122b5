/**
 * What a member chose about themselves: how to reach them, what they allow, another address that they want to sign in with,
 * what they asked to have put right, and a wish to be erased.
 */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { execute } from '../kit/engine.ts';
import { heldRows, memberRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'profile',
    tables: ['profiles'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: true,
    remove: ({ app }, { member }) =>
      execute(app, 'DELETE FROM profiles WHERE member = {:member}', { member }),
    rows: memberRows({
      shape: pick(shapes.profiles, 'phone', 'preferredWays', 'othersRead'),
      from: 'profiles',
      where: 'member = {:member}',
      at: 'id',
    }),
  },
  {
    section: 'consents',
    tables: ['consents'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false,
    rows: memberRows({
      shape: pick(shapes.consents, 'kind', 'given', 'at', 'by'),
      from: 'consents',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'email-change',
    tables: ['email_changes'],
    why: 'choice',
    howLong: 'short',
    mayDelete: true,
    remove: ({ app }, { member }) =>
      execute(app, 'DELETE FROM email_changes WHERE member = {:member}', { member }),
    rows: (app, { member }, page) => {
      const shape = pick(shapes.email_changes, 'email', 'at', 'expiresAt');
      return heldRows(
        app,
        { shape, from: 'email_changes', where: 'member = {:member}', params: { member }, at: 'at' },
        page,
      );
    },
  },
  {
    section: 'corrections',
    tables: ['corrections', 'correction_answers'],
    why: 'law',
    howLong: 'until-erased',
    mayDelete: false,
    rows: memberRows({
      shape: {
        ...pick(shapes.corrections, 'section', 'words', 'askedAt'),
        done: '',
        answer: '',
        answeredAt: '',
      },
      columns: {
        words: 'c.words',
        done: "CASE WHEN a.id IS NULL THEN '' WHEN a.done THEN 'put-right' ELSE 'stays' END",
        answer: "COALESCE(a.words, '')",
        answeredAt: "COALESCE(a.at, '')",
      },
      from: 'corrections AS c LEFT JOIN correction_answers AS a ON a.correction = c.id',
      where: 'c.member = {:member}',
      at: 'c.askedAt',
      id: 'c.id',
    }),
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
