// Which rulebook counts, and how its words read.
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { ruleName, rulebookAt, rulebookVersion, ruleWords } from './index.ts';

const first = testRulebook({ version: '2024-04-01' });
const second = testRulebook({ version: '2026-04-01' });
const at = (iso: string): number => Date.parse(iso);

describe('the rulebook in force', () => {
  test.each([
    ['is none before the first', '2024-03-31T22:59:59Z', undefined],
    ['is the first from its day on', '2024-03-31T23:00:00Z', '2024-04-01'],
    ['is the old one until the night before the new one', '2026-03-31T22:59:59Z', '2024-04-01'],
    [
      'is the new one from midnight on our clocks, which is 11 at night UTC',
      '2026-03-31T23:00:00Z',
      '2026-04-01',
    ],
  ])('%s', (_name, instant, version) => {
    expect(rulebookAt([second, first], at(instant))?.version).toBe(version);
    expect(rulebookAt([first, second], at(instant))?.version).toBe(version);
  });

  test('is found by the version that a motion names', () => {
    expect(rulebookVersion([first, second], '2024-04-01')).toBe(first);
    expect(rulebookVersion([first, second], '2025-04-01')).toBeUndefined();
  });
});

test('the words of a rule carry its number, in minutes or hours', () => {
  const entry = {
    value: -1200,
    unit: 'minutes',
    rule: '12.5',
    en: 'Up to {hours} hours ({value}).',
    cy: 'Hyd at {hours} awr.',
  } as const;
  expect(ruleWords(entry, 'en')).toBe('Up to 20 hours (-1200).');
  expect(ruleWords(entry, 'cy')).toBe('Hyd at 20 awr.');
});

test('a rule has a name in each language', () => {
  expect([ruleName('7.2', 'en'), ruleName('7.2', 'cy')]).toEqual(['Rule 7.2', 'Rheol 7.2']);
});

test('a number for each group stands where its group is named', () => {
  const entry = {
    value: { workers: 3, families: 2 },
    unit: 'each-group',
    rule: '10.3',
    en: 'Workers: {workers}. Families: {families}.',
    cy: 'Gweithwyr: {workers}. Teuluoedd: {families}.',
  } as const;
  expect(ruleWords(entry, 'en')).toBe('Workers: 3. Families: 2.');
});
