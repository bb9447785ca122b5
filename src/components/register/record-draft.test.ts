// What is typed becomes what the door takes; a line that is put right begins with what it says.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { record } from '../../commands/register.ts';
import { correcting, emptyRecord, inputOf, offered, penceOf } from './record-draft.ts';
import type { PersonFactLine } from './views.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const PERSON = 'abcdefghijklmno';

test.each([
  ['1', 100],
  ['£12.50', 1250],
  ['12,5', 1250],
  [' 3 ', 300],
  ['0', 0],
  ['1.234', NaN],
  ['-1', NaN],
  ['a pound', NaN],
  ['', NaN],
])('%o is %o pence', (typed, pence) => expect(penceOf(typed)).toBe(pence));

const full = {
  ...emptyRecord(NOW),
  amount: '1.50',
  how: 'bank' as const,
  shares: '2',
  property: 'loan' as const,
  text: 'ann@care.example',
  group: 'workers',
  voice: 'joint' as const,
  why: 'left' as const,
};

test.each(offered)('%s, all filled in, is what the door takes', (act) => {
  expect(v.safeParse(record.input, inputOf(PERSON, { ...full, act })).success).toBe(true);
});

test.each(offered.filter((act) => act !== 'entered' && act !== 'electronic' && act !== 'cease'))(
  '%s, with nothing filled in, is refused beside a field or by the rules',
  (act) => {
    const parsed = v.safeParse(record.input, inputOf(PERSON, { ...emptyRecord(NOW), act }));
    expect(parsed.success && act !== 'group').toBe(false);
  },
);

describe('putting a line right', () => {
  const line = (more: object) =>
    ({
      seq: 7,
      on: '2026-01-10',
      data: {},
      words: null,
      supersedes: 0,
      supersededBy: 0,
      knownAt: NOW,
      byName: '',
      reason: 'joined',
      ...more,
    }) as unknown as PersonFactLine;

  test('keeps its day, its number and what it says', () => {
    const fact = line({ kind: 'address', words: { lines: ['1 Mill Lane', 'Ashbrook'] } });
    expect(inputOf(PERSON, correcting(fact, NOW))).toEqual({
      act: 'address',
      personId: PERSON,
      on: '2026-01-10',
      corrects: 7,
      lines: ['1 Mill Lane', 'Ashbrook'],
    });
  });

  test('keeps the second group, and all who are a member together', () => {
    const two = line({ kind: 'group', data: { group: 'workers', also: 'families' } });
    expect(inputOf(PERSON, correcting(two, NOW))).toMatchObject({ group: 'workers', also: 'families' });
    const words = { voice: 'Ann', people: ['Ann', 'Bob'] };
    const joint = line({ kind: 'voice', data: { of: 'joint' }, words });
    expect(inputOf(PERSON, correcting(joint, NOW))).toMatchObject({ name: 'Ann', people: ['Ann', 'Bob'] });
  });

  test('gives an amount back to the penny', () => {
    const fact = line({ kind: 'shares-paid', data: { pence: 1205, how: 'cash' } });
    expect(inputOf(PERSON, correcting(fact, NOW))).toMatchObject({ act: 'pay', pence: 1205, how: 'cash' });
  });
});
