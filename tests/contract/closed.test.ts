/**
 * Collections are closed: no record route answers anybody on the public address, whatever is asked of it, and nobody
 * writes past the commands. Each attack of 24 November 2026 is here; on a server with open collections each succeeded.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { accountOf, cast, motions } from './support/small-co-op.ts';

let coop: Coop;
const callers: Record<string, Caller> = {};
const everybody = ['nobody', 'gwen', 'nia', 'sian', 'superuser'] as const;

beforeAll(async () => {
  coop = await startCoop();
  for (const person of ['nia', 'sian', 'gwen'] as const) callers[person] = await coop.as(person);
  callers['nobody'] = coop.nobody;
  callers['superuser'] = await coop.superuser();
  await callers['nia']!.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
});
afterAll(() => coop?.stop());

const collections = (): string[] =>
  coop.query('SELECT name FROM _collections ORDER BY name').map(({ name }) => name);

test('no collection of ours has a rule by which anybody could read, write or sign in', () => {
  const open = coop.query(
    'SELECT name FROM _collections WHERE system = 0 AND (listRule IS NOT NULL OR viewRule IS NOT NULL OR ' +
      "createRule IS NOT NULL OR updateRule IS NOT NULL OR deleteRule IS NOT NULL OR json_extract(options, '$.authRule') IS NOT NULL OR " +
      "json_extract(options, '$.manageRule') IS NOT NULL)",
  );
  expect(open).toEqual([]);
});

describe.each(everybody)('%s', (who) => {
  test('reads no record of any collection, listed or by its id', async () => {
    for (const name of collections()) {
      const [first] = coop.query(`SELECT id FROM ${name} LIMIT 1`);
      for (const path of [
        '',
        `/${first?.id ?? 'nothere00000000'}`,
        '?filter=id!=""',
        '?page=1&perPage=500',
      ]) {
        const answer = await callers[who]!.get(`/api/collections/${name}/records${path}`);
        expect([name, path, answer.status, answer.codes]).toEqual([name, path, 404, ['not-found']]);
      }
    }
  });

  test('writes past the commands nowhere', async () => {
    const token = callers[who]!.token;
    for (const name of collections().filter((each) => !each.startsWith('_'))) {
      const rows = () => JSON.stringify(coop.query(`SELECT * FROM ${name}`));
      const before = rows();
      const [first] = coop.query(`SELECT id FROM ${name} LIMIT 1`);
      for (const [method, path] of [
        ['POST', ''],
        ['PATCH', `/${first?.id ?? 'nothere00000000'}`],
        ['PUT', `/${first?.id ?? 'nothere00000000'}`],
        ['DELETE', `/${first?.id ?? 'nothere00000000'}`],
      ] as const) {
        const response = await fetch(`${coop.server.address}/api/collections/${name}/records${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: token } : {}) },
          body:
            method === 'DELETE' ? null : JSON.stringify({ displayName: 'past the commands', choice: 'for' }),
        });
        expect([name, method, response.status]).toEqual([name, method, 404]);
      }
      expect(rows()).toBe(before);
    }
  });
});

describe('an attack of 24 November finds nothing to ask', () => {
  const open = motions.open.id;
  test.each([
    [
      'who voted how, by a back-relation',
      'motions',
      `filter=votes_via_motion.choice?="for"&expand=votes_via_motion`,
    ],
    [
      'how many voted for, by a total',
      'motions',
      `filter=votes_via_motion.choice?="for"&perPage=1&skipTotal=0`,
    ],
    ['who had voted by then, by time', 'votes', `filter=motion="${open}"&&castAt<"2026-06-15 13:00:00"`],
    ['how the first n had voted, by number', 'vote_events', 'filter=seq<=1'],
    ['somebody’s entries, letter by letter', 'time_exchanges', 'filter=note~"a%25"'],
    ['an unlisted member, letter by letter', 'members', 'filter=displayName~"R%25"&sort=displayName'],
    [
      'an address, through a relation',
      'listings',
      'filter=member.accounts_via_member.email?="tom@small.example"',
    ],
    ['everybody, by expansion', 'listings', 'expand=member,member.accounts_via_member&perPage=500'],
    ['one account', 'accounts', `filter=id="${accountOf('ravi')}"`],
    [
      'a stall of everybody, by one long filter',
      'votes',
      `filter=${encodeURIComponent(Array.from({ length: 60 }, (_, at) => `motion.votes_via_motion.member.displayName?~"${at}"`).join('||'))}`,
    ],
  ])('%s', async (_what, collection, asked) => {
    for (const who of everybody) {
      const answer = await callers[who]!.get(`/api/collections/${collection}/records?${asked}`);
      expect([who, answer.status, answer.codes]).toEqual([who, 404, ['not-found']]);
      for (const word of ['ravi', cast.ravi.id, accountOf('ravi')]) expect(answer.text).not.toContain(word);
    }
  });
});

test('no built-in way of PocketBase to sign in or to renew a token is left', async () => {
  for (const way of ['auth-refresh', 'auth-with-password', 'auth-with-otp', 'request-otp', 'auth-methods'])
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${coop.server.address}/api/collections/accounts/${way}`, {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: callers['nia']!.token ?? '' },
        body: method === 'GET' ? null : '{}',
      });
      expect([way, method, response.status]).toEqual([way, method, 404]);
    }
});
