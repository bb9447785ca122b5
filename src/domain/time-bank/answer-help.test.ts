// Confirming, saying that it is wrong, taking back: by whom, how often, until when.
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import {
  balanceAdvice,
  confirmHelp,
  exchangeState,
  limitCheck,
  postingFor,
  sayWrong,
  takeBack,
  type ConfirmHelp,
  type Exchange,
  type ExchangeAnswer,
  type TimeAccount,
} from './index.ts';

const loggedAt = Date.parse('2026-06-01T10:00:00Z');
const now = Date.parse('2026-06-03T10:00:00Z');
const rulebook = testRulebook();

function account(id: string, member: string, closedAt: number | null = null): TimeAccount {
  return { id, kind: 'member', member, displayName: member, openedAt: 0, closedAt };
}
const exchange: Exchange = {
  id: 'exchange',
  giver: 'toms',
  receiver: 'gwens',
  giverName: 'Tom',
  receiverName: 'Gwen',
  minutes: 45,
  helpedOn: '2026-05-31',
  kindOfHelp: 'lift',
  note: '',
  loggedBy: 'tom',
  loggedAt,
};
const asked: ConfirmHelp = {
  exchange,
  answered: null,
  giver: account('toms', 'tom'),
  receiver: account('gwens', 'gwen'),
  by: 'gwen',
  now,
  rulebook,
  receiverBalanceMinutes: 0,
  lastSeq: 41,
};
const answered: ExchangeAnswer = {
  exchange: 'exchange',
  answer: 'confirmed',
  wrong: null,
  reason: '',
  by: 'gwen',
  at: now,
};

function codes(result: { ok: boolean; refusals?: readonly { code: string }[] }): string[] {
  return (result.refusals ?? []).map(({ code }) => code);
}
const confirm = (change: Partial<ConfirmHelp>): string[] => codes(confirmHelp({ ...asked, ...change }));

describe('confirming', () => {
  test('moves the minutes from the person who was helped to the person who helped, in one posting', () => {
    expect(confirmHelp(asked)).toEqual({
      ok: true,
      value: {
        answer: { exchange: 'exchange', answer: 'confirmed', wrong: null, reason: '', by: 'gwen', at: now },
        posting: {
          seq: 42,
          debit: 'gwens',
          credit: 'toms',
          minutes: 45,
          exchange: 'exchange',
          kind: 'help',
          actor: 'gwen',
          reverses: null,
          at: now,
        },
      },
    });
  });

  test.each([
    ['by the person who logged it is refused', { by: 'tom' }, ['not-yours']],
    ['by anyone else is refused', { by: 'asha' }, ['not-yours']],
    ['twice is refused', { answered }, ['already-answered']],
    [
      'after it was taken back is refused',
      { answered: { ...answered, answer: 'taken-back' } },
      ['already-answered'],
    ],
    ['into a closed account is refused', { giver: account('toms', 'tom', now) }, ['account-closed']],
    ['from a closed account is refused', { receiver: account('gwens', 'gwen', now) }, ['account-closed']],
  ] as const)('%s', (_name, change, expected) => {
    expect(confirm(change)).toEqual(expected);
  });

  test('is possible on day 28 until midnight, and refused on day 29', () => {
    expect(confirm({ now: Date.parse('2026-06-29T22:59:59Z') })).toEqual([]);
    expect(confirm({ now: Date.parse('2026-06-29T23:00:00Z') })).toEqual(['too-late']);
  });

  test('down to exactly the lowest balance is allowed, and a minute below it refused', () => {
    expect(confirm({ receiverBalanceMinutes: -1155 })).toEqual([]);
    expect(confirm({ receiverBalanceMinutes: -1156 })).toEqual(['balance-too-low']);
  });

  test('is refused with every reason at once', () => {
    const change = { by: 'asha', answered, now: now + 40 * 86_400_000, receiverBalanceMinutes: -1200 };
    expect(confirm(change)).toEqual(['not-yours', 'already-answered', 'too-late', 'balance-too-low']);
  });
});

