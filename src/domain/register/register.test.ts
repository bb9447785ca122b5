// The register: dated facts, what they say of a day, and who is on a roll.
import { describe, expect, test } from 'vitest';
import { londonInstant, type CivilDate } from '../kernel/index.ts';
import {
  ceasing,
  forInspection,
  officeSpansOf,
  registerAsAt,
  rollOf,
  standingOf,
  staying,
  writeFacts,
  type Fact,
  type FactDraft,
} from './index.ts';

const groups = ['supported', 'families'];
const at = (day: CivilDate, hour = 12) => londonInstant(day, hour * 60);

/** Writes drafts one day after another, as an office would; throws when one is refused. */
function written(...days: readonly [day: CivilDate, ...drafts: FactDraft[]][]): Fact[] {
  const facts: Fact[] = [];
  for (const [day, ...drafts] of days) {
    const wish = { person: 'ann', facts, drafts, nextSeq: facts.length + 1, by: 'bob', now: at(day), groups };
    const result = writeFacts(wish);
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    facts.push(...result.value);
  }
  return facts;
}

const reason = 'told-us';
const entered = (on: CivilDate): FactDraft => ({ kind: 'entered', on, data: {}, reason });
const ceased = (on: CivilDate): FactDraft => ({ kind: 'ceased', on, data: { why: 'left' }, reason });
const named = (on: CivilDate, name: string, supersedes = 0): FactDraft => ({
  kind: 'name',
  on,
  data: {},
  words: { name },
  supersedes,
  reason,
});
const inGroup = (on: CivilDate, group: string): FactDraft => ({ kind: 'group', on, data: { group }, reason });
const joining = (on: CivilDate) => [entered(on), named(on, 'Ann Lee'), inGroup(on, 'supported')];

describe('the register as at a day', () => {
  const facts = written(
    ['2026-01-10', ...joining('2026-01-10')],
    ['2026-03-01', inGroup('2026-03-01', 'families')],
    ['2026-04-01', named('2026-01-10', 'Ann Leigh', 2)],
    ['2026-05-01', ceased('2026-06-01')],
    ['2026-09-01', entered('2026-09-01')],
  );
  const on = (day: CivilDate, known = at('2026-12-01')) => registerAsAt({ facts, on: day, knownAt: known });

  test('has nobody before they enter', () => {
    expect(on('2026-01-09')).toEqual([]);
  });

  test('has the group of that day, not of today', () => {
    expect(on('2026-02-01')[0]!.group).toBe('supported');
    expect(on('2026-03-01')[0]!.group).toBe('families');
  });

  test('says what was known then: a corrected name is the old one as known before', () => {
    expect(on('2026-02-01', at('2026-03-15'))[0]!.name).toBe('Ann Lee');
    expect(on('2026-02-01')[0]!.name).toBe('Ann Leigh');
  });

  test('keeps who left, with the day, and who comes back has two memberships', () => {
    expect(on('2026-07-01')[0]).toMatchObject({ enteredOn: '2026-01-10', ceasedOn: '2026-06-01' });
    expect(on('2026-10-01')[0]!.spells).toHaveLength(2);
    expect(on('2026-10-01')[0]).toMatchObject({ enteredOn: '2026-09-01', ceasedOn: null });
  });

  test('for inspection says nothing of shares and property', () => {
    expect(Object.keys(forInspection(on('2026-02-01')[0]!))).not.toContain('holding');
    expect(Object.keys(forInspection(on('2026-02-01')[0]!))).not.toContain('property');
  });
});

describe('the roll', () => {
  const facts = written(['2026-01-10', ...joining('2026-01-10')], ['2026-05-01', ceased('2026-06-01')]);
  const why = (on: CivilDate, more = {}) => rollOf({ facts, on, knownAt: at('2026-12-01'), ...more })[0]!;

  test('has the members of the record date', () => {
    expect(why('2026-05-31')).toMatchObject({ on: true, group: 'supported' });
  });

  test('says why somebody is not on it', () => {
    expect(why('2026-06-01')).toMatchObject({ on: false, why: 'no-longer-a-member', day: '2026-06-01' });
    expect(why('2026-01-09')).toMatchObject({ on: false, why: 'not-yet-a-member', day: '2026-01-10' });
    expect(why('2026-02-01', { groups: ['families'] })).toMatchObject({ why: 'other-group' });
  });

  test('is as it was known when it was fixed', () => {
    expect(why('2026-06-15', { knownAt: at('2026-04-01') })).toMatchObject({ on: true });
  });
});

