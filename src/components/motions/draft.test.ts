// A motion that is being written.
import { expect, test } from 'vitest';
import { emptyDraft, firstOpen, isBegun, missingAt, parts, questions } from './draft.ts';

const whole = {
  title: 'A van',
  what: 'Buy it.',
  why: 'To go out.',
  cost: '£9',
  who: 'The board',
  resolution: 'ordinary',
} as const;

test('each question is asked until it has an answer, spaces being none', () => {
  expect(firstOpen(emptyDraft())).toBe('title');
  expect(firstOpen({ ...whole, cost: '  ' })).toBe('cost');
  expect(firstOpen(whole)).toBeUndefined();
  expect(firstOpen({ ...whole, resolution: '' }, parts)).toBeUndefined();
});

test('what is missing has a sentence of its own', () => {
  expect(questions.map((question) => missingAt(question, emptyDraft()))).toEqual([
    'motion-title-missing',
    'motion-what-missing',
    'motion-why-missing',
    'motion-cost-missing',
    'motion-who-missing',
    'choice-missing',
  ]);
  expect(missingAt('why', whole)).toBeNull();
});

test('a motion is begun with its first word', () => {
  expect(isBegun(emptyDraft())).toBe(false);
  expect(isBegun({ ...emptyDraft(), why: 'a' })).toBe(true);
});
