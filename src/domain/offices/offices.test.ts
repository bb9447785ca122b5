// Appointing somebody, ending a term, and who hears of it.
import { describe, expect, test } from 'vitest';
import { DAY, londonInstant, type CivilDate, type Instant } from '../kernel/index.ts';
import { officesAt, type Member, type Office, type OfficeKey } from '../membership/index.ts';
import { officeSpansOf, writeFacts, type Fact, type FactDraft } from '../register/index.ts';
import { appointmentFacts, endFacts, endsSoon, noticeDue, whyNotAppoint, type Appointing } from './index.ts';

const at = (day: CivilDate, hour = 12): Instant => londonInstant(day, hour * 60);
const now = at('2026-06-15');

const member = (id: string): Member => ({
  id,
  displayName: id,
  groupKey: 'families',
  joinedAt: at('2025-01-10'),
  leftAt: null,
});
const holding = (id: string, ...keys: OfficeKey[]): Office[] =>
  keys.map((office) => ({ member: id, office, fromAt: at('2025-02-01'), untilAt: null }));

/** Ann's facts after these drafts, each written on a day. */
function written(...days: readonly [day: CivilDate, drafts: readonly FactDraft[]][]): Fact[] {
  const facts: Fact[] = [];
  const joined = { on: '2025-01-10', reason: 'joined' } as const;
  const first: readonly FactDraft[] = [
    { kind: 'entered', data: {}, ...joined },
    { kind: 'name', data: {}, words: { name: 'Ann Lee' }, ...joined },
    { kind: 'group', data: { group: 'families' }, ...joined },
  ];
  const all: readonly (readonly [CivilDate, readonly FactDraft[]])[] = [['2025-01-10', first], ...days];
  for (const [day, drafts] of all) {
    const wish = {
      person: 'ann',
      facts,
      drafts,
      nextSeq: facts.length + 1,
      by: 'sian',
      now: at(day),
      groups: ['families'],
    };
    const result = writeFacts(wish);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    facts.push(...result.value);
  }
  return facts;
}

/** The drafts of a result that must be a yes. */
function drafts(result: ReturnType<typeof appointmentFacts>): readonly FactDraft[] {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}
const appointed = (fromOn: CivilDate, lastOn: CivilDate | null, on: CivilDate = '2026-06-15') =>
  written([on, drafts(appointmentFacts({ office: 'treasurer', fromOn, lastOn }, at(on)))]);
const held = (facts: readonly Fact[], instant: Instant, knownAt = now): OfficeKey[] =>
  officesAt(
    officeSpansOf(facts, knownAt).map((span) => ({
      ...span,
      member: 'ann',
      office: span.office as OfficeKey,
    })),
    member('ann'),
    instant,
  );

describe('who may appoint', () => {
  const asked: Appointing = {
    caller: member('sian'),
    callerOffices: holding('sian', 'secretary'),
    person: 'ann',
    office: 'treasurer',
    settingUp: false,
    now,
  };
  const steward = { caller: member('sam'), callerOffices: holding('sam', 'steward'), settingUp: true };

  test.each([
    ['the secretary', {}, null],
    ['the chair', { callerOffices: holding('sian', 'chair') }, null],
    ['nobody to an office of their own', { person: 'sian' }, 'office-own'],
    ['the treasurer does not', { callerOffices: holding('sian', 'treasurer') }, 'not-your-office'],
    ['a member without an office does not', { callerOffices: [] }, 'not-your-office'],
    [
      'a secretary whose term is over does not',
      { callerOffices: [{ ...holding('sian', 'secretary')[0]!, untilAt: now }] },
      'not-your-office',
    ],
    [
      'a steward of a new co-op takes the first office',
      { ...steward, person: 'sam', office: 'secretary' },
      null,
    ],
    ['but no other one', { ...steward, person: 'sam', office: 'treasurer' }, 'not-your-office'],
    ['and gives it to nobody else', { ...steward, office: 'secretary' }, 'not-your-office'],
    [
      'and takes none when there is a secretary or a chair',
      { ...steward, settingUp: false, person: 'sam', office: 'chair' },
      'not-your-office',
    ],
  ] as const)('%s', (_name, more, expected) => {
    expect(whyNotAppoint({ ...asked, ...more } as Appointing)?.code ?? null).toBe(expected);
  });
});

