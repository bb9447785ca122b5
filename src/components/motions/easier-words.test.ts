// What is suggested to a member who writes a motion.
import { expect, test } from 'vitest';
import { LONG_SENTENCE, suggestionsFor } from './easier-words.ts';

test('a hard word gets an easier one, once, however it is written', () => {
  expect(suggestionsFor('en', 'We purchase a van. Purchase, we say: additional seats.')).toEqual([
    { kind: 'word', word: 'purchase', easier: 'buy' },
    { kind: 'word', word: 'additional', easier: 'more' },
  ]);
  expect(suggestionsFor('cy', 'Rydym yn caffael fan.')).toEqual([
    { kind: 'word', word: 'caffael', easier: 'prynu' },
  ]);
});

test('easy words are left alone, and words of every object too', () => {
  expect(suggestionsFor('en', 'We buy a van. The constructor is here.')).toEqual([]);
});

test('a sentence that is long is named by its first words', () => {
  const long = Array(LONG_SENTENCE + 1)
    .fill('word')
    .join(' ');
  expect(suggestionsFor('en', `We buy it. ${long}.`)).toEqual([
    { kind: 'sentence', start: 'word word word word word' },
  ]);
  expect(suggestionsFor('en', Array(LONG_SENTENCE).fill('word').join(' '))).toEqual([]);
});

test('no more than four are made at once', () => {
  expect(suggestionsFor('en', 'purchase obtain require retain modify notify')).toHaveLength(4);
});
