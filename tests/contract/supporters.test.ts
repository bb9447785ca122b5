/** Somebody helps a member with the portal: asked, accepted, limited to what they were let, ended at once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCommands } from '../../src/commands/index.ts';
import { servedDoor } from '../../src/commands/door.ts';
import { abilities as everyAbility } from '../../src/domain/membership/index.ts';
import { INVITATION_DAYS, offeredAbilities } from '../../src/domain/supporters/index.ts';
import { allQueries } from '../../src/queries/index.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { accountOf, cast, emailOf, motions, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const doors = [...allCommands, ...allQueries];
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, tom, ravi, sian] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
  ];
});
afterAll(() => coop?.stop());

const MAIR = 'mair@helpers.example';
const invitation = (more: object = {}) => ({
  name: 'Mair',
  email: MAIR,
  language: 'en',
  abilities: ['read-my-page', 'time-bank'],
  ...more,
});
const supports = () => coop.query('SELECT * FROM supporters ORDER BY rowid');
const events = () => coop.query('SELECT actor, verb, subject FROM events ORDER BY seq');
const letters = (template: string) =>
  coop.query('SELECT "to", text FROM outbox WHERE template = ?', template);
const helping = async (caller: Caller): Promise<Seen[]> =>
  (await caller.get('/api/co-op/supporters/helping')).body.helping;
const mine = async (caller: Caller): Promise<Seen> => (await caller.get('/api/co-op/supporters/mine')).body;

/** One request in a member's place, to a door with its own example or another input. */
async function acting(caller: Caller, of: string, name: string, input?: object, key: string = randomUUID()) {
  const door = doors.find((each) => each.name === name)!;
  const sent = (input ?? door.example) as object;
  const query = door.kind === 'query';
  const address = new URL(`/api/co-op/${name}`, coop.server.address);
  if (query)
    for (const [field, value] of Object.entries(sent)) address.searchParams.append(field, String(value));
  const response = await fetch(address, {
    method: servedDoor(door).method,
    headers: {
      ...(caller.token ? { Authorization: caller.token } : {}),
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      'On-Behalf-Of': of,
    },
    body: query ? null : JSON.stringify(sent),
  });
  const text = await response.text();
  const body: Seen = JSON.parse(text);
  return { status: response.status, text, body, codes: (body.refusals ?? []).map((no: Seen) => no.code) };
}

/** Signed in once each: more than a few messages within a quarter of an hour are not sent. */
const signed = new Map<string, Promise<Caller>>();
const as = (email: string): Promise<Caller> => {
  const one = signed.get(email) ?? coop.signIn(email);
  signed.set(email, one);
  return one;
};

/** Invites, signs in and says yes. */
async function helper(by: Caller, email: string, more: object = {}): Promise<{ who: Caller; id: string }> {
  const asked = await by.post('supporters/invite', invitation({ email, ...more }));
  expect(asked.codes).toEqual([]);
  const who = await as(email);
  const waiting = (await helping(who)).findLast(({ accepted }) => !accepted)!;
  expect((await who.post('supporters/accept', { supportId: waiting.id })).status).toBe(200);
  return { who, id: waiting.id };
}

