// What a reader must choose before a file can be counted.
import { expect, test } from 'vitest';
import english from '../../../../content/messages/en/election-recount.json' with { type: 'json' };
import { translator } from '../../../lib/words.ts';
import { chosenFile, emptyForm, formFaults, type AskedForm } from './asked.ts';

const t = translator<'election-recount'>('en', english);
const fields = (form: Partial<AskedForm>) =>
  formFaults(t, { ...emptyForm(), ...form }).map(({ field }) => field);
const blt = { name: 'papers.blt', text: '2 1' };
const csv = { name: 'PAPERS.CSV', text: 'A,B' };

test.each<[string, Partial<AskedForm>, string[]]>([
  ['without papers nothing is counted', {}, ['papers']],
  ['a BLT file says itself how many places there are', { papers: blt }, []],
  ['a table does not', { papers: csv }, ['seats']],
  ['no place at all is none', { papers: csv, seats: '0' }, ['seats']],
  ['half a place is none', { papers: csv, seats: '1.5' }, ['seats']],
  ['a table with its places can be counted', { papers: csv, seats: ' 3 ' }, []],
  ['what is no text is not read', { papers: blt, groups: { name: 'g.json', text: null } }, ['groups']],
])('%s', (_, form, expected) => {
  expect(fields(form)).toEqual(expected);
});

test('a file that is not written in UTF-8 is not guessed at', async () => {
  const latin = new File([new Uint8Array([0x4d, 0xf4, 0x6e])], 'papers.blt');
  expect(await chosenFile(latin)).toEqual({ name: 'papers.blt', text: null });
  expect(await chosenFile(new File(['Môn'], 'papers.blt'))).toEqual({ name: 'papers.blt', text: 'Môn' });
});
