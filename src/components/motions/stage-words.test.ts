// What is said about the next step of a motion.
import { expect, test } from 'vitest';
import cy from '../../../content/messages/cy/motions.json';
import en from '../../../content/messages/en/motions.json';
import { stages } from '../../domain/motions/index.ts';
import { translator } from '../../lib/words.ts';
import { nextWords, tagOf } from './stage-words.ts';

const t = translator<'motions'>('en', en);
const byAt = Date.parse('2026-07-13T11:00:00Z');

test.each([
  ['the last day for somebody', 'second', 'More members must second it. By Monday 13 July 2026.'],
  ['the day on which it happens', 'vote-opens', 'The vote opens. It is on Monday 13 July 2026.'],
] as const)('%s is said as such', (_name, what, expected) => {
  expect(nextWords('en', t, { who: 'members', what, byAt })).toBe(expected);
});

test('without a day nothing is said of one', () => {
  expect(
    nextWords('cy', translator<'motions'>('cy', cy), { who: 'secretary', what: 'give-notice', byAt: null }),
  ).toBe(cy['next-give-notice']);
});

test('every stage has its words in both languages', () => {
  for (const stage of stages) {
    expect(Object.keys(en)).toContain(`stage-${stage}`);
    expect(Object.keys(cy)).toContain(`stage-${stage}`);
  }
  expect([tagOf('done'), tagOf('voting'), tagOf('fell')]).toEqual(['good', 'warn', 'plain']);
});
