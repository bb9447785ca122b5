/** Saying how clear a guide was: open to everybody, tied to nobody, and never enough to fill the disk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';
import { DAY } from '../../src/domain/kernel/index.ts';
import { checkOf, NOON } from './support/small-co-op.ts';

const LAST_CHECK = '/api/co-op/guides/last-check?guide=pooling&language=en';

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
  const said = { guide: 'direct-payments', row: 'what-it-is', face: 'partly', language: 'en' };
  expect(coop.query('SELECT * FROM guide_feedback ORDER BY answers')).toMatchObject([
    { ...said, sentence: 'The second row is hard.', answers: 0 },
    { ...said, sentence: '', answers: 1 },
  ]);
});

test('nothing stored says who it was', () => {
  const columns = Object.keys(coop.query('SELECT * FROM guide_feedback')[0]).sort();
  expect(columns).toEqual(['answers', 'at', 'face', 'guide', 'id', 'language', 'row', 'sentence']);
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

test('a guide that nobody wrote takes no answer and no check', async () => {
  const rows = () => coop.query('SELECT guide FROM guide_feedback UNION ALL SELECT guide FROM guide_checks');
  const before = rows();
  const sian = await coop.as('sian');
  for (const answer of [
    await say({ guide: 'invented-by-a-stranger' }),
    await sian.post('guides/record-check', checkOf('invented-by-a-stranger')),
  ]) {
    expect([answer.status, answer.codes]).toEqual([404, ['guide-unknown']]);
  }
  expect(rows()).toEqual(before);
});

test('a part that is not there counts for the whole guide: invented parts make no rows', async () => {
  for (const row of ['invented-1', 'invented-2', null]) {
    expect((await say({ guide: 'circles', row, sentence: '' })).status).toBe(200);
  }
  expect(coop.query(`SELECT row, answers FROM guide_feedback WHERE guide = 'circles'`)).toEqual([
    { row: '', answers: 3 },
  ]);
});

test('a flood counts, refuses nobody, and leaves what was written on other days', async () => {
  const sentences = () =>
    coop
      .query(`SELECT sentence FROM guide_feedback WHERE guide = 'pooling' AND answers = 0 ORDER BY at, rowid`)
      .map(({ sentence }) => sentence as string);
  await say({ guide: 'pooling', sentence: 'From a reader, some days ago.' });
  await coop.setClock(NOON + 3 * DAY);
  for (let turn = 0; turn < 310; turn += 1) {
    expect((await say({ guide: 'pooling', sentence: `Flood ${turn}` })).status).toBe(200);
  }
  expect(sentences()).toHaveLength(21);
  expect(sentences()[0]).toBe('From a reader, some days ago.');
  expect(sentences().at(-1)).toBe('Flood 309');
  const [sum] = coop.query(`SELECT answers FROM guide_feedback WHERE guide = 'pooling' AND answers > 0`);
  expect(sum).toEqual({ answers: 311 });
  await coop.setClock(NOON);
});

test('an office holder records what a checking group found, and everybody can read it', async () => {
  const sian = await coop.as('sian');
  expect((await sian.post('guides/record-check', checkOf('pooling'))).body).toEqual({ recorded: true });
  const { check } = (await coop.nobody.get(LAST_CHECK)).body;
  expect(check).toMatchObject({
    checkedBy: 'The reading group',
    readers: 5,
    understood: 4,
  });
});

test("'guides/last-check' is kept by whoever reads it until there is a newer one", async () => {
  const first = await coop.nobody.get(LAST_CHECK);
  const tag = first.headers.get('ETag') ?? '';
  const again = (etag: string) =>
    fetch(coop.server.address + LAST_CHECK, { headers: { 'If-None-Match': etag } });
  expect([tag.length > 8, (await again(tag)).status]).toEqual([true, 304]);
  const sian = await coop.as('sian');
  await sian.post('guides/record-check', checkOf('pooling', { checkedOn: '2026-06-12', readers: 7 }));
  const newer = await again(tag);
  expect([newer.status, ((await newer.json()) as { check: object }).check]).toEqual([
    200,
    expect.objectContaining({ checkedOn: '2026-06-12', readers: 7 }),
  ]);
});

test('a guide that nobody has checked has no check, in this language or at all', async () => {
  const none = await coop.nobody.get('/api/co-op/guides/last-check?guide=pooling&language=cy');
  expect(none.body).toEqual({ check: null });
});

test("'guides/said' counts what readers said for those with an office, and nobody else", async () => {
  const sian = await coop.as('sian');
  const view = (await sian.get('/api/co-op/guides/said')).body;
  expect(view.counts).toContainEqual({
    guide: 'direct-payments',
    row: 'what-it-is',
    face: 'partly',
    count: 1,
  });
  expect(view.sentences.map(({ sentence }: { sentence: string }) => sentence)).toContain(
    'The second row is hard.',
  );
  const nia = await coop.as('nia');
  const refused = await nia.get('/api/co-op/guides/said');
  expect([refused.status, refused.text.includes('hard')]).toEqual([403, false]);
});

test.each([
  ['more understood than read', { understood: 6 }, 'more-understood-than-read'],
  ['nobody read', { readers: 0 }, 'readers-missing'],
  ['half a reader', { readers: 2.5 }, 'number-wrong'],
  ['tomorrow', { checkedOn: '2026-06-16' }, 'date-in-future'],
  ['30 February', { checkedOn: '2026-02-30' }, 'date-wrong'],
  ['a name whose owner did not agree', { nameAgreed: false }, 'agreement-missing'],
  ['no name', { checkedBy: ' ' }, 'name-missing'],
  ['rows that nobody knows', { rowsHash: 'zz' }, 'guide-unknown'],
])('a check with %s is refused and not stored', async (_, more, code) => {
  const sian = await coop.as('sian');
  const before = coop.query('SELECT COUNT(*) AS rows FROM guide_checks');
  const answer = await sian.post('guides/record-check', checkOf('pooling', more));
  expect([answer.status, answer.codes]).toEqual([400, [code]]);
  expect(coop.query('SELECT COUNT(*) AS rows FROM guide_checks')).toEqual(before);
});

test('a member without an office cannot put a check on a guide', async () => {
  const nia = await coop.as('nia');
  const answer = await nia.post('guides/record-check', checkOf('pooling'));
  expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
});
