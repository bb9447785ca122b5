// What is held, as people read it.
import { describe, expect, test } from 'vitest';
import cy from '../../../content/messages/cy/my-information.json';
import en from '../../../content/messages/en/my-information.json';
import { allCommands } from '../../commands/index.ts';
import { actKinds } from '../../domain/meetings/index.ts';
import { fieldName, readRow, sectionName, valueWords } from './held-words.ts';

describe('a value', () => {
  test.each<[string, string, string | number | boolean, string]>([
    ['a moment', 'castAt', '2026-05-12 09:00:00.000Z', 'on Tuesday 12 May 2026 at 10am'],
    ['a day', 'day', '2026-05-12', 'Tuesday 12 May 2026'],
    ['a length of time', 'minutes', 90, '1 hour 30 minutes'],
    ['money', 'pence', 1250, '£12.50'],
    ['yes', 'given', true, 'Yes'],
    ['nothing', 'note', '', '–'],
    ['a group', 'groupKey', 'families', 'Families'],
    ['a code', 'choice', 'abstain', 'I abstain'],
    ['what somebody typed', 'note', 'We read a letter.', 'We read a letter.'],
    ['what was done', 'verb', 'voting/cast-vote', 'A vote'],
    ['another section', 'section', 'votes', 'Your votes'],
    ['a list', 'preferredWays', '["large-print","welsh"]', 'Large print, Welsh'],
    ['parts of its own', 'details', '{"shares":1,"pence":100}', 'Shares: 1; Amount: £1.00'],
    ['text that only looks like one', 'note', '{ not data', '{ not data'],
  ])('%s', (_name, field, value, words) => {
    expect(valueWords('en', en, field, value)).toBe(words);
  });
});

test('a row is read without its place', () => {
  const row = { cursor: '2026 abc', choice: 'for', at: '2026-05-12 09:00:00.000Z' };
  expect(readRow('en', en, row)).toEqual([
    { name: 'Your answer', value: 'I vote for it' },
    { name: 'When', value: 'on Tuesday 12 May 2026 at 10am' },
  ]);
});

test('names are in both languages', () => {
  expect([sectionName(en, 'votes'), sectionName(cy, 'votes')]).toEqual(['Your votes', 'Eich pleidleisiau']);
  expect(fieldName(cy, 'at')).toBe('Pryd');
});

test.each([...new Set(allCommands.map(({ name }) => name.split('/')[0]!))])(
  'what was done in %s is told in both languages',
  (feature) => {
    for (const words of [en, cy]) expect(words).toHaveProperty([`did-${feature}`]);
  },
);

test.each(actKinds)('what somebody did in a meeting is told in both languages: %s', (kind) => {
  for (const words of [en, cy]) expect(words).toHaveProperty([`value-meeting-${kind}`]);
});