describe('a member', () => {
  test('is answered the same whether the address is known here or not, to the byte', async () => {
    const answers = [
      await nia.post('supporters/invite', invitation()),
      await nia.post('supporters/invite', invitation({ email: emailOf('tom'), name: 'Tom' })),
      await nia.post('supporters/invite', invitation({ email: emailOf('gwen'), name: 'Gwen' })),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(letters('supporter-invited').map(({ to }) => to)).toEqual(
      expect.arrayContaining([MAIR, emailOf('tom'), emailOf('gwen')]),
    );
  });

  test('sees nothing of the address that they asked, only the name that they gave', async () => {
    const { supporters, free } = await mine(nia);
    expect(supporters.map(({ name, acceptedAt }: Seen) => [name, acceptedAt])).toEqual([
      ['Mair', null],
      ['Tom', null],
      ['Gwen', null],
    ]);
    expect(free).toBe(0);
    expect(JSON.stringify(supporters)).not.toContain('@');
  });

  test.each([
    ['themselves', { email: emailOf('ravi') }, 409, ['supporter-yourself']],
    ['nobody with a name', { name: '  ' }, 400, ['supporter-name-missing']],
    ['nobody who has an address', { email: 'mair' }, 400, ['email-wrong']],
    ['somebody to vote for them', { abilities: ['read-my-page', 'vote'] }, 400, ['ability-unknown']],
    ['somebody who may not even read their page', { abilities: ['time-bank'] }, 400, ['ability-missing']],
  ])('cannot ask %s, and nothing is written', async (_name, more, status, codes) => {
    const before = [supports(), letters('supporter-invited'), events()];
    const answer = await ravi.post('supporters/invite', invitation(more));
    expect([answer.status, answer.codes]).toEqual([status, codes]);
    expect([supports(), letters('supporter-invited'), events()]).toEqual(before);
  });

  test('cannot ask a fourth', async () => {
    const before = supports();
    const answer = await nia.post('supporters/invite', invitation({ email: 'four@helpers.example' }));
    expect([answer.status, answer.codes]).toEqual([409, ['supporter-too-many']]);
    expect(supports()).toEqual(before);
  });

  test('asks once, however often it is sent', async () => {
    const key = randomUUID();
    const input = invitation({ email: 'once@helpers.example' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tom.post('supporters/invite', input, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(letters('supporter-invited').filter(({ to }) => to === 'once@helpers.example')).toHaveLength(1);
  });
});

describe('whoever was asked', () => {
  test('does nothing for the member before they said yes', async () => {
    const mair = await as(MAIR);
    expect(await helping(mair)).toMatchObject([{ member: cast.nia.id, accepted: false }]);
    const answer = await acting(mair, cast.nia.id, 'my-page/mine');
    expect([answer.status, answer.codes]).toEqual([404, ['not-helping']]);
  });

  test('is the only one who can say yes', async () => {
    const [asked] = supports();
    const before = supports();
    for (const caller of [ravi, sian, nia]) {
      const answer = await caller.post('supporters/accept', { supportId: asked.id });
      expect([answer.status, answer.codes]).toEqual([404, ['support-unknown']]);
    }
    expect(supports()).toEqual(before);
  });

  test('says yes, and the member hears of it', async () => {
    const mair = await as(MAIR);
    const [asked] = supports();
    expect((await mair.post('supporters/accept', { supportId: asked.id })).status).toBe(200);
    const again = await mair.post('supporters/accept', { supportId: asked.id });
    expect([again.status, again.codes]).toEqual([409, ['support-accepted']]);
    expect(letters('supporter-accepted').map(({ to }) => to)).toEqual([emailOf('nia')]);
  });

  test('is nobody to every door of members when they do not say whom they help', async () => {
    const mair = await as(MAIR);
    for (const name of ['my-page/mine', 'time-bank/my-time', 'supporters/mine'])
      expect((await mair.get(`/api/co-op/${name}`)).codes).toEqual(['not-a-member']);
  });
});

describe('a supporter at every door', () => {
  const closed = doors.filter(({ who, supporter }) => who !== 'anyone' && supporter === undefined);
  const open = doors.filter(({ supporter }) => supporter !== undefined);
  let all: Caller, little: Caller;
  const everything = () => coop.counts();

  beforeAll(async () => {
    all = (await helper(sian, 'all@helpers.example', { abilities: [...offeredAbilities] })).who;
    little = (await helper(sian, 'little@helpers.example', { abilities: ['read-my-page'] })).who;
  });

  test('no ballot and no office is among those that are open', () => {
    expect(
      open.filter(({ name, secret, who }) => /^voting\//.test(name) || secret || who !== 'member'),
    ).toEqual([]);
    expect(everyAbility.filter((ability) => /vote|ballot/.test(ability))).toEqual([]);
    expect([...new Set(open.map(({ supporter }) => supporter!))].sort()).toEqual(
      [...offeredAbilities].sort(),
    );
  });

  test.each(closed.map((door) => [door.name] as const))(
    '%s does not exist, even in the place of the secretary',
    async (name) => {
      const before = everything();
      const answer = await acting(all, cast.sian.id, name);
      expect([answer.status, answer.codes]).toEqual([404, ['not-helping']]);
      expect(everything()).toEqual(before);
    },
  );

  test.each(open.map((door) => [door.name, door.supporter!] as const))(
    '%s is open with %s, and does not exist without it',
    async (name, ability) => {
      const before = everything();
      const may = await acting(all, cast.sian.id, name);
      expect(may.codes).not.toContain('not-helping');
      const without = await acting(little, cast.sian.id, name);
      if (ability === 'read-my-page') expect(without.codes).not.toContain('not-helping');
      else {
        expect([without.status, without.codes]).toEqual([404, ['not-helping']]);
        const nobody = await acting(all, UNKNOWN, name);
        const other = await acting(all, cast.ravi.id, name);
        expect([nobody.text, other.text]).toEqual([without.text, without.text]);
      }
      if (servedDoor(doors.find((door) => door.name === name)!).kind === 'query')
        expect(everything()).toEqual(before);
    },
  );

  test('sees on My page what is next of what they may do, and no vote and no work of the office', async () => {
    const own = (await sian.get('/api/co-op/my-page/mine')).body;
    expect(own.offices).toEqual(['secretary']);
    const seen = (await acting(all, cast.sian.id, 'my-page/mine')).body;
    expect(seen.member.id).toBe(cast.sian.id);
    expect(seen.offices).toEqual([]);
    const kinds = [...seen.next.cards, ...seen.next.waiting].map(({ kind }: Seen) => kind);
    for (const kind of kinds) expect(['confirm-help', 'help-waits', 'new-messages']).toContain(kind);
    expect((await acting(little, cast.sian.id, 'my-page/mine')).body.next.cards).toEqual([]);
  });

  test('casts no vote', async () => {
    const before = coop.query('SELECT * FROM votes');
    const vote = { motionId: motions.open.id, choice: 'for' };
    for (const of of [cast.sian.id, ''])
      expect([403, 404]).toContain((await acting(all, of, 'voting/cast-vote', vote)).status);
    expect(coop.query('SELECT * FROM votes')).toEqual(before);
  });
});

describe('what a supporter does', () => {
  /** Help that was given to somebody who can be found. */
  const entryFor = (memberId: string, minutes = 30) => ({
    memberId,
    minutes,
    helpedOn: '2026-06-14',
    kindOfHelp: 'shopping',
  });

  test('is done for the member, and the history and the member know who did it', async () => {
    const mair = await as(MAIR);
    const logged = await acting(mair, cast.nia.id, 'time-bank/log-help', entryFor(cast.tom.id));
    expect([logged.status, logged.codes]).toEqual([200, []]);
    const [asked] = supports();
    expect(events().at(-1)).toMatchObject({ actor: `supporter/${asked.id}`, verb: 'time-bank/log-help' });
    const [shown] = (await mine(nia)).supporters;
    expect(shown.did[0]).toEqual({ verb: 'time-bank/log-help', at: NOON });
    expect(coop.query('SELECT loggedBy FROM time_exchanges ORDER BY loggedAt DESC')[0].loggedBy).toBe(
      cast.nia.id,
    );
  });

  test('is one request for one member: the same key in another’s place is another request', async () => {
    const mair = await as(MAIR);
    const key = randomUUID();
    const first = await acting(mair, cast.nia.id, 'time-bank/log-help', entryFor(cast.tom.id, 35), key);
    const again = await acting(mair, cast.nia.id, 'time-bank/log-help', entryFor(cast.tom.id, 35), key);
    expect([first.status, again.text]).toEqual([200, first.text]);
    await helper(ravi, MAIR);
    const other = await acting(mair, cast.ravi.id, 'time-bank/log-help', entryFor(cast.tom.id, 35), key);
    expect([other.status, other.codes]).toEqual([409, ['key-used-for-other-input']]);
  });

  test('may be to see and change how the member is reached, and never how they sign in or what they allow', async () => {
    const { who, id } = await helper(ravi, 'details@helpers.example', {
      abilities: ['read-my-page', 'details'],
    });
    const seen = await acting(who, cast.ravi.id, 'my-information/details');
    expect(seen.body).toMatchObject({ own: false, fullName: 'Ravi Sen', consents: [], emailsAsked: [] });
    const moved = await acting(who, cast.ravi.id, 'my-information/set-details', {
      what: 'address',
      address: '7 New Road\nSmallham',
    });
    expect([moved.status, moved.codes]).toEqual([200, []]);
    const fact = coop.query(
      'SELECT "by" FROM register_facts WHERE person = ? AND kind = \'address\' ORDER BY seq DESC',
      cast.ravi.id,
    )[0];
    expect(fact.by).toBe(`supporter/${id}`);
    const own = (await ravi.get('/api/co-op/register/mine')).body;
    expect(own.facts[0]).toMatchObject({ kind: 'address', byName: 'Mair' });
    expect(letters('register-changed').map(({ to }) => to)).toContain(emailOf('ravi'));
    for (const [name, input] of [
      ['my-information/change-email', { email: 'thief@helpers.example' }],
      ['my-information/set-consent', { kind: 'pictures', given: true }],
      ['my-information/held', {}],
    ] as const)
      expect((await acting(who, cast.ravi.id, name, input)).codes).toEqual(['not-helping']);
  });

  test('is never to confirm help that they gave themselves', async () => {
    const { who } = await helper(sian, emailOf('tom'), { name: 'Tom' });
    const logged = await who.post('time-bank/log-help', entryFor(cast.sian.id));
    const { exchangeId } = logged.body;
    const before = coop.query('SELECT * FROM time_postings');
    const answer = await acting(who, cast.sian.id, 'time-bank/confirm-help', { exchangeId });
    expect([answer.status, answer.codes]).toEqual([403, ['supporter-own-help']]);
    expect(coop.query('SELECT * FROM time_postings')).toEqual(before);
    expect((await sian.post('time-bank/confirm-help', { exchangeId })).status).toBe(200);
  });
});

describe('the member', () => {
  test('takes an ability back, and it is gone at once', async () => {
    const { who, id } = await helper(tom, 'back@helpers.example');
    expect((await acting(who, cast.tom.id, 'time-bank/my-time', { period: '2026-06' })).codes).toEqual([]);
    const less = { supportId: id, abilities: ['read-my-page'] };
    expect((await nia.post('supporters/allow', less)).codes).toEqual(['support-unknown']);
    expect((await tom.post('supporters/allow', less)).status).toBe(200);
    expect((await acting(who, cast.tom.id, 'time-bank/my-time', { period: '2026-06' })).codes).toEqual([
      'not-helping',
    ]);
    expect((await acting(who, cast.tom.id, 'my-page/mine')).status).toBe(200);
  });

  test('ends it: nothing works any more, at once, and the account that was made for it is gone', async () => {
    const { who, id } = await helper(tom, 'over@helpers.example');
    expect((await acting(who, cast.tom.id, 'my-page/mine')).status).toBe(200);
    expect((await ravi.post('supporters/end', { supportId: id })).codes).toEqual(['support-unknown']);
    expect((await tom.post('supporters/end', { supportId: id })).status).toBe(200);
    expect((await acting(who, cast.tom.id, 'my-page/mine')).codes).toEqual(['not-signed-in']);
    expect(coop.query('SELECT id FROM accounts WHERE email = ?', 'over@helpers.example')).toEqual([]);
  });

  test('keeps nobody’s own account away from them: a supporter who is a member stays one', async () => {
    const [row] = supports().filter(
      ({ account, acceptedAt, endedAt }) =>
        account === accountOf('tom') && acceptedAt !== '' && endedAt === '',
    );
    expect((await acting(tom, row.member, 'my-page/mine')).status).toBe(200);
    expect((await tom.post('supporters/end', { supportId: row.id })).status).toBe(200);
    expect((await tom.get('/api/co-op/my-page/mine')).status).toBe(200);
    expect((await acting(tom, row.member, 'my-page/mine')).codes).toEqual(['not-helping']);
  });
});

describe('time', () => {
  test('ends an invitation that nobody accepted, and takes its account away', async () => {
    const other = await startCoop();
    try {
      const asked = await (await other.as('nia')).post('supporters/invite', invitation());
      expect(asked.status).toBe(200);
      const accounts = () => other.query('SELECT id FROM accounts WHERE email = ?', MAIR);
      await other.setClock(NOON + INVITATION_DAYS * DAY - 60_000);
      await other.due();
      expect(accounts()).toHaveLength(1);
      await other.setClock(NOON + INVITATION_DAYS * DAY);
      await other.due();
      expect(accounts()).toEqual([]);
      expect(other.query('SELECT endedBy FROM supporters')).toEqual([{ endedBy: 'clock' }]);
    } finally {
      await other.stop();
    }
  });
});
