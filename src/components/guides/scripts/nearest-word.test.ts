/** Search forgives spelling: what is meant is found, and a right word is left alone. */
import { expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';

const known = [
  'council',
  'payment',
  'payments',
  'assessment',
  'volunteer',
  'taliad',
  'cyngor',
  'gofalwr',
  'carer',
];

test.each([
  ['counsil', 'council'],
  ['concil', 'council'],
  ['coucnil', 'council'],
  ['paymnet', 'payment'],
  ['assesment', 'assessment'],
  ['voluntear', 'volunteer'],
  ['voluntier', 'volunteer'],
  ['talaid', 'taliad'],
  ['cyngro', 'cyngor'],
])('%s is taken for %s', (word, meant) => expect(nearestWord(word, known)).toBe(meant));

test.each(['council', 'pay', 'paym', 'volunt', 'carer', 'xylophone', 'cat'])('%s is left alone', (word) =>
  expect(nearestWord(word, known)).toBeUndefined(),
);
