/** `npm run count`: what it prints, and how it refuses a file that cannot be counted. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand, temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const NAMES = ['"Ann"', '"Bo"', '"Cy"', '"Board"'];
const board = file('board.blt', '3 2', '5 1 2 0', '3 2 0', '2 3 0', '0', ...NAMES);

test('the count as JSON has the quota, the votes of every stage, and who is elected in order', async () => {
  const { code, out } = await runCommand('count', [board, '--rule', 'scottish', '--json']);
  const counted = JSON.parse(out) as Record<string, unknown>;
  expect(counted).toMatchObject({
    quota: '4.00000',
    stages: [
      {
        votes: { Ann: '5.00000', Bo: '3.00000', Cy: '2.00000' },
        nonTransferable: '0.00000',
        elected: ['Ann'],
        excluded: [],
      },
      {
        votes: { Ann: '4.00000', Bo: '4.00000', Cy: '2.00000' },
        nonTransferable: '0.00000',
        elected: ['Bo'],
        excluded: [],
      },
    ],
    elected: ['Ann', 'Bo'],
  });
  expect(code).toBe(0);
});

test('by Meek there are nine decimals', async () => {
  const { out } = await runCommand('count', [board, '--rule', 'meek', '--json']);
  expect((JSON.parse(out) as { quota: string }).quota).toBe('3.333333334');
});

test('the report tells every stage, in English and in Welsh', async () => {
  const { out } = await runCommand('count', [board, '--rule', 'scottish']);
  expect(out).toContain('Stage 2: surplus of Ann\n  1.00000 from Ann to Bo\n');
  expect(out).toContain('Elected, in the order of election: Ann, Bo\n');
  const welsh = await runCommand('count', [board, '--rule', 'scottish', '--lang', 'cy']);
  expect(welsh.out).toContain('Cam 2: gwarged Ann\n');
});

test('the table of stages has a row for each candidate', async () => {
  const { out } = await runCommand('count', [board, '--rule', 'scottish', '--csv']);
  expect(out).toContain('candidate,stage 1,stage 2,elected\nAnn,5.00000,4.00000,yes\n');
});

test('groups change who is elected, and a board that cannot be is refused with what to do', async () => {
  const groups = file('groups.json', '{"groups":[{"name":"workers","candidates":["Cy"],"min":1}]}');
  const reserved = await runCommand('count', [board, '--rule', 'meek', '--constraints', groups, '--json']);
  expect((JSON.parse(reserved.out) as { elected: string[] }).elected).toEqual(['Ann', 'Cy']);
  const impossible = file('none.json', '{"groups":[{"name":"workers","candidates":["Cy"],"min":2}]}');
  const refused = await runCommand('count', [board, '--rule', 'meek', '--constraints', impossible]);
  expect(refused).toEqual({
    code: 1,
    out: 'workers: 2 must be elected and 1 stand. Ask for more candidates from this group, or lower the number that the rule asks for.\n',
  });
});

test('a lot is drawn from the seed and the papers, and the tool says with what it can be drawn again', async () => {
  const tied = file('tied.blt', '3 1', '4 1 0', '2 2 0', '2 3 0', '0', ...NAMES);
  const { out } = await runCommand('count', [tied, '--rule', 'scottish', '--seed', 'apple', '--json']);
  const { lot, stages } = JSON.parse(out) as {
    lot: { ticketSeed: string };
    stages: { excluded: string[]; ties: unknown[] }[];
  };
  const ticket = (number: number) =>
    createHash('sha256').update(`${lot.ticketSeed}\n1\n${number}`).digest('hex');
  expect(lot.ticketSeed).toMatch(/^apple:[0-9a-f]{64}$/);
  expect(stages[1]!.excluded).toEqual([ticket(2) < ticket(3) ? 'Bo' : 'Cy']);
  expect((await runCommand('count', [tied, '--rule', 'scottish', '--seed', 'apple', '--json'])).out).toBe(
    out,
  );
});

test('a table of ranks is counted when the seats are said', async () => {
  const table = file('ranks.csv', 'papers,Ann,Bo', '3,1,2', '2,,1');
  const { out } = await runCommand('count', [table, '--rule', 'scottish', '--seats', '1', '--json']);
  expect((JSON.parse(out) as { elected: string[] }).elected).toEqual(['Ann']);
  expect((await runCommand('count', [table, '--rule', 'scottish'])).out).toContain('Please add --seats.');
});

test('a bad file is refused with line and reason', async () => {
  const bad = file('bad.blt', '3 2', '5 1 4 0', '3 2 2 0', '0', ...NAMES);
  const { code, out } = await runCommand('count', [bad, '--rule', 'scottish', '--json']);
  expect(out).toBe(
    `${bad}, line 2: There is no candidate 4. The candidates have the numbers 1 to 3.\n` +
      `${bad}, line 3: Candidate 2 is named twice on one paper.\n`,
  );
  expect(code).toBe(1);
});

test.each([
  ['a file that is not there', ['nowhere.blt', '--rule', 'meek'], 'cannot be read'],
  ['no rule', [board], '--rule must be scottish, meek, majority or approval.'],
  ['another rule', [board, '--rule', 'first'], 'not "first"'],
  ['no file', ['--rule', 'meek'], 'Please name one file'],
  ['more seats than the rule fills', [board, '--rule', 'majority'], 'is for one seat'],
])('%s is refused in one sentence', async (_what, args, sentence) => {
  const { code, out } = await runCommand('count', args);
  expect(out).toContain(sentence);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
