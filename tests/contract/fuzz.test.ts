/**
 * A fuzz of every public address with what the attacks of 24 November 2026 were made of: filters, sorts, expansions,
 * field lists, pages and totals, on every door, every old record route and some pages, as nobody and as a member. Each
 * question is asked twice, once so that it is true of what the asker may not see and once so that it is false; the
 * two answers are alike to the byte, apart from the question itself. That time tells nothing either is measured by
 * `npm run bench -- probes`: a busy machine proves nothing in a test.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCommands } from '../../src/commands/index.ts';
import { allQueries } from '../../src/queries/index.ts';
import { choosable } from '../../src/records/choosable.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { accountOf, cast, emailOf, motions, timeAccountOf } from './support/small-co-op.ts';

let coop: Coop;
let callers: Record<'nobody' | 'nia', Caller>;
const PRIVATE = 'a private note';

beforeAll(async () => {
  coop = await startCoop();
  callers = { nobody: coop.nobody, nia: await coop.as('nia') };
  // What Nia may not see: how Ravi voted, and that he helped Siân.
  const ravi = await coop.as('ravi');
  await ravi.post('voting/cast-vote', { motionId: motions.open.id, choice: 'against' });
});
afterAll(() => coop?.stop());

/** Things that are true of somebody and that Nia may not know, and the same things said falsely, equally long. */
const secrets = [
  { what: 'a vote', field: 'votes_via_motion.choice', yes: 'against', no: 'abstain' },
  { what: 'a voter', field: 'votes_via_motion.member', yes: cast.ravi.id, no: 'raviiiiiiiiiiii' },
  { what: 'a number in the history', field: 'vote_events_via_motion.seq', yes: '1', no: '7' },
  { what: 'a note', field: 'note', yes: PRIVATE, no: 'a private mote' },
  { what: 'a name', field: 'displayName', yes: cast.ravi.name, no: 'Ravi Sem' },
  {
    what: 'an account',
    field: 'giver',
    yes: timeAccountOf('ravi'),
    no: timeAccountOf('ravi').replace('r', 'q'),
  },
  { what: 'an address', field: 'email', yes: emailOf('ravi'), no: emailOf('ravi').replace('ravi', 'rave') },
  { what: 'a login', field: 'id', yes: accountOf('ravi'), no: accountOf('ravi').replace('ravi', 'rave') },
] as const;

/** Words that must be in no answer that Nia or nobody gets here. */
const FORBIDDEN = [
  cast.ravi.id,
  accountOf('ravi'),
  timeAccountOf('ravi'),
  timeAccountOf('sian'),
  emailOf('ravi'),
  PRIVATE,
  'Ravi',
];

const operators = ['=', '!=', '~', '!~', '>', '<=', '?=', '?~', '?>'];
const names = ['filter', 'where', 'q', 'query', 'search', 'name', 'id', 'period', 'topics', 'month'];
const more = fc.dictionary(
  fc.constantFrom(
    'sort',
    'expand',
    'fields',
    'page',
    'perPage',
    'skipTotal',
    'limit',
    'offset',
    'order',
    'cursor',
    '$filter',
    'filter[]',
    'select',
    'include',
  ),
  fc.constantFrom(
    '1',
    '0',
    '-1',
    '500',
    'true',
    '*',
    '-created',
    '@random',
    'member',
    'votes_via_motion',
    'member.accounts_via_member.email',
    'id,note',
    "'",
    '%00',
    '[]',
  ),
  { maxKeys: 5 },
);

