// A list of the office: the order and the choice are what was asked for, and a file has what the page has.
import { describe, expect, test } from 'vitest';
import { arranged, fileOf, pressed, type Column, type Filter } from './work-list.ts';

interface Row {
  name: string;
  pence: number;
  late: boolean;
}
const rows: readonly Row[] = [
  { name: 'siân Evans', pence: 900, late: true },
  { name: 'Gwen 10', pence: 1000, late: false },
  { name: 'Gwen 9', pence: 1000, late: true },
  { name: 'Sian Bevan', pence: -5, late: false },
];
const columns: readonly Column<Row>[] = [
  { key: 'name', name: 'Name', text: ({ name }) => name, by: ({ name }) => name },
  { key: 'pence', name: 'To pay', text: ({ pence }) => `${pence}p`, by: ({ pence }) => pence },
  { key: 'note', name: 'Note', text: () => '=1+1' },
];
const filters: readonly Filter<Row>[] = [
  {
    key: 'late',
    label: 'Late?',
    choices: [
      { value: 'yes', label: 'Late' },
      { value: 'no', label: 'In time' },
    ],
    fits: ({ late }, value) => late === (value === 'yes'),
  },
];
const names = (chosen: Record<string, string>, key: string, down = false) =>
  arranged(rows, { columns, filters }, chosen, { key, down }).map(({ name }) => name);

describe('a list', () => {
  test('finds a name whatever its capitals and accents, and puts 9 before 10', () => {
    expect(names({}, 'name')).toEqual(['Gwen 9', 'Gwen 10', 'Sian Bevan', 'siân Evans']);
  });

  test('sorts amounts as amounts, and leaves what is alike as it came', () => {
    expect(names({}, 'pence')).toEqual(['Sian Bevan', 'siân Evans', 'Gwen 10', 'Gwen 9']);
    expect(names({}, 'pence', true)).toEqual(['Gwen 10', 'Gwen 9', 'siân Evans', 'Sian Bevan']);
  });

  test('stays as it came where a column has no order, or there is no such column', () => {
    const asItCame = rows.map(({ name }) => name);
    expect([names({}, 'note'), names({}, 'email')]).toEqual([asItCame, asItCame]);
  });

  test('has only what was chosen, and all of it when nothing was', () => {
    expect(names({ late: 'yes' }, 'name')).toEqual(['Gwen 9', 'siân Evans']);
    expect(names({ late: 'no' }, 'name', true)).toEqual(['Sian Bevan', 'Gwen 10']);
    expect(names({ late: '' }, 'name')).toHaveLength(rows.length);
  });

  test('does not move what the server gave', () => {
    const before = structuredClone(rows);
    names({}, 'pence', true);
    expect(rows).toEqual(before);
  });
});

test('the first press on a column puts the first first, the second the last; another column begins anew', () => {
  const first = pressed({ key: 'name', down: true }, 'pence');
  expect(first).toEqual({ key: 'pence', down: false });
  const second = pressed(first, 'pence');
  expect(second).toEqual({ key: 'pence', down: true });
  expect(pressed(second, 'pence')).toEqual(first);
});

test('a file has the columns of the page, and runs nothing', () => {
  expect(fileOf(columns, [rows[0]!])).toBe("\uFEFFName,To pay,Note\r\nsiân Evans,900p,'=1+1\r\n");
});
