// What may be logged, and what is refused.
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { kindsOfHelp, logHelp, WAITING_LIMIT, type LogHelp, type TimeAccount } from './index.ts';

const now = Date.parse('2026-06-30T22:30:00Z'); // 30 June, 23:30 on our clocks

function account(id: string, member: string | null, closedAt: number | null = null): TimeAccount {
  const kind = member === null ? 'pool' : 'member';
  return { id, kind, member, displayName: id.toUpperCase(), openedAt: 0, closedAt };
}
const tom = account('toms', 'tom');
const gwen = account('gwens', 'gwen');
const asked: LogHelp = {
  entry: { minutes: 45, helpedOn: '2026-06-28', kindOfHelp: 'shopping', note: 'We went to the market.' },
  logger: 'tom',
  giver: tom,
  receiver: gwen,
  receiverMayBeChosen: true,
  before: [],
  waiting: 0,
  another: false,
  rulebook: testRulebook(),
  now,
};
function codes(change: Partial<LogHelp> & { entry?: Partial<LogHelp['entry']> }): string[] {
  const result = logHelp({ ...asked, ...change, entry: { ...asked.entry, ...change.entry } } as LogHelp);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

test('help that was logged waits with everything that was said, and names as they were', () => {
  expect(logHelp(asked)).toEqual({
    ok: true,
    value: {
      giver: 'toms',
      receiver: 'gwens',
      giverName: 'TOMS',
      receiverName: 'GWENS',
      minutes: 45,
      helpedOn: '2026-06-28',
      kindOfHelp: 'shopping',
      note: 'We went to the market.',
      loggedBy: 'tom',
      loggedAt: now,
    },
  });
});

describe('how long it took', () => {
  const fault = (minutes: number): string[] => codes({ entry: { minutes } as LogHelp['entry'] });
  test.each([
    [5, []],
    [720, []],
    [0, ['minutes-too-few']],
    [-45, ['minutes-too-few']],
    [4, ['minutes-too-few']],
    [725, ['minutes-too-many']],
    [47, ['minutes-not-in-steps']],
    [7.5, ['minutes-whole']],
    [Number.NaN, ['minutes-whole']],
    [Number.POSITIVE_INFINITY, ['minutes-whole']],
  ])('%s minutes: %j', (minutes, expected) => {
    expect(fault(minutes)).toEqual(expected);
  });

  test('a refusal names the limit and its rule', () => {
    expect(logHelp({ ...asked, entry: { ...asked.entry, minutes: 725 } })).toMatchObject({
      refusals: [{ code: 'minutes-too-many', field: 'minutes', params: { largest: 720, rule: '12.2' } }],
    });
  });
});

describe('the day', () => {
  test.each([
    ['today is allowed, until midnight on our clocks', '2026-06-30', []],
    ['tomorrow is refused', '2026-07-01', ['date-in-future']],
    ['60 days ago is allowed', '2026-05-01', []],
    ['61 days ago is refused', '2026-04-30', ['date-too-old']],
    ['a day that does not exist is refused', '2026-06-31', ['date-wrong']],
    ['a day in another notation is refused', '28/06/2026', ['date-wrong']],
  ])('%s', (_name, helpedOn, expected) => {
    expect(codes({ entry: { ...asked.entry, helpedOn } })).toEqual(expected);
  });
});

describe('the person who was helped', () => {
  test.each([
    ['who may not be chosen', { receiverMayBeChosen: false }],
    ['who has no account', { receiver: null }],
  ])('%s is not found, with the same answer for all', (_name, change) => {
    expect(codes(change)).toEqual(['person-not-found']);
  });

  test('cannot be oneself', () => {
    expect(codes({ receiver: tom })).toEqual(['to-yourself']);
  });
});

describe('the person who logs', () => {
  test.each([
    ['needs an account', { giver: null }, ['no-account']],
    ['needs an open account', { giver: account('toms', 'tom', now) }, ['account-closed']],
    ['cannot log for somebody else', { logger: 'asha' }, ['no-account']],
  ])('%s', (_name, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });
});

test('a note has 300 characters at the most, and an emoji is one of them', () => {
  expect(codes({ entry: { ...asked.entry, note: '🌻'.repeat(300) } })).toEqual([]);
  expect(codes({ entry: { ...asked.entry, note: 'x'.repeat(301) } })).toEqual(['text-too-long']);
});

test('personal care is not a kind of help in the time bank', () => {
  expect(codes({ entry: { ...asked.entry, kindOfHelp: 'personal-care' } })).toEqual(['kind-missing']);
  expect(kindsOfHelp).not.toContain('personal-care');
});

test('every mistake is said at once', () => {
  const entry = { minutes: 0, helpedOn: 'soon', kindOfHelp: '', note: 'x'.repeat(301) };
  expect(codes({ entry, giver: null, receiver: null })).toEqual([
    'no-account',
    'person-not-found',
    'minutes-too-few',
    'date-wrong',
    'kind-missing',
    'text-too-long',
  ]);
});

describe('the same entry again', () => {
  const same = { minutes: 45, helpedOn: '2026-06-28', kindOfHelp: 'shopping' } as const;
  test.each([
    ['is asked about', [same], false, ['looks-the-same']],
    ['is logged when it is another time', [same], true, []],
    ['with another length is another one', [{ ...same, minutes: 40 }], false, []],
    ['on another day is another one', [{ ...same, helpedOn: '2026-06-27' }], false, []],
    ['of another kind is another one', [{ ...same, kindOfHelp: 'lift' as const }], false, []],
  ] as const)('%s', (_name, before, another, expected) => {
    expect(codes({ before: [...before], another })).toEqual(expected);
  });

  test('is a question about the field that answers it', () => {
    const result = logHelp({ ...asked, before: [same] });
    expect(result.ok ? null : result.refusals[0]).toMatchObject({ code: 'looks-the-same', field: 'another' });
  });
});

describe('entries that the same person has not answered', () => {
  test('are 10 at the most, and the eleventh is refused, also as another time', () => {
    expect(WAITING_LIMIT).toBe(10);
    expect(codes({ waiting: 9 })).toEqual([]);
    expect(codes({ waiting: 10 })).toEqual(['too-many-waiting']);
    expect(codes({ waiting: 11, another: true })).toEqual(['too-many-waiting']);
  });

  test('are counted in the refusal, which names the person', () => {
    expect(logHelp({ ...asked, waiting: 10 })).toMatchObject({
      refusals: [{ code: 'too-many-waiting', field: null, params: { name: 'GWENS', count: 10 } }],
    });
  });

  test('are not told of a person who cannot be found any more', () => {
    expect(codes({ waiting: 10, receiverMayBeChosen: false })).toEqual(['person-not-found']);
  });
});
