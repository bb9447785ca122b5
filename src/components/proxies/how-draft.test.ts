// What of a form is sent as the directions of a proxy.
import { expect, test } from 'vitest';
import { answersOf, directionsOf, newHow, type HowDraft } from './how-draft.ts';

const items = [
  { number: 2, title: 'A minibus', choice: null },
  { number: 3, title: 'New rules', choice: null },
];
const both = { items, kinds: ['directed', 'free'] as const };

test.each<[string, HowDraft, object | null]>([
  ['nothing chosen is no answer', { how: '', items: {} }, null],
  ['free sends nothing, whatever was typed before', { how: 'free', items: { 2: 'for' } }, {}],
  [
    'written, with an answer for each',
    { how: 'directed', items: { 2: 'for', 3: 'abstain' } },
    { 2: 'for', 3: 'abstain' },
  ],
  [
    'written, with one left to the proxy',
    { how: 'directed', items: { 2: 'against', 3: 'free' } },
    { 2: 'against' },
  ],
  ['written, with one not answered, is not finished', { how: 'directed', items: { 2: 'for' } }, null],
  ['a word that is no answer is none', { how: 'directed', items: { 2: 'for', 3: 'maybe' } }, null],
])('%s', (_name, draft, sent) => {
  expect(directionsOf(draft, both)).toEqual(sent);
});

test('where every motion must be written, the proxy choosing is no answer', () => {
  const only = { items, kinds: ['directed'] as const };
  expect(answersOf(only)).not.toContain('free');
  expect(directionsOf({ how: 'directed', items: { 2: 'for', 3: 'free' } }, only)).toBeNull();
  expect(newHow(only).how).toBe('directed');
  expect(newHow(both).how).toBe('');
});
