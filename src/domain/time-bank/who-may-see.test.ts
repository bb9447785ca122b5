// Who sees what of the time bank.
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import type { Listing, Member } from '../membership/index.ts';
import { entrySeenBy, mayBeChosen, type Exchange, type ExchangeAnswer, type TimeAccount } from './index.ts';

const now = Date.parse('2026-06-03T10:00:00Z');
const exchange: Exchange = {
  id: 'exchange',
  giver: 'toms',
  receiver: 'gwens',
  giverName: 'Tom',
  receiverName: 'Gwen',
  minutes: 45,
  helpedOn: '2026-05-31',
  kindOfHelp: 'lift',
  note: 'To the clinic.',
  loggedBy: 'tom',
  loggedAt: Date.parse('2026-06-01T10:00:00Z'),
};
const wrong: ExchangeAnswer = {
  exchange: 'exchange',
  answer: 'wrong',
  wrong: 'how-long',
  reason: 'It was half an hour.',
  by: 'gwen',
  at: now,
};
const see = (account: string | null, answered: ExchangeAnswer | null = null) =>
  entrySeenBy({ account, exchange, answered, rulebook: testRulebook(), now });

describe('an entry', () => {
  test.each([
    ['the person who gave the help sees who got it', 'toms', true, 'Gwen'],
    ['the person who got it sees who gave it', 'gwens', false, 'Tom'],
  ])('%s', (_name, account, gave, name) => {
    expect(see(account)).toMatchObject({ gave, name, minutes: 45, note: 'To the clinic.', state: 'waiting' });
  });

  test.each([
    ['somebody else', 'ashas'],
    ['somebody without an account', null],
    ['an account whose name begins alike', 'tom'],
    ['the empty account', ''],
  ])('%s sees nothing of it', (_name, account) => expect(see(account)).toBeNull());

  test('carries no id of the other person and none of who answered', () => {
    const seen = JSON.stringify(see('toms', wrong));
    for (const id of ['gwens', '"gwen"', '"tom"', 'toms']) expect(seen).not.toContain(id);
  });

  test('said to be wrong tells both what is wrong, and why', () => {
    for (const account of ['toms', 'gwens'])
      expect(see(account, wrong)).toMatchObject({ state: 'wrong', wrong: 'how-long', reason: wrong.reason });
  });
});

describe('the person who was helped can be chosen', () => {
  const nia: Member = { id: 'nia', displayName: 'Nia', groupKey: 'families', joinedAt: 1, leftAt: null };
  const listed: Listing = { member: 'nia', displayName: 'Nia', groupKey: 'families', sinceAt: 1 };
  const open: TimeAccount = {
    id: 'nias',
    kind: 'member',
    member: 'nia',
    displayName: 'Nia',
    openedAt: 1,
    closedAt: null,
  };
  const pool: TimeAccount = { ...open, id: 'pool', kind: 'pool', member: null };
  test.each([
    ['when they agreed to be found', 'tom', nia, listed, open, true],
    ['while their last day has not come', 'tom', { ...nia, leftAt: now + 1 }, listed, open, true],
    ['but not by themselves', 'nia', nia, listed, open, false],
    ['but not unlisted', 'tom', nia, null, open, false],
    ['but not under somebody else’s listing', 'tom', nia, { ...listed, member: 'asha' }, open, false],
    ['but not after leaving', 'tom', { ...nia, leftAt: now }, listed, open, false],
    ['but not before joining', 'tom', { ...nia, joinedAt: now + 1 }, listed, open, false],
    ['but not without an account', 'tom', nia, listed, null, false],
    ['but not with a closed one', 'tom', nia, listed, { ...open, closedAt: now }, false],
    ['but not with one that opens later', 'tom', nia, listed, { ...open, openedAt: now + 1 }, false],
    ['but not with the co-op’s own', 'tom', nia, listed, pool, false],
  ])('%s', (_name, asker, member, listing, account, expected) => {
    expect(mayBeChosen(asker, member, listing, account, now)).toBe(expected);
  });
});
