/** Saying how clear a guide was: open to everybody, tied to nobody, and never enough to fill the disk. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';
import { checkOf } from './support/small-co-op.ts';

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