describe('what may not be written', () => {
  const facts = written(['2026-01-10', ...joining('2026-01-10')]);
  const refused = (...drafts: FactDraft[]) => {
    const wish = { person: 'ann', facts, drafts, nextSeq: 10, by: 'bob', now: at('2026-02-01'), groups };
    const result = writeFacts(wish);
    return result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);
  };
  const issued = (kind: 'shares-issued' | 'shares-withdrawn', shares: number): FactDraft => ({
    kind,
    on: '2026-02-01',
    data: { shares, pence: 0 },
    reason,
  });

  test.each<[string, FactDraft, string]>([
    ['a day that is none', entered('2026-02-30'), '0 register-day-wrong'],
    ['entering twice', entered('2026-02-01'), '0 register-already-member'],
    ['a group that the co-op does not have', inGroup('2026-02-01', 'pilots'), '0 group-unknown'],
    ['an empty name', named('2026-02-01', ''), '0 register-name-wrong'],
    ['more shares withdrawn than held', issued('shares-withdrawn', 1), '0 register-too-many-shares'],
    ['half a share', issued('shares-issued', 0.5), '0 register-shares-wrong'],
    ['a correction of what is not there', named('2026-02-01', 'Ann', 99), '0 register-already-corrected'],
    ['a correction of another kind', named('2026-02-01', 'Ann', 1), '0 register-other-kind'],
    [
      'an address of nothing',
      { kind: 'address', on: '2026-02-01', data: {}, words: { lines: [] }, reason },
      '0 register-address-wrong',
    ],
    [
      'taking away the only name',
      { kind: 'withdrawn', on: '2026-01-10', data: {}, supersedes: 2, reason },
      '0 register-name-missing',
    ],
    [
      'taking away the only group',
      { kind: 'withdrawn', on: '2026-01-10', data: {}, supersedes: 3, reason },
      '0 register-group-missing',
    ],
    [
      'the end of an office that nobody holds',
      { kind: 'office-until', on: '2026-02-01', data: { office: 'chair' }, reason },
      '0 office-not-held',
    ],
  ])('%s', (_name, draft, refusal) => {
    expect(refused(draft)).toEqual([refusal]);
  });

  test('ceasing before entering', () => {
    expect(refused(ceased('2025-12-01'))).toContain('0 register-not-member');
  });
});

describe('ceasing', () => {
  const term: FactDraft[] = [
    { kind: 'office-from', on: '2026-01-10', data: { office: 'chair' }, reason },
    { kind: 'office-until', on: '2026-12-31', data: { office: 'chair' }, reason },
    { kind: 'office-from', on: '2026-11-01', data: { office: 'treasurer' }, reason },
  ];
  const facts = written(['2026-01-10', ...joining('2026-01-10'), ...term]);
  const drafts = (on: CivilDate, all: readonly Fact[] = facts) =>
    ceasing({ facts: all, on, why: 'left', reason, today: '2026-05-01', now: at('2026-05-01') });

  test('takes away the end of a term that it cuts short, and an office that had not begun', () => {
    const withdrawn = drafts('2026-06-01').filter(({ kind }) => kind === 'withdrawn');
    expect(withdrawn.map(({ supersedes }) => supersedes)).toEqual([6, 5]);
  });

  test('is moved to another day by naming that day, as long as it has not come', () => {
    const first = written(['2026-01-10', ...joining('2026-01-10')], ['2026-05-01', ceased('2026-06-01')]);
    expect(drafts('2026-07-01', first)).toMatchObject([{ kind: 'ceased', on: '2026-07-01', supersedes: 4 }]);
  });

  test('can be taken back until its day', () => {
    const first = written(['2026-01-10', ...joining('2026-01-10')], ['2026-05-01', ceased('2026-06-01')]);
    expect(staying(first, '2026-05-31', at('2026-05-31'))).toMatchObject({
      kind: 'withdrawn',
      supersedes: 4,
    });
    expect(staying(first, '2026-06-01', at('2026-06-01'))).toBeNull();
  });
});

describe('the rows beside the register', () => {
  test('say from when a fact works: from its moment today, from midnight on another day', () => {
    const facts = written(['2026-01-10', ...joining('2026-01-10')], ['2026-05-01', ceased('2026-06-01')]);
    expect(standingOf(facts, at('2026-05-02'))).toEqual({
      joinedAt: at('2026-01-10'),
      leftAt: at('2026-06-01', 0),
      groupKey: 'supported',
    });
  });

  test('know the membership that runs today when the next one is written down already', () => {
    const facts = written(
      ['2026-01-10', ...joining('2026-01-10')],
      ['2026-05-01', ceased('2026-06-01'), entered('2026-09-01')],
    );
    expect(standingOf(facts, at('2026-05-02'))?.joinedAt).toBe(at('2026-01-10'));
    expect(standingOf(facts, at('2026-07-01'))?.joinedAt).toBe(at('2026-09-01', 0));
  });

  test('end every office on the day of ceasing, and coming back brings none back', () => {
    const chair: FactDraft = { kind: 'office-from', on: '2026-01-10', data: { office: 'chair' }, reason };
    const facts = written(
      ['2026-01-10', ...joining('2026-01-10'), chair],
      ['2026-05-01', ceased('2026-05-01')],
      ['2026-09-01', entered('2026-09-01')],
    );
    expect(officeSpansOf(facts, at('2026-09-02'))).toMatchObject([{ untilAt: at('2026-05-01') }]);
  });

  test('hold an office until its last day', () => {
    const office = { office: 'chair' };
    const facts = written(
      [
        '2026-01-10',
        ...joining('2026-01-10'),
        { kind: 'office-from', on: '2026-01-10', data: office, reason },
      ],
      ['2026-02-01', { kind: 'office-until', on: '2026-03-01', data: office, reason }],
    );
    expect(officeSpansOf(facts, at('2026-02-02'))).toEqual([
      { office: 'chair', fromAt: at('2026-01-10'), untilAt: at('2026-03-01', 0) },
    ]);
  });
});
