/**
 * Every collection by every role: who sees which rows, what never appears, and that nobody writes past the verbs.
 * The matrix is complete: a new collection without a line here fails the first test.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { accountOf, cast, checkOf, motions } from './support/small-co-op.ts';

let coop: Coop;
const callers: Record<string, Caller> = {};

beforeAll(async () => {
  coop = await startCoop();
  for (const person of ['nia', 'ravi', 'sian', 'gwen'] as const) callers[person] = await coop.as(person);
  callers['nobody'] = coop.nobody;
  await coop.nobody.post('guides/say-how-clear', { guide: 'pooling', face: 'clear', language: 'en' });
  await callers['sian']!.post('guides/record-check', checkOf('pooling'));
  await callers['nia']!.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
});
afterAll(() => coop?.stop());

/**
 * How many rows each sees: nobody, Gwen (left the co-op), Nia (member), Ravi (other member), Siân (secretary).
 * `hidden`: no row for anybody, only the server itself reads it.
 */
const matrix: Record<string, Record<'nobody' | 'gwen' | 'nia' | 'ravi' | 'sian', number> | 'hidden'> = {
  accounts: { nobody: 0, gwen: 1, nia: 1, ravi: 1, sian: 1 },
  members: { nobody: 0, gwen: 0, nia: 1, ravi: 1, sian: 1 },
  offices: { nobody: 0, gwen: 0, nia: 1, ravi: 1, sian: 1 },
  listings: { nobody: 0, gwen: 0, nia: 5, ravi: 5, sian: 5 },
  motions: { nobody: 0, gwen: 0, nia: 4, ravi: 4, sian: 4 },
  vote_openings: { nobody: 0, gwen: 0, nia: 2, ravi: 2, sian: 2 },
  vote_rolls: { nobody: 0, gwen: 0, nia: 2, ravi: 2, sian: 2 },
  vote_closures: { nobody: 0, gwen: 0, nia: 1, ravi: 1, sian: 1 },
  vote_results: { nobody: 0, gwen: 0, nia: 1, ravi: 1, sian: 1 },
  // the three of the closed vote for everybody, and one's own on the open one
  votes: { nobody: 0, gwen: 0, nia: 4, ravi: 3, sian: 3 },
  vote_events: { nobody: 0, gwen: 0, nia: 2, ravi: 1, sian: 0 },
  time_accounts: { nobody: 0, gwen: 0, nia: 1, ravi: 1, sian: 1 },
  time_exchanges: { nobody: 0, gwen: 0, nia: 0, ravi: 1, sian: 1 },
  time_answers: { nobody: 0, gwen: 0, nia: 0, ravi: 1, sian: 1 },
  time_postings: { nobody: 0, gwen: 0, nia: 0, ravi: 1, sian: 1 },
  sign_in_requests: 'hidden',
  devices: 'hidden',
  outbox: 'hidden',
  idempotency_keys: 'hidden',
  events: 'hidden',
  // what readers said of the guides is for office holders; who checked a guide is for everybody
  guide_feedback: { nobody: 0, gwen: 0, nia: 0, ravi: 0, sian: 1 },
  guide_checks: { nobody: 1, gwen: 1, nia: 1, ravi: 1, sian: 1 },
  demo_marker: 'hidden',
};

test('every collection has its line in the matrix', () => {
  const names = coop
    .query('SELECT name FROM _collections WHERE system = 0 ORDER BY name')
    .map(({ name }) => name);
  expect(names).toEqual(Object.keys(matrix).sort());
});

describe.each(Object.entries(matrix))('%s', (collection, expected) => {
  test.each(['nobody', 'gwen', 'nia', 'ravi', 'sian'] as const)('as %s', async (who) => {
    const answer = await callers[who]!.get(`/api/collections/${collection}/records?perPage=500`);
    if (expected === 'hidden') return expect(answer.status).toBe(404);
    expect([answer.status, answer.body?.items?.length]).toEqual([200, expected[who]]);
  });

  test.each(['nobody', 'nia', 'sian'] as const)('%s cannot write past the verbs', async (who) => {
    const token = callers[who]!.token;
    const send = (method: string, path: string) =>
      fetch(`${coop.server.address}/api/collections/${collection}/records${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: token } : {}) },
        body:
          method === 'DELETE'
            ? null
            : JSON.stringify({ displayName: 'written past the verbs', choice: 'for' }),
      });
    const count = () => coop.query(`SELECT COUNT(*) AS rows FROM ${collection}`)[0].rows;
    const before = count();
    const [first] = coop.query(`SELECT id FROM ${collection} LIMIT 1`);
    const statuses = [(await send('POST', '')).status];
    for (const method of ['PATCH', 'DELETE'])
      statuses.push((await send(method, `/${first?.id ?? 'nothere00000000'}`)).status);
    for (const status of statuses) expect([400, 401, 403, 404, 405]).toContain(status);
    expect(count()).toBe(before);
    expect(JSON.stringify(coop.query(`SELECT * FROM ${collection}`))).not.toContain('written past the verbs');
  });
});

describe('what must never appear', () => {
  test('another member is not found by guessing through filters, sorts or expansions', async () => {
    const nia = callers['nia']!;
    for (const query of [
      `members/records?filter=${encodeURIComponent(`id="${cast.ravi.id}"`)}`,
      `members/records/${cast.ravi.id}`,
      `accounts/records/${accountOf('ravi')}`,
      `accounts/records?filter=${encodeURIComponent('email~"ravi"')}`,
      `votes/records?filter=${encodeURIComponent(`motion="${motions.open.id}" && member!="${cast.nia.id}"`)}`,
      `motions/records?expand=votes_via_motion,vote_rolls_via_motion&filter=${encodeURIComponent(`id="${motions.open.id}"`)}`,
      `listings/records?expand=member,member.accounts_via_member&perPage=500`,
    ]) {
      const answer = await nia.get(`/api/collections/${query}`);
      for (const word of ['ravi@small.example', cast.ravi.id, accountOf('ravi'), 'tokenKey', 'password']) {
        expect([query, word, answer.text.includes(word)]).toEqual([query, word, false]);
      }
    }
  });

  test('a filter through a relation does not tell what a member may not read', async () => {
    const nia = callers['nia']!;
    const probe = async (email: string) => {
      const filter = encodeURIComponent(`member.accounts_via_member.email ?= "${email}"`);
      const answer = await nia.get(`/api/collections/listings/records?filter=${filter}`);
      return [answer.status, answer.body?.items?.length ?? 0];
    };
    expect(await probe('tom@small.example')).toEqual(await probe('tim@elsewhere.example'));
  });

  test('how others vote cannot be read before the close', async () => {
    const rows = await callers['ravi']!.rows(
      'votes',
      `&filter=${encodeURIComponent(`motion="${motions.open.id}"`)}`,
    );
    expect(rows).toEqual([]);
  });

  test('a note between two people is seen by them alone', async () => {
    expect(JSON.stringify(await callers['sian']!.rows('time_exchanges'))).toContain('a private note');
    expect(JSON.stringify(await callers['nia']!.rows('time_exchanges'))).not.toContain('a private note');
  });
});
