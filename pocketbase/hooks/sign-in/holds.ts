/** What is held so that a person can sign in: their account, their devices, passkeys, printed code and card. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { execute } from '../kit/engine.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'account',
    tables: ['accounts'],
    why: 'needed',
    howLong: 'while-member',
    mayDelete: false,
    rows: (app, { account }, page) => {
      const shape = pick(shapes.accounts, 'email', 'language');
      return heldRows(
        app,
        { shape, from: 'accounts', where: 'id = {:account}', params: { account }, at: "''" },
        page,
      );
    },
  },
  {
    section: 'devices',
    tables: ['devices'],
    why: 'safety',
    howLong: 'until-erased',
    mayDelete: true,
    // A session is the row of its device: whoever deletes them is signed out on all of them.
    remove: ({ app }, { account }) =>
      execute(app, 'DELETE FROM devices WHERE account = {:account}', { account }),
    rows: (app, { account }, page) => {
      const shape = pick(shapes.devices, 'firstAt', 'lastAt', 'browser', 'system', 'way', 'second');
      return heldRows(
        app,
        { shape, from: 'devices', where: 'account = {:account}', params: { account }, at: 'firstAt' },
        page,
      );
    },
  },
  {
    section: 'passkeys',
    tables: ['passkeys', 'passkey_challenges'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false, // on the page of their devices, where they see what they would lose
    rows: (app, { account }, page) => {
      const shape = pick(shapes.passkeys, 'name', 'madeAt', 'lastAt', 'sure');
      return heldRows(
        app,
        { shape, from: 'passkeys', where: 'account = {:account}', params: { account }, at: 'madeAt' },
        page,
      );
    },
  },
  {
    section: 'recovery-code',
    tables: ['recovery_codes'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false,
    rows: (app, { account }, page) => {
      const shape = pick(shapes.recovery_codes, 'madeAt', 'usedAt');
      return heldRows(
        app,
        { shape, from: 'recovery_codes', where: 'account = {:account}', params: { account }, at: 'madeAt' },
        page,
      );
    },
  },
  {
    section: 'cards',
    tables: ['cards'],
    why: 'choice',
    howLong: 'until-erased',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.cards, 'agreedAt', 'printedAt', 'endedAt');
      return heldRows(
        app,
        { shape, from: 'cards', where: 'member = {:member}', params: { member }, at: 'agreedAt' },
        page,
      );
    },
  },
  {
    section: 'sign-in-requests',
    tables: ['sign_in_requests', 'idempotency_keys'],
    why: 'safety',
    howLong: 'short',
    mayDelete: false,
    rows: (app, { account }, page) => {
      const shape = pick(shapes.sign_in_requests, 'at', 'usedAt');
      // Their secrets are kept as digests alone, and a digest says nothing to anybody.
      return heldRows(
        app,
        {
          shape,
          from: 'sign_in_requests',
          where: "account = {:account} AND account != ''",
          params: { account },
          at: 'at',
        },
        page,
      );
    },
  },
] satisfies Holds;
