// What an amendment changes, word by word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryOver, changesBetween, isSlip, reachOf, SLIP_WORDS } from './index.ts';

const marked = (before: string, after: string) =>
  changesBetween(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind])
    .join('');

test.each([
  ['a word takes the place of another', 'We buy a bus.', 'We hire a bus.', 'We [-buy -][+hire +]a bus.'],
  ['a word comes', 'We buy a bus.', 'We buy a small bus.', 'We buy a [+small +]bus.'],
  ['a word goes', 'We buy a small bus.', 'We buy a bus.', 'We buy a [-small -]bus.'],
  ['nothing changes', 'We buy a bus.', 'We buy  a bus.', 'We buy a bus.'],
  ['all is new', '', 'A bus.', '[+A bus.+]'],
  ['all goes', 'A bus.', '', '[-A bus.-]'],
  ['a word moves', 'one two three', 'two three one', '[-one -]two three[+one+]'],
])('%s', (_name, before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

const text = fc
  .array(fc.constantFrom('we', 'buy', 'a', 'small', 'bus', 'in', 'May'), { maxLength: 12 })
  .map((words) => words.join(' '));
const plain = (words: string) => words.trim().split(/\s+/).join(' ');
const without = (kind: 'gone' | 'new', before: string, after: string) =>
  changesBetween(before, after)
    .filter((change) => change.kind !== kind)
    .map((change) => change.text.trim())
    .join(' ');

test('what stays and goes is the old text, what stays and comes is the new one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(plain(without('new', before, after))).toBe(plain(before));
      expect(plain(without('gone', before, after))).toBe(plain(after));
    }),
  );
});

test('an amendment to a text that has not moved is the text that was wanted', () => {
  fc.assert(
    fc.property(text, text, (base, wanted) => {
      expect(plain(carryOver(base, wanted, base)!)).toBe(plain(wanted));
    }),
  );
});

test('it makes no difference which of two amendments came first, when both can stand', () => {
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      const ways = [carryOver(base, one, other), carryOver(base, other, one)];
      expect(ways[0] && plain(ways[0])).toBe(ways[1] && plain(ways[1]));
    }),
  );
});

test('a change elsewhere is carried over, one to the same words is not', () => {
  const base = 'We buy a bus in May and a van in June.';
  const hired = 'We hire a bus in May and a van in June.';
  expect(carryOver(base, 'We buy a bus in May and two vans in June.', hired)).toBe(
    'We hire a bus in May and two vans in June.',
  );
  expect(carryOver(base, 'We rent a bus in May and a van in June.', hired)).toBeNull();
});

test('what an amendment reaches is its first word and how much it changes', () => {
  expect(reachOf('We buy a bus.', 'We hire a bus.')).toEqual({ from: 1, size: 2 });
  expect(reachOf('We buy a bus.', 'We buy a small red bus.')).toEqual({ from: 3, size: 2 });
});

test('of two long texts that share little, all goes and all comes: nobody waits for each pair of words', () => {
  const long = (word: string) => `We ${Array(400).fill(word).join(' ')} it.`;
  expect(changesBetween(long('buy'), long('hire')).map(({ kind }) => kind)).toEqual([
    'same',
    'gone',
    'new',
    'same',
  ]);
  expect(carryOver(long('buy'), long('hire'), long('buy'))).toBe(long('hire'));
});

const LONG = 'We buy one two three four five six seven.';
test.each<[string, string, string, boolean]>([
  ['a spelling', 'We buy a blu bus.', 'We buy a blue bus.', true],
  ['a sign at the end', 'We buy a bus', 'We buy a bus.', true],
  ['a name', 'We ask Mr Jonse of Bangor.', 'We ask Mr Jones of Bangor.', true],
  ['a spelling in a text that says no', 'We do not by a bus.', 'We do not buy a bus.', true],
  ['three words for three', LONG, LONG.replace('one two three', 'eins zwei drei'), true],
  ['four words for three', LONG, LONG.replace('one two three', 'eins zwei drei vier'), false],
  ['a number', 'We pay £900.', 'We pay £9000.', false],
  ['a number that comes', 'We buy a bus.', 'We buy a bus 2.', false],
  ['a word that turns it round', 'We buy a bus.', 'We never buy a bus.', false],
  ['a word that turns it round, in Welsh', 'Rydym yn prynu.', 'Rydym ddim yn prynu.', false],
  ['a verb that says no', 'It does.', "It doesn't.", false],
  ['a word that turned it round goes', 'We do not buy a bus.', 'We do buy a bus.', false],
])('a slip or more than that: %s', (_name, before, after, is) => {
  expect(isSlip(before, after)).toBe(is);
});

test('what is larger than a slip never is one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      if (isSlip(before, after)) expect(reachOf(before, after).size).toBeLessThanOrEqual(SLIP_WORDS);
    }),
  );
});