/** Every address that answers anybody: the doors, the record routes as they were, and pages. */
function addresses(): string[] {
  const doors = [...allQueries, ...allCommands].map(({ name }) => `/api/co-op/${name}`);
  const collections: string[] = coop.query('SELECT name FROM _collections').map(({ name }) => name);
  const records = collections.flatMap((name) => [
    `/api/collections/${name}/records`,
    `/api/collections/${name}/records/${motions.open.id}`,
    `/api/collections/${name}`,
  ]);
  const platform = [
    '/api/health',
    '/api/realtime',
    '/api/batch',
    '/api/files/x/y/z',
    '/api/settings',
    '/api/logs',
    '/api/sql',
  ];
  const pages = [
    '/',
    '/votes/',
    '/time-bank/',
    '/my-page/',
    '/votes/motion/',
    '/cy/time-bank/',
    '/nothing-here/',
  ];
  return [...doors, ...records, ...platform, ...pages];
}

/** The fields that a door needs are there, so that the odd ones are asked about and not the missing ones. */
function exampleOf(address: string): Record<string, string> {
  const query = allQueries.find(({ name }) => address === `/api/co-op/${name}`);
  return { ...(query?.example as Record<string, string> | undefined) };
}

/** What an answer says, without the question, the moment and the counts of limits. */
function said({ status, text, headers }: Answer, asked: string): string {
  const kept = [
    'content-type',
    'etag',
    'content-length',
    'cache-control',
    'content-encoding',
    'location',
    'retry-after',
  ];
  const heads = kept.map((name) => `${name}: ${name === 'location' ? '' : headers.get(name)}`);
  // A page has words of its own, and never those of the address. A ticket is drawn anew each time.
  const isPage = headers.get('content-type')?.startsWith('text/html');
  const body = (isPage ? text : text.replaceAll(asked, '')).replace(/"ticket":"[^"]+"/, '"ticket"');
  return [status, ...heads, body].join('\n');
}

describe.each(['nobody', 'nia'] as const)('as %s', (who) => {
  test('no answer depends on what the asker may not see, and none contains it', async () => {
    const everywhere = addresses();
    const probe = fc.record({
      address: fc.constantFrom(...everywhere),
      secret: fc.constantFrom(...secrets),
      name: fc.constantFrom(...names),
      operator: fc.constantFrom(...operators),
      shape: fc.constantFrom('filter', 'value', 'field', 'json', 'quoted', 'like'),
      more,
      keepsExample: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        probe,
        async ({ address, secret, name, operator, shape, more: others, keepsExample }) => {
          const ask = async (value: string) => {
            const written = {
              filter: `${secret.field}${operator}"${value}"`,
              value,
              field: `${secret.field}=${value}`,
              json: JSON.stringify({ [secret.field]: value }),
              quoted: `' OR ${secret.field} = '${value}' --`,
              like: `${value.slice(0, 3)}%`,
            }[shape];
            const fields = { ...(keepsExample ? exampleOf(address) : {}), ...others, [name]: written };
            const answer = await callers[who].get(`${address}?${new URLSearchParams(fields)}`);
            return { answer, said: said(answer, written) };
          };
          const [yes, no] = [await ask(secret.yes), await ask(secret.no)];
          expect(yes.said).toBe(no.said);
          for (const word of FORBIDDEN)
            expect(yes.answer.text, `${address} says ${word}`).not.toContain(word);
        },
      ),
      { numRuns: 400, seed: 20_261_124 },
    );
  });

  test('every address meets a filter of the attack with the same answer, true or false', async () => {
    for (const address of addresses())
      for (const { field, yes, no } of [secrets[0], secrets[3]]) {
        const ask = async (value: string) => {
          const filter = `${field}?="${value}"`;
          const answer = await callers[who].get(
            `${address}?${new URLSearchParams({ ...exampleOf(address), filter, perPage: '1', skipTotal: '0' })}`,
          );
          return said(answer, filter);
        };
        expect([address, await ask(yes)]).toEqual([address, await ask(no)]);
      }
  });
});

