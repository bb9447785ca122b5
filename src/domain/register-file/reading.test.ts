// A file line by line: its columns, somebody's line, all that was written about somebody, and the same person twice.
import { describe, expect, test } from 'vitest';
import { fileRules, NOW } from '../../../tests/support/register-rules.ts';
import { readFacts } from './facts.ts';
import { openFile, personIn } from './file.ts';
import { readHeader, type Header } from './header.ts';
import { readPerson } from './people.ts';
import { phoneIn } from './person.ts';
import { RowReader } from './rows.ts';
import { twiceFaults } from './twice.ts';

const header: Header = {
  kind: 'people',
  columns: ['name', 'group', 'entered', 'email', 'phone', 'postcode', 'people', 'voiceOf', 'voice'],
};
const row = (at: number, ...cells: readonly string[]) => ({
  at,
  cells: [...cells, ...Array<string>(header.columns.length - cells.length).fill('')],
});
const someone = (at: number, ...cells: readonly string[]) => {
  const { person, faults } = readPerson(row(at, ...cells), header, fileRules);
  expect(faults).toEqual([]);
  return person!;
};

describe('the first line', () => {
  test('says which kind of file it is, in either language and any order', () => {
    expect(readHeader(['Aelod ers', 'GRŴP', 'full_name'], 'en')).toEqual({
      ok: true,
      header: { kind: 'people', columns: ['entered', 'group', 'name'] },
    });
    const facts = readHeader(['Fact', 'From day', 'Line number', 'Person number'], 'en');
    expect(facts.ok && facts.header.kind).toBe('facts');
  });

  test('names every column that is unknown, twice or missing at once', () => {
    const read = readHeader(['Name', 'Full name', 'Shoe size'], 'en');
    expect(!read.ok && read.faults.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'header-unknown null',
      'header-twice name',
      'header-column-missing group',
      'header-column-missing entered',
    ]);
  });
});

describe('people who are a member together', () => {
  test('are one member with one voice, and each has a name', () => {
    const { facts } = someone(
      2,
      'Ann and Bo Lee',
      'families',
      '2024-04-05',
      '',
      '',
      '',
      'Ann Lee; Bo Lee',
      'joint',
      'Ann Lee',
    );
    expect(facts.find(({ draft }) => draft.kind === 'voice')!.draft).toMatchObject({
      data: { of: 'joint' },
      words: { voice: 'Ann Lee', people: ['Ann Lee', 'Bo Lee'] },
    });
  });

  test('are none when the line says that it is one person', () => {
    const { faults } = readPerson(
      row(2, 'Ann', 'families', '2024-04-05', '', '', '', 'Ann; Bo'),
      header,
      fileRules,
    );
    expect(faults.map(({ code }) => code)).toEqual(['voice-not-needed']);
  });
});

test('a phone number is kept as it was typed', () => {
  const reader = new RowReader(row(2, '', '', '', '', ' (01632) 960 001 '), header);
  expect([phoneIn(reader), reader.faults]).toEqual(['(01632) 960 001', []]);
});

describe('the same person twice', () => {
  const ann = (at: number, name: string, email = '', place = 'AB1 2CD') =>
    someone(at, name, 'families', '2024-04-05', email, '', place);

  test('is one name at one place, whatever its accents and the order of its words', () => {
    const faults = twiceFaults([ann(2, 'Siân Lee'), ann(3, 'LEE, Sian'), ann(4, 'Siân Lee', '', 'ZZ9 9ZZ')]);
    expect(faults.map(({ code, row: at, params }) => [code, at, params['first']])).toEqual([
      ['twice-person', 3, 2],
    ]);
  });

  test('may be two people when only the e-mail is one, or the names differ by a slip', () => {
    const faults = twiceFaults([
      ann(2, 'Gwen Parry', 'g@care.example'),
      ann(3, 'Gwen Pary'),
      ann(4, 'Bo Day', 'g@care.example'),
    ]);
    expect(faults.map(({ code, row: at }) => [code, at])).toEqual([
      ['twice-email', 4],
      ['twice-name-near', 3],
    ]);
  });
});

describe('the lines of somebody in a file of facts', () => {
  const columns = [
    'number',
    'person',
    'called',
    'fact',
    'on',
    'corrects',
    'name',
    'group',
    'erased',
  ] as const;
  const facts: Header = { kind: 'facts', columns };
  const line = (at: number, ...cells: readonly string[]) => ({
    at,
    cells: [...cells, ...Array<string>(columns.length - cells.length).fill('')],
  });
  const P = 'annnnnnnnnnnn01';
  const lines = [
    line(2, '7', P, 'Ann', 'entered', '2024-04-05'),
    line(3, '8', P, 'Ann', 'name', '2024-04-05', '', 'Ann Le'),
    line(4, '9', P, 'Ann', 'group', '2024-04-05', '', '', 'families'),
    line(5, '12', P, 'Ann', 'name', '2024-04-05', '8', 'Ann Lee'),
  ];

  test('are put in the order of their numbers, and what took the place of what is kept', () => {
    const { person, faults } = readFacts([...lines].reverse(), facts, fileRules);
    expect(faults).toEqual([]);
    expect(person!.facts.map(({ draft }) => [draft.kind, draft.supersedes ?? 0])).toEqual([
      ['entered', 0],
      ['name', 0],
      ['group', 0],
      ['name', 2],
    ]);
  });

  test('may have lost their words, and stay without them', () => {
    const erased = [lines[0]!, line(3, '8', P, 'Ann', 'name', '2024-04-05', '', '', '', 'yes'), lines[2]!];
    const { person, faults } = personIn(erased, facts, fileRules, NOW);
    expect(faults).toEqual([]);
    expect(person!.facts[1]).toMatchObject({ erased: true, draft: { kind: 'name' } });
    expect(person!.facts[1]!.draft.words).toBeUndefined();
  });

  test('belong together wherever they stand in the file', () => {
    const head = [
      'Line number',
      'Person number',
      'Called',
      'Fact',
      'From day',
      'In place of line',
      'Full name',
      'Group',
      'Words erased',
    ];
    const other = line(3, '1', 'bennnnnnnnnnn02', 'Bo', 'entered', '2024-04-05');
    const opened = openFile([{ at: 1, cells: head }, lines[0]!, other, ...lines.slice(1)], 'en');
    expect(opened.ok && opened.file.people.map((some) => some.length)).toEqual([4, 1]);
  });

  test('that do not make sense together are named by the line that does not fit', () => {
    const { faults } = personIn(
      [...lines, line(6, '13', P, 'Ann', 'entered', '2025-01-01')],
      facts,
      fileRules,
      NOW,
    );
    expect(faults).toEqual([
      { code: 'fact-not-together', row: 6, column: null, params: { text: 'entered', day: '2025-01-01' } },
    ]);
  });
});
