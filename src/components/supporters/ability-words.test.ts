// Which words say what a supporter may do and did.
import { expect, it } from 'vitest';
import { allCommands } from '../../commands/index.ts';
import words from '../../../content/messages/en/supporters.json' with { type: 'json' };
import { translator } from '../../lib/words.ts';
import { asked, didWords, mayDo } from './ability-words.ts';

const t = translator<'supporters'>('en', words);

it('what somebody may do is said in the order of the page, and nothing that opens nothing', () => {
  expect(mayDo(t, ['time-bank', 'details', 'read-my-page', 'vote' as 'details'])).toEqual([
    words['may-read-my-page'],
    words['may-time-bank'],
    words['may-details'],
  ]);
  expect(asked).not.toContain('read-my-page');
});

it('every command that a supporter may give and that leaves a line has its own words', () => {
  const given = allCommands.filter(({ supporter, repetition }) => supporter && repetition === 'kept');
  for (const { name } of given) expect([name, didWords(t, name)]).not.toEqual([name, words['did-other']]);
  expect(didWords(t, 'toString')).toBe(words['did-other']);
});
