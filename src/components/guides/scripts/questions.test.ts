/** The search finds what people mean: everyday questions, changed beginnings, words spelt nearly right. */
import { expect, test } from 'vitest';
import { readQuestions } from '../../../cli/build/questions.ts';
import { root } from '../../../cli/parts/root.ts';
import { readGuides, readLibrary } from '../../../words/index.ts';
import { nearestWords } from './nearest-word.ts';
import { asked } from './questions.ts';
import { radicalIn } from './welsh.ts';

const questions = readQuestions(root, readGuides(root, readLibrary(root)));
const first = (query: string, lang: 'en' | 'cy') => asked(query, questions[lang], lang)[0]?.href;

test.each([
  ['pay my sister', '/guides/direct-payments/#family'],
  ['Can I employ my mum?', '/guides/direct-payments/#family'],
  ['pay my sistr', '/guides/direct-payments/#family'],
  ['my carer is sick: carer sick', '/guides/employing-a-pa/#rights'],
  ['somebody hits me', '/guides/staying-safe/#now'],
])('"%s" is answered by %s', (query, href) => expect(first(query, 'en')).toBe(href));

test.each([
  ['talu fy chwaer', '/cy/guides/direct-payments/#family'],
  ['dalu i fy mrawd', '/cy/guides/direct-payments/#family'],
])('"%s" is answered by %s', (query, href) => expect(first(query, 'cy')).toBe(href));

test.each(['sister', 'bus', ''])('"%s" alone is no question', (query) =>
  expect(first(query, 'en')).toBeUndefined(),
);

test.each([
  ['ngofal', 'gofal'],
  ['ofal', 'gofal'],
  ['nghyngor', 'cyngor'],
  ['gyngor', 'cyngor'],
  ['chyngor', 'cyngor'],
  ['daliad', 'taliad'],
  ['nhaliad', 'taliad'],
  ['mhleidlais', 'pleidlais'],
  ['fywyd', 'bywyd'],
  ['leoliad', 'lleoliad'],
  ['harian', 'arian'],
])('%s is a changed form of %s', (word, radical) =>
  expect(radicalIn(word, ['gofal', 'cyngor', 'taliad', 'pleidlais', 'bywyd', 'lleoliad', 'arian'])).toBe(
    radical,
  ),
);

test('a word that is like none still has neighbours to offer, the nearest first', () => {
  expect(nearestWords('counxxil', ['payment', 'council', 'counsel', 'vote'])).toEqual(['council', 'counsel']);
  expect(nearestWords('zzzzzzzz', ['payment', 'council'])).toEqual([]);
});