describe('an entry of other people', () => {
  const entryOf = (id: string) => callers.nia.get(`/api/co-op/time-bank/entry?id=${id}`);
  const oldHelp = 'oldhelp00000000';

  test('is not there, letter by letter of its id or of its note', async () => {
    for (let length = 0; length <= oldHelp.length; length += 1) {
      const guess = oldHelp.slice(0, length).padEnd(15, 'z');
      const [real, none] = [await entryOf(guess), await entryOf('z'.repeat(15))];
      expect([guess, real.status, real.text]).toEqual([guess, none.status, none.text]);
    }
    for (let length = 1; length <= PRIVATE.length; length += 1) {
      const ask = (note: string) =>
        callers.nia.get(`/api/co-op/time-bank/my-time?${new URLSearchParams({ note })}`);
      const [real, none] = [await ask(PRIVATE.slice(0, length)), await ask('q'.repeat(length))];
      expect(real.text).toBe(none.text);
    }
  });

  test('answers the same when one tries to answer it', async () => {
    for (const verb of ['confirm-help', 'take-back']) {
      const [real, none] = [
        await callers.nia.post(`time-bank/${verb}`, { exchangeId: oldHelp }),
        await callers.nia.post(`time-bank/${verb}`, { exchangeId: 'z'.repeat(15) }),
      ];
      expect([real.status, real.text]).toEqual([none.status, none.text]);
    }
  });

  test('changes nothing that a third person sees: no balance, no count, no order, no month', async () => {
    const page = async () =>
      Promise.all(
        ['time-bank/my-time', 'time-bank/people', 'my-page/mine'].map(
          async (door) => (await callers.nia.get(`/api/co-op/${door}`)).text,
        ),
      );
    const before = await page();
    const [ravi, sian] = [await coop.as('ravi'), await coop.as('sian')];
    const entry = { memberId: cast.sian.id, minutes: 45, helpedOn: '2026-06-14', kindOfHelp: 'garden' };
    const { exchangeId } = (await ravi.post('time-bank/log-help', entry)).body;
    expect(await page()).toEqual(before);
    await sian.post('time-bank/confirm-help', { exchangeId });
    expect(await page()).toEqual(before);
  });
});

describe('an unlisted member’s name', () => {
  const people = async (name: string) =>
    (await callers.nia.get(`/api/co-op/time-bank/people?${new URLSearchParams({ name })}`)).text;

  test('is not found by any beginning, end or middle of it, in any case, with any accent', async () => {
    const { name } = cast.ravi;
    const parts = new Set<string>();
    for (let from = 0; from < name.length; from += 1)
      for (let to = from + 1; to <= name.length; to += 1) parts.add(name.slice(from, to));
    for (const part of parts)
      for (const typed of [part, part.toUpperCase(), part.replace('a', 'â'), `${part}*`, `[${part}]`]) {
        const text = await people(typed);
        for (const word of ['Ravi', cast.ravi.id]) expect(text, typed).not.toContain(word);
      }
  });

  test('changes no count and no order: the answers are those of a co-op without him', async () => {
    const typed = ['', 'r', 'ra', 'ravi', 's', 'sen', 'i', 'a'];
    const withHim = await Promise.all(typed.map(people));
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${coop.folder}/data.db`, { timeout: 5000 });
    database.prepare("UPDATE members SET displayName = 'Zzz Qqq' WHERE id = ?").run(cast.ravi.id);
    const without = await Promise.all(typed.map(people));
    database.prepare('UPDATE members SET displayName = ? WHERE id = ?').run(cast.ravi.name, cast.ravi.id);
    database.close();
    expect(without).toEqual(withHim);
  });

  test('is touched by no plan of the database: it begins with those who agreed', () => {
    const sql = `EXPLAIN QUERY PLAN SELECT listings.member ${choosable(["listings.displayName GLOB '*a*'"])}`
      .replaceAll('{:now}', "'2026-06-15 12:00:00.000Z'")
      .replaceAll('{:asker}', "'x'");
    const plan: string[] = coop.query(sql).map(({ detail }) => detail);
    expect(plan[0]).toMatch(/^SCAN listings/);
    for (const step of plan.slice(1)) expect(step).toMatch(/^SEARCH (members|time_accounts) USING/);
  });
});
