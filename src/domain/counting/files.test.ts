import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, readBlt, readCsv, readGroups, writeBlt, writeCsv, type ReadFile } from './index.ts';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const NAMES = ['"Ann"', '"Bo"', '"Cy"', '"A vote"'];

function election(read: ReadFile) {
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.election;
}
const ballots = (read: ReadFile) => election(read).ballots.map(({ papers, ranking }) => [papers, ...ranking]);
const notes = (read: ReadFile) => (read.ok ? read.value.notes : null);
const faults = (read: ReadFile) => (read.ok ? [] : read.faults.map(({ line, code }) => `${line} ${code}`));

test('a file as Hill, Wichmann and Woodall wrote them: who withdrew, papers, names, title', () => {
  const read = readBlt(
    lines(
      '4 2',
      '-2',
      '3 1 3 4 0',
      '4 1 3 2 0',
      '1 2 0',
      '0',
      '"Adam"',
      '"Basil"',
      '"Cy"',
      '"Di"',
      '"Title"',
    ),
  );
  expect(election(read)).toEqual({
    title: 'Title',
    seats: 2,
    candidates: [
      { name: 'Adam', withdrawn: false },
      { name: 'Basil', withdrawn: true },
      { name: 'Cy', withdrawn: false },
      { name: 'Di', withdrawn: false },
    ],
    ballots: [
      { papers: 3, ranking: [0, 2, 3] },
      { papers: 4, ranking: [0, 2, 1] },
    ],
  });
  expect(notes(read)).toEqual({ readUpTo: 0, empty: 1, unclosed: 0 });
});

test.each([
  ['comments to the end of the line', ['# made by hand', '3 1 # seats', '2 1 2 0 # two', '0', ...NAMES]],
  ['comments over lines', ['/* made', 'by "hand" */ 3 1', '2 1 2 0 /* two */', '0', ...NAMES]],
  [
    'empty lines and spaces',
    ['', '  3   1 ', '', '\t2  1\t2 0', ' 0 ', ...NAMES.map((name) => `  ${name}  `)],
  ],
  ['ids of papers', ['3 1', '(id-1) 2 1 2 0', '0', ...NAMES]],
  ['ids after the number of papers', ['3 1', '2 (id-1) 1 2 0', '0', ...NAMES]],
  ['no closing 0', ['3 1', '2 1 2', '0', ...NAMES]],
  ['a source and a comment after the title', ['3 1', '2 1 2 0', '0', ...NAMES, '"source"', '"comment"']],
  ['names on one line', ['3 1', '2 1 2 0', '0', NAMES.join(' ')]],
  ['no title', ['3 1', '2 1 2 0', '0', ...NAMES.slice(0, 3)]],
  ['comments after names', ['3 1', '2 1 2 0', '0', '"Ann" # first', '"Bo" /* second */', '"Cy"', '"A vote"']],
])('%s', (_what, file) => {
  expect(ballots(readBlt(lines(...file)))).toEqual([[2, 0, 1]]);
  expect(election(readBlt(lines(...file))).candidates.map(({ name }) => name)).toEqual(['Ann', 'Bo', 'Cy']);
  const fromWindows = `\uFEFF${lines(...file).replace(/\n/g, '\r\n')}`;
  expect(ballots(readBlt(fromWindows))).toEqual([[2, 0, 1]]);
});

test('several papers on one line, each closed with its 0', () => {
  expect(ballots(readBlt(lines('3 1', '2 1 2 0 3 3 0', '0', ...NAMES)))).toEqual([
    [2, 0, 1],
    [3, 2],
  ]);
});

test('a paper is read up to an equal choice, or to a number that is left out, as the law reads it', () => {
  const read = readBlt(lines('3 1', '2 1 2=3 0', '4 2 - 3 0', '1 1=2 3 0', '0', ...NAMES));
  expect(ballots(read)).toEqual([
    [2, 0],
    [4, 1],
  ]);
  expect(notes(read)).toEqual({ readUpTo: 7, empty: 1, unclosed: 0 });
});

test.each([
  ['"Ann "Bo" Cy"', 'Ann "Bo" Cy'],
  ['"Ann \\"Bo\\" Cy"', 'Ann "Bo" Cy'],
  ['"Ann ""Bo"" Cy"', 'Ann "Bo" Cy'],
  ['"Ann #1"', 'Ann #1'],
  ['"Siân Ŵyn-O’Neill"', 'Siân Ŵyn-O’Neill'],
])('the name %s is %s', (written, name) => {
  expect(election(readBlt(lines('2 1', '1 1 0', '0', written, '"Bo"', '"T"'))).candidates[0]!.name).toBe(
    name,
  );
});

