/** Saying how clear a guide was: open to everybody, tied to nobody, and never enough to fill the disk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
});
afterAll(() => coop?.stop());

const say = (more: object = {}) =>
  coop.nobody.post('guides/say-how-clear', {
    guide: 'direct-payments',
    row: 'what-it-is',
    face: 'partly',
    sentence: 'The second row is hard.',
    language: 'en',
    ...more,
  });

test('a reader says how clear a row was, without signing in', async () => {
  expect((await say()).body).toEqual({ thanked: true });
  const [stored] = coop.query('SELECT * FROM guide_feedback');
  expect(stored).toMatchObject({
    guide: 'direct-payments',
    row: 'what-it-is',
    face: 'partly',
    sentence: 'The second row is hard.',
  });
});

test('nothing stored says who it was', () => {
  const columns = Object.keys(coop.query('SELECT * FROM guide_feedback')[0]).sort();
  expect(columns).toEqual(['at', 'face', 'guide', 'id', 'language', 'row', 'sentence']);
});

test.each([
  [{ face: 'angry' }, 'choice-missing'],
  [{ sentence: 'a'.repeat(301) }, 'text-too-long'],
  [{ guide: '../secrets' }, 'guide-unknown'],
])('%o is refused and not stored', async (more, code) => {
  const before = coop.query('SELECT COUNT(*) AS rows FROM guide_feedback');
  const answer = await say(more);
  expect([answer.status, answer.codes]).toEqual([400, [code]]);
  expect(coop.query('SELECT COUNT(*) AS rows FROM guide_feedback')).toEqual(before);
});

test('one guide takes a fixed number of answers a day', async () => {
  const statuses: number[] = [];
  for (let turn = 0; turn < 305; turn += 1) statuses.push((await say({ guide: 'pooling' })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(300);
  expect(statuses.at(-1)).toBe(429);
});
