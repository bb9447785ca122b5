// Groups and voices with their days, and what an office holder may write about them.
import { describe, expect, test } from 'vitest';
import { groups, mayBeInTwo } from '../../../site/co-op.ts';
import { factsOf } from '../../../tests/support/register-facts.ts';
import {
  actFaults,
  entryOn,
  groupsHeld,
  rollOf,
  voicesHeld,
  type Act,
  type Fact,
  type FactDraft,
} from './index.ts';

const reason = 'told-us';
const group = (on: string, key: string, also?: string): FactDraft => ({
  kind: 'group',
  on,
  data: also === undefined ? { group: key } : { group: key, also },
  reason,
});
const joint = { voice: 'Ann Price', people: ['Ann Price', 'Bob Price'] };
const worded = (facts: Fact[], at: number, words: Fact['words']): Fact[] =>
  facts.map((fact, n) => (n === at ? ({ ...fact, words } as Fact) : fact));

describe('the groups of a person', () => {
  test('come newest first, each until the day on which the next begins', () => {
    const facts = factsOf(group('2026-01-10', 'families'), group('2026-03-01', 'workers', 'families'));
    expect(groupsHeld(facts)).toEqual([
      { group: 'workers', also: 'families', fromOn: '2026-03-01', untilOn: null },
      { group: 'families', also: '', fromOn: '2026-01-10', untilOn: '2026-03-01' },
    ]);
  });

  test('of two written for one day, only the later one ever held', () => {
    const facts = factsOf(group('2026-01-10', 'families'), group('2026-01-10', 'workers'));
    expect(groupsHeld(facts).map((held) => held.group)).toEqual(['workers']);
  });
});

describe('people who are a member together', () => {
  const entered: FactDraft = { kind: 'entered', on: '2026-01-10', data: {}, reason };
  const voice: FactDraft = { kind: 'voice', on: '2026-01-10', data: { of: 'joint' }, reason };
  const facts = worded(factsOf(entered, group('2026-01-10', 'families'), voice), 2, joint);

  test('are one entry, with the name of each and of the one who speaks', () => {
    expect(entryOn('ann', facts, '2026-06-15')?.voice).toEqual({
      of: 'joint',
      name: 'Ann Price',
      people: ['Ann Price', 'Bob Price'],
    });
  });

  test('are on the roll once: one voice, however many they are', () => {
    const roll = rollOf({ facts, on: '2026-06-15', knownAt: Number.MAX_SAFE_INTEGER });
    expect(roll).toEqual([{ person: 'ann', on: true, group: 'families', voice: 'joint' }]);
  });

  test('may name another one of them, from a day; both voices can be read with their days', () => {
    const next: FactDraft = { ...voice, on: '2026-07-01' };
    const both = worded(worded(factsOf(entered, group('2026-01-10', 'families'), voice, next), 2, joint), 3, {
      ...joint,
      voice: 'Bob Price',
    });
    expect(
      voicesHeld(both, 'Ann and Bob Price').map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn]),
    ).toEqual([
      ['Bob Price', '2026-07-01', null],
      ['Ann Price', '2026-01-10', '2026-07-01'],
    ]);
    expect(entryOn('ann', both, '2026-06-30')?.voice.name).toBe('Ann Price');
    expect(entryOn('ann', both, '2026-07-01')?.voice.name).toBe('Bob Price');
  });
});

describe('what an office holder may write today', () => {
  const asked = (act: Act) =>
    actFaults(act, { groups, mayBeInTwo }).map(({ code, field }) => `${field} ${code}`);
  const together = (name: string, people: string[]): Act => ({ act: 'voice', of: 'joint', name, people });
  test.each<[string, Act, string[]]>([
    ['two groups that the co-op allows together', { act: 'group', group: 'families', also: 'workers' }, []],
    ['the same two the other way round', { act: 'group', group: 'workers', also: 'families' }, []],
    [
      'two groups that it does not allow together are refused',
      { act: 'group', group: 'workers', also: 'volunteers' },
      ['also joining-two-groups'],
    ],
    [
      'one group twice is refused',
      { act: 'group', group: 'workers', also: 'workers' },
      ['also joining-two-groups'],
    ],
    ['one group alone', { act: 'group', group: 'organisations', also: '' }, []],
    ['two people together, one of whom speaks', together('Ann', ['Ann', 'Bob']), []],
    ['one person is not together with anybody', together('Ann', ['Ann']), ['people register-together']],
    ['one name twice is one person', together('Ann', ['Ann', 'Ann']), ['people register-together']],
    [
      'who speaks for people together is one of them',
      together('Cai', ['Ann', 'Bob']),
      ['name register-voice-not-theirs'],
    ],
    [
      'anybody may speak for an organisation',
      { act: 'voice', of: 'organisation', name: 'Cai', people: [] },
      [],
    ],
  ])('%s', (_name, act, refusals) => expect(asked(act)).toEqual(refusals));
});
