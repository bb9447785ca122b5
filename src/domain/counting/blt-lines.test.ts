import { expect, test } from 'vitest';
import { readLines } from './blt-lines.ts';
import { readBlt } from './blt.ts';

const told = (...lines: string[]): string[] =>
  readLines(lines.join('\n')).map(({ number, words, quoted }) =>
    quoted === null
      ? `${number}: ${words.join(' ')}`
      : `${number}: ${quoted.map((name) => `<${name}>`).join(' ')}`,
  );

test('a line of numbers is its words, and a line of names is what stands in quotes', () => {
  expect(readLines('  3\t1 \n "Ann"  "Bo"\n')).toEqual([
    { number: 1, words: ['3', '1'], quoted: null },
    { number: 2, words: [], quoted: ['Ann', 'Bo'] },
  ]);
});

test.each<[string, string[]]>([
  ['an empty file', ['']],
  ['a file of empty lines and spaces', ['', '  ', '\t', '']],
  ['a file of comments', ['# one', '/* two', 'three */', '  # four']],
  ['a file with nothing but the mark at its beginning', ['\uFEFF']],
])('%s says nothing', (_what, lines) => {
  expect(told(...lines)).toEqual([]);
});

test.each<[string, string]>([
  ['Unix', '3 1\n\n0'],
  ['Windows', '3 1\r\n\r\n0'],
  ['old Macs', '3 1\r\r0'],
  ['Windows, with a mark at the beginning', '\uFEFF3 1\r\n\r\n0'],
])('lines that end as on %s have the same numbers and words', (_what, text) => {
  expect(readLines(text)).toEqual([
    { number: 1, words: ['3', '1'], quoted: null },
    { number: 3, words: ['0'], quoted: null },
  ]);
});

test.each<[string, string[], string[]]>([
  ['a short comment ends with its line', ['3 1 # seats', '0'], ['1: 3 1', '2: 0']],
  ['a long comment ends where it says', ['3 /* many */ 1'], ['1: 3 1']],
  ['a long comment parts the words beside it', ['3/* many */1'], ['1: 3 1']],
  ['two long comments on a line leave what is between them', ['3 /* a */ 1 /* b */ 0'], ['1: 3 1 0']],
  [
    'a long comment over lines leaves every line its number',
    ['/* a', 'b', 'c */ 3 1', '0'],
    ['3: 3 1', '4: 0'],
  ],
  ['numbers before a long comment over lines stay', ['3 1 /* a', '9 9', '*/', '0'], ['1: 3 1', '4: 0']],
  ['a long comment that never ends takes the rest of the file', ['3 1', '/* a', '0', '"Ann"'], ['1: 3 1']],
  ['a long comment cannot begin in a short one', ['3 1 # /* a', '0'], ['1: 3 1', '2: 0']],
  ['a short comment cannot begin in a long one', ['3 /* # */ 1'], ['1: 3 1']],
  ['the end of a comment that never began is a word', ['3 1 */', '0'], ['1: 3 1 */', '2: 0']],
  ['a name may follow a long comment', ['/* a', 'b */ "Ann"'], ['2: <Ann>']],
  ['a name in a long comment is nobody', ['/* a', '"Ann"', '*/ "Bo"'], ['3: <Bo>']],
])('%s', (_what, lines, expected) => {
  expect(told(...lines)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['several on a line', '"Ann" "Bo"\t"Cy"', ['Ann', 'Bo', 'Cy']],
  ['without the spaces around it', '"  Ann Lee  "', ['Ann Lee']],
  ['with quotes as they are', '"Ann "Ace" Lee"', ['Ann "Ace" Lee']],
  ['with doubled quotes', '"Ann ""Ace"" Lee"', ['Ann "Ace" Lee']],
  ['with doubled quotes at its end', '"Ann ""Ace"""', ['Ann "Ace"']],
  ['with quotes after a backslash', String.raw`"Ann \"Ace\" Lee"`, ['Ann "Ace" Lee']],
  ['with a quote after a backslash before another name', String.raw`"Ann \" "Bo"`, ['Ann " "Bo']],
  ['with the mark of a short comment', '"Flat #3"', ['Flat #3']],
  ['with the marks of a long comment', '"Ann /* Lee */ Ace"', ['Ann /* Lee */ Ace']],
  ['before a short comment', '"Ann" # first', ['Ann']],
  ['before a long comment', '"Ann" /* first */', ['Ann']],
  ['that is empty, because nothing is guessed', '"" "Bo"', ['', 'Bo']],
  ['whose quote is never closed, up to the end of the line', '"Ann Lee', ['Ann Lee']],
  ['of a single quote, which is empty', '"', ['']],
  ['with a word after its quote, which is in the name', '"Ann" Lee', ['Ann" Lee']],
])('a name %s', (_what, line, names) => {
  expect(readLines(line)).toEqual([{ number: 1, words: [], quoted: names }]);
});

test('a name without a quote before it is words, whatever quotes come later', () => {
  expect(readLines('Ann "Lee"')).toEqual([{ number: 1, words: ['Ann', '"Lee"'], quoted: null }]);
});

test.each<[string, string[], object]>([
  [
    'a first line that is no head',
    ['/* made', 'by hand */', '', 'three 1', '0'],
    { line: 4, code: 'head', params: { found: 'three 1' } },
  ],
  [
    'a paper for somebody who is not there',
    ['2 1 # seats', '', '/* Monday */', '1 3 0 # Tuesday', '0', '"Ann" "Bo" "T"'],
    { line: 4, code: 'no-such-candidate', params: { found: '3', many: 2 } },
  ],
  [
    'a name without quotes',
    ['2 1', '/* a', '*/ 1 1 0', '0', '"Ann"', 'Bo /* b */ Lee', '"Bo"', '"T"'],
    { line: 6, code: 'name-not-quoted', params: { found: 'Bo Lee' } },
  ],
])('%s is refused with the number of its line as an editor shows it', (_what, lines, fault) => {
  expect(readBlt(lines.join('\r\n'))).toEqual({ ok: false, faults: [fault] });
});