test('two candidates of the same name are told apart by their numbers', () => {
  const read = readBlt(lines('3 1', '1 1 0', '0', '"Ann"', '"Bo"', '"Ann"', '"T"'));
  expect(election(read).candidates.map(({ name }) => name)).toEqual(['Ann (1)', 'Bo', 'Ann (3)']);
});

test.each([
  ['[tie 3 1 2]', [2, 0, 1]],
  ['[tie 3 1 2 ]', [2, 0, 1]],
  ['=tie 3 1 2 0', [2, 0, 1]],
])('an order drawn beforehand: %s', (option, order) => {
  const read = readBlt(lines('3 1', option, '1 1 0', '0', ...NAMES));
  expect(read.ok && read.value.drawn).toEqual(order);
});

test.each<[string, string[], string[]]>([
  ['an empty file', ['', '# nothing'], ['0 empty']],
  ['another kind of file', ['<html>'], ['1 head']],
  ['no seats', ['3'], ['1 head']],
  ['nobody to elect', ['3 0', '1 1 0', '0', ...NAMES], ['1 head']],
  ['a candidate who is not there', ['3 1', '1 4 0', '0', ...NAMES], ['2 no-such-candidate']],
  ['a candidate twice', ['3 1', '1 2 1 2 0', '0', ...NAMES], ['2 named-twice']],
  ['a candidate twice, once in an equal choice', ['3 1', '1 2 1=2 0', '0', ...NAMES], ['2 named-twice']],
  ['a word among numbers', ['3 1', '1 one 0', '0', ...NAMES], ['2 not-a-number']],
  ['half a paper', ['3 1', '1.5 1 0', '0', ...NAMES], ['2 papers-not-whole']],
  ['no papers of a kind', ['3 1', '0 1 0', '1 1 0', '0', ...NAMES], ['2 papers-not-whole']],
  [
    'a number that no computer holds',
    ['3 1', '99999999999999999999 1 0', '0', ...NAMES],
    ['2 papers-not-whole'],
  ],
  ['too many papers', ['3 1', '9000001 1 0', '0', ...NAMES], ['7 too-many-papers']],
  ['no end of the papers', ['3 1', '1 1 0', ...NAMES], ['3 no-end']],
  ['a file that breaks off', ['3 1', '1 1 0'], ['2 no-end']],
  ['too few names', ['3 1', '1 1 0', '0', '"Ann"', '"Bo"'], ['5 names-missing']],
  ['a name without quotes', ['3 1', '1 1 0', '0', 'Ann', '"Bo"', '"Cy"', '"T"'], ['4 name-not-quoted']],
  ['an empty name', ['3 1', '1 1 0', '0', '"Ann"', '""', '"Cy"', '"T"'], ['5 name-empty']],
  ['numbers after the title', ['3 1', '1 1 0', '0', ...NAMES, '1 1 0'], ['8 too-much']],
  ['no valid paper', ['3 1', '-1', '1 1 0', '0', ...NAMES], ['8 no-papers']],
  ['who withdrew is not there', ['3 1', '-4', '1 1 0', '0', ...NAMES], ['2 no-such-candidate']],
  ['papers among who withdrew', ['3 1', '-2 1', '1 1 0', '0', ...NAMES], ['2 not-withdrawn']],
  ['an option that nobody knows', ['3 1', '[nick a b c]', '1 1 0', '0', ...NAMES], ['2 unknown-option']],
  ['a lot that leaves somebody out', ['3 1', '[tie 1 2]', '1 1 0', '0', ...NAMES], ['2 tie-order']],
  ['several faults', ['3 1', '1 4 0', 'x 1 0', '0', ...NAMES], ['2 no-such-candidate', '3 papers-not-whole']],
])('%s is refused with its line', (_what, file, expected) => {
  expect(faults(readBlt(lines(...file)))).toEqual(expected);
});

test('of very many faults the first twenty are told', () => {
  expect(
    faults(readBlt(lines('3 1', ...Array.from({ length: 99 }, () => '1 9 0'), '0', ...NAMES))),
  ).toHaveLength(20);
});

test('what is written is read again as it was', () => {
  const read = readBlt(
    lines('3 2', '-3', '2 1 2 0', '5 3 2 0', '0', '"Ann "A" Bo"', '"C, D"', '"Cy"', '"T"'),
  );
  expect(election(readBlt(writeBlt(election(read))))).toEqual(election(read));
  const table = readCsv(writeCsv(election(read)), 2, 'T');
  expect(ballots(table)).toEqual([
    [2, 0, 1],
    [5, 1],
  ]);
  expect(election(table).candidates.map(({ name }) => name)).toEqual(['Ann "A" Bo', 'C, D']);
});