test('a posting debits the person who was helped and credits the person who helped', () => {
  expect(postingFor(exchange, { seq: 1, actor: 'gwen', at: now })).toMatchObject({
    debit: 'gwens',
    credit: 'toms',
    minutes: 45,
    exchange: 'exchange',
    reverses: null,
  });
});

describe('saying that it is wrong', () => {
  const wrong = { ...asked, wrong: 'how-long' as const, reason: 'It was 15 minutes.' };

  test('moves nothing and keeps the reason', () => {
    expect(sayWrong(wrong)).toEqual({
      ok: true,
      value: {
        exchange: 'exchange',
        answer: 'wrong',
        wrong: 'how-long',
        reason: 'It was 15 minutes.',
        by: 'gwen',
        at: now,
      },
    });
  });

  test.each([
    ['by the person who logged it is refused', { by: 'tom' }, ['not-yours']],
    ['after confirming it is refused', { answered }, ['already-answered']],
    ['with a choice needs no words', { reason: '' }, []],
    ['as something else needs words', { wrong: 'other', reason: '  ' }, ['reason-missing']],
    ['as something that is no choice is refused', { wrong: 'magic' as 'other' }, ['wrong-missing']],
    ['with 301 characters is refused', { reason: 'x'.repeat(301) }, ['text-too-long']],
    ['with 300 characters is allowed', { reason: 'ŵ'.repeat(300) }, []],
  ] as const)('%s', (_name, change, expected) => {
    expect(codes(sayWrong({ ...wrong, ...change }))).toEqual(expected);
  });

  test('is possible even when it is too late to confirm', () => {
    expect(codes(sayWrong({ ...wrong, now: now + 40 * 86_400_000 }))).toEqual([]);
  });
});

describe('taking back', () => {
  test('is for the person who logged it', () => {
    expect(takeBack({ ...asked, by: 'tom' })).toEqual({
      ok: true,
      value: { exchange: 'exchange', answer: 'taken-back', wrong: null, reason: '', by: 'tom', at: now },
    });
    expect(codes(takeBack(asked))).toEqual(['not-yours']);
  });

  test('is refused once the other person has answered', () => {
    expect(codes(takeBack({ ...asked, by: 'tom', answered }))).toEqual(['already-answered']);
  });
});

describe('the state of logged help', () => {
  test.each([
    ['waits for an answer', null, now, 'waiting'],
    ['has run out when nobody answered in time', null, now + 40 * 86_400_000, 'run-out'],
    ['is what the answer says, however late it is', answered, now + 40 * 86_400_000, 'confirmed'],
  ] as const)('%s', (_name, answer, moment, state) => {
    expect(exchangeState(exchange, answer, rulebook, moment)).toBe(state);
  });
});

describe('limits', () => {
  test('a refusal says where the balance would be and where it may be', () => {
    expect(limitCheck({ kind: 'member' }, -1180, 45, rulebook)).toEqual({
      code: 'balance-too-low',
      field: null,
      params: { wouldBeMinutes: -1225, lowestMinutes: -1200, rule: '12.5' },
    });
  });

  test('the pool has no limit', () => {
    expect(limitCheck({ kind: 'pool' }, -100_000, 45, rulebook)).toBeNull();
  });

  test.each([
    ['a high balance earns advice and refuses nothing', 6001, 'ask-for-help'],
    ['a balance of 100 hours earns none', 6000, null],
    ['within an hour of the lowest there is a warning', -1141, 'near-lowest'],
    ['an hour above the lowest there is none', -1140, null],
    ['zero needs no words', 0, null],
  ])('%s', (_name, balanceMinutes, advice) => {
    expect(balanceAdvice(balanceMinutes, rulebook)).toBe(advice);
  });
});
