// Whether a reader's browser counts a file as the command and the server do: the same papers, groups and seed, the same
// count, and a file that cannot be understood is refused with its line.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import english from '../../content/messages/en/counting.json' with { type: 'json' };
import { boxText, count, readBlt, seededLot } from '../domain/counting/index.ts';
import { countFile, type AskedFile } from './count-file.ts';
import { sayer } from './count-report.ts';
import { translator } from './words.ts';

const say = sayer(translator<'counting'>('en', english));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const TIED = '4 1\n3 1 0\n2 2 0\n2 3 0\n2 4 0\n0\n"Ann"\n"Bo"\n"Cai"\n"Dee"\n"Tied"\n';

const asked = (change: Partial<AskedFile> = {}): AskedFile => ({
  name: 'papers.blt',
  text: TIED,
  rule: 'scottish',
  seats: null,
  groups: null,
  seed: '',
  ...change,
});
const counting = (change?: Partial<AskedFile>) => countFile(say, 'line', asked(change));
async function counted(change?: Partial<AskedFile>) {
  const found = await counting(change);
  if (!found.ok) throw new Error(found.faults.join('\n'));
  return found;
}
async function refused(change: Partial<AskedFile>) {
  const found = await counting(change);
  return found.ok ? null : { at: found.at, first: found.faults[0] };
}

test.each(['', 'one seed', 'another seed'])(
  'a lot with the seed "%s" falls as the command draws it',
  async (seed) => {
    const read = readBlt(TIED);
    if (!read.ok) throw new Error('It can be read.');
    const { election } = read.value;
    const ticketSeed = `${seed}:${sha256(boxText(election))}`;
    const byCommand = count('scottish', { election, lot: seededLot(ticketSeed, sha256) });
    const here = await counted({ seed });
    expect(here.count).toEqual(byCommand);
    expect(here.notes.at(-1)).toContain(ticketSeed);
    expect(byCommand.stages.flatMap(({ ties }) => ties.map(({ by }) => by))).toContain('lot');
  },
);

test('a lot that the file brings is used when no seed is given, and not when one is', async () => {
  const drawn = TIED.replace('\n3 1 0', '\n[tie 4 3 2 1]\n3 1 0');
  const here = await counted({ text: drawn });
  expect(here.notes).toEqual([]);
  expect(here.count.stages[1]!.excluded[0]!.candidate).toBe(3);
  expect((await counted({ text: drawn, seed: 'x' })).notes).toHaveLength(1);
});

test('papers that are tied in another order draw the same lot', async () => {
  const lines = TIED.split('\n');
  const turned = [lines[0], ...lines.slice(1, 5).reverse(), ...lines.slice(5)].join('\n');
  expect((await counted({ text: turned })).count.stages).toEqual((await counted()).count.stages);
});

test('a table of ranks is counted with the places that are typed beside it', async () => {
  const csv = 'papers,Ann,Bo\n3,1,2\n2,,1\n';
  const { count: found } = await counted({ name: 'Ranks.CSV', text: csv, seats: 1 });
  expect(found.elected.map((at) => found.names[at])).toEqual(['Ann']);
});

test('kept places are kept', async () => {
  const groups = JSON.stringify({ groups: [{ name: 'workers', candidates: ['Dee'], min: 1 }] });
  const { count: found } = await counted({ groups });
  expect(found.elected.map((at) => found.names[at])).toEqual(['Dee']);
});

test.each<[string, Partial<AskedFile>, string, string]>([
  ['an empty file', { text: '' }, 'papers', 'The file is empty.'],
  ['a line that cannot be read', { text: TIED.replace('2 3 0', '2 x 0') }, 'papers', 'line 4'],
  ['a table without its places', { name: 'a.csv', text: 'A\n1\n' }, 'papers', 'how many seats'],
  ['groups that are not JSON', { groups: '{' }, 'groups', 'not JSON'],
  [
    'a board that cannot be',
    { groups: '{"groups":[{"name":"workers","candidates":[1,2],"min":2}]}' },
    'groups',
    'workers',
  ],
  [
    'one place by most votes, with two',
    { text: TIED.replace('4 1', '4 2'), rule: 'majority' },
    'rule',
    'one place',
  ],
  ['nobody who stands', { text: TIED.replace('4 1\n', '4 1\n-1 -2 -3 -4\n') }, 'papers', ''],
])('%s is refused where it can be put right', async (_, change, at, words) => {
  const found = await refused(change);
  expect(found?.at).toBe(at);
  expect(found?.first).toContain(words);
});