test('a table of ranks: a column for each candidate, a row for each paper', () => {
  const read = readCsv(
    lines('Ann,"Bo, of Mill Lane",Cy', '1,2,3', ',1,', '2,,1', ',,', '1,1,2', '1,3,', '2,3,'),
    1,
  );
  expect(ballots(read)).toEqual([
    [1, 0, 1, 2],
    [1, 1],
    [1, 2, 0],
    [1, 0],
  ]);
  expect(notes(read)).toEqual({ readUpTo: 3, empty: 2, unclosed: 0 });
  expect(election(read).candidates[1]!.name).toBe('Bo, of Mill Lane');
});

test('a table of ranks with a column of how many papers there are of a row', () => {
  expect(ballots(readCsv(lines('papers,Ann,Bo', '12,1,2', '3,,1'), 1))).toEqual([
    [12, 0, 1],
    [3, 1],
  ]);
});

test.each<[string, string, string[]]>([
  ['an empty table', '', ['0 empty']],
  ['no papers', 'Ann,Bo\n', ['0 no-papers']],
  ['a row with too many cells', 'Ann,Bo\n1,2,3\n', ['2 cells']],
  ['a cell that is no rank', 'Ann,Bo\n1,x\n', ['2 rank']],
  ['an open quote', 'Ann,"Bo\n1,2\n', ['0 quote-open']],
  ['a candidate without a name', 'Ann,\n1,2\n', ['1 name-empty']],
  ['half a paper', 'papers,Ann\n0.5,1\n', ['2 papers-not-whole']],
])('%s is refused with its line', (_what, text, expected) => {
  expect(faults(readCsv(text, 1))).toEqual(expected);
});

test('a file of groups: by name or by number, with what is left out filled in', () => {
  const file = {
    groups: [
      { name: 'workers', candidates: ['Ann', 3], min: 1 },
      { name: 'families', candidates: [2], max: 1, held: 1 },
    ],
  };
  expect(readGroups(JSON.stringify(file), ['Ann', 'Bo', 'Cy'])).toEqual({
    ok: true,
    value: [
      { name: 'workers', candidates: [0, 2], min: 1, max: 2, held: 0 },
      { name: 'families', candidates: [1], min: 0, max: 1, held: 1 },
    ],
  });
});

test.each<[string, string, string[]]>([
  ['no JSON', '{', ['groups-not-json']],
  ['no list', '{}', ['groups-form']],
  ['no name', '[{"candidates":[1]}]', ['group-name']],
  ['no candidates', '[{"name":"a"}]', ['group-candidates']],
  ['a candidate who is not there', '[{"name":"a","candidates":["Di"]}]', ['group-candidate']],
  ['a candidate twice', '[{"name":"a","candidates":["Ann",1]}]', ['group-candidate-twice']],
  ['half a seat', '[{"name":"a","candidates":[1],"min":0.5}]', ['group-number']],
  ['more at least than at most', '[{"name":"a","candidates":[1],"min":2,"max":1}]', ['group-min-max']],
  ['a word that means nothing', '[{"name":"a","candidates":[1],"least":1}]', ['group-key']],
])('a file of groups with %s is refused', (_what, text, expected) => {
  const read = readGroups(text, ['Ann', 'Bo']);
  expect(read.ok ? [] : read.faults.map(({ code }) => code)).toEqual(expected);
});

const pieces = [
  '0',
  '1',
  '2',
  '3',
  '-',
  '-2',
  '=',
  '1=2',
  '"',
  '"A"',
  '\\"',
  '#',
  '/*',
  '*/',
  '[tie',
  ']',
  '(x)',
  ' ',
  '\n',
  '\r\n',
  ',',
  'x',
  '9',
];

test('whatever stands in a file, it is read or refused with a line, and what is read can be written and counted', () => {
  const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(' '));
  const nearly = anything.map((rest) => lines('3 1', '2 1 2 0', rest, '1 3 1 0', '0', ...NAMES));
  fc.assert(
    fc.property(fc.oneof(anything, nearly, fc.string()), (text) => {
      for (const read of [readBlt(text), readCsv(text, 1)]) {
        const many = text.split(/\r\n?|\n/).length;
        if (!read.ok) {
          expect(read.faults.length).toBeGreaterThan(0);
          expect(read.faults.every(({ line }) => line >= 0 && line <= many)).toBe(true);
          continue;
        }
        expect(election(readBlt(writeBlt(read.value.election)))).toEqual(read.value.election);
        const counted = count('scottish', { election: read.value.election, lot: (tied) => tied[0]! });
        expect(counted.elected.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