describe('a term', () => {
  test('that begins today begins at once', () => {
    expect(held(appointed('2026-06-15', null), now)).toEqual(['treasurer']);
  });

  test('that begins later begins with its day', () => {
    const facts = appointed('2026-07-01', null);
    expect(held(facts, at('2026-07-01', 0) - 1)).toEqual([]);
    expect(held(facts, at('2026-07-01', 0))).toEqual(['treasurer']);
  });

  test('with a last day is held through that day and ends by itself', () => {
    const facts = appointed('2026-06-15', '2026-09-30');
    expect(held(facts, at('2026-10-01', 0) - 1)).toEqual(['treasurer']);
    expect(held(facts, at('2026-10-01', 0))).toEqual([]);
  });

  test.each([
    ['on a day that is none', '2026-02-30', null, ['fromOn office-day-wrong']],
    ['in a wrong century', '2126-06-15', null, ['fromOn office-day-wrong']],
    ['with a last day in a wrong century', '2026-06-15', '2062-06-15', ['lastOn office-day-wrong']],
    ['with the last day before the first', '2026-06-15', '2026-06-14', ['lastOn office-last-before-first']],
  ])('cannot be written %s', (_name, fromOn, lastOn, expected) => {
    const result = appointmentFacts({ office: 'treasurer', fromOn, lastOn }, now);
    expect(result.ok ? [] : result.refusals.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe('ending a term', () => {
  const end = (facts: readonly Fact[], lastOn: CivilDate | null) =>
    endFacts(facts, { office: 'treasurer', lastOn }, now);
  const after = (facts: Fact[], lastOn: CivilDate | null): Fact[] => {
    const fresh = writeFacts({
      person: 'ann',
      facts,
      drafts: drafts(end(facts, lastOn)),
      nextSeq: facts.length + 1,
      by: 'sian',
      now,
      groups: ['families'],
    });
    if (!fresh.ok) throw new Error(JSON.stringify(fresh.refusals));
    return [...facts, ...fresh.value];
  };
  const open = appointed('2025-03-01', null, '2025-03-01');
  const known = appointed('2025-03-01', '2027-02-28', '2025-03-01');
  const coming = appointed('2026-07-01', '2027-06-30');

  test.each([
    ['without a known end', open],
    ['with a known end', known],
  ])('at once works at that moment, for one %s', (_name, facts) => {
    expect(held(after(facts, null), now - 1)).toEqual(['treasurer']);
    expect(held(after(facts, null), now)).toEqual([]);
  });

  test('on a day leaves the whole day, and leaves what was known before in the register', () => {
    const facts = after(known, '2026-06-30');
    expect(held(facts, at('2026-07-01', 0) - 1)).toEqual(['treasurer']);
    expect(held(facts, at('2026-07-01', 0))).toEqual([]);
    expect(held(facts, at('2026-12-01'), at('2026-06-01'))).toEqual(['treasurer']);
  });

  test('that has not begun takes it back whole', () => {
    expect(officeSpansOf(after(coming, null), now)).toEqual([]);
  });

  test('before it has begun but on a later day shortens it', () => {
    const facts = after(coming, '2026-08-31');
    expect(held(facts, at('2026-08-31'))).toEqual(['treasurer']);
    expect(held(facts, at('2026-09-01', 0))).toEqual([]);
  });

  test.each([
    ['that nobody holds', written(), null, 'office-not-held'],
    ['that is over', appointed('2025-03-01', '2025-12-31', '2025-03-01'), null, 'office-not-held'],
    ['on a day that is past', open, '2026-06-14', 'office-day-wrong'],
    ['on a day that is none', open, '2026-06-31', 'office-day-wrong'],
    ['later than it ends anyway', known, '2027-03-01', 'office-end-later'],
  ] as const)('is refused for one %s', (_name, facts, lastOn, expected) => {
    const result = end(facts, lastOn);
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual([expected]);
  });
});

describe('the letters about a term that ends', () => {
  const untilAt = at('2026-09-01', 0);
  const term = { fromAt: at('2025-09-01'), untilAt };

  test.each([
    ['none long before', untilAt - 61 * DAY, null],
    ['the first 60 days before', untilAt - 60 * DAY, 'sixty'],
    ['still the first until 14 days before', untilAt - 14 * DAY - 1, 'sixty'],
    ['the second 14 days before', untilAt - 14 * DAY, 'fourteen'],
    ['the last when it is over', untilAt, 'over'],
    ['and none a week later', untilAt + 7 * DAY, null],
  ])('%s', (_name, instant, expected) => {
    expect(noticeDue(term, instant)).toBe(expected);
  });

  test('are none for a term without an end, and none before it begins', () => {
    expect(noticeDue({ ...term, untilAt: null }, now)).toBeNull();
    expect(noticeDue({ fromAt: now + 1, untilAt: now + 2 }, now)).toBeNull();
  });

  test('do not come on the first day of a short term', () => {
    const short = { fromAt: untilAt - 30 * DAY, untilAt };
    expect(noticeDue(short, short.fromAt)).toBeNull();
    expect(noticeDue(short, untilAt - 14 * DAY)).toBe('fourteen');
    expect(noticeDue({ fromAt: untilAt - DAY, untilAt }, untilAt - 1)).toBeNull();
  });

  test('and the page tells it in the last 60 days', () => {
    expect(
      [untilAt - 61 * DAY, untilAt - 60 * DAY, untilAt - 1, untilAt].map((at) => endsSoon(term, at)),
    ).toEqual([false, true, true, false]);
  });
});
