/**
 * Printed cards and the way back for somebody who lost everything: two office holders, never one, never a teller; what
 * is printed is answered once; and a finder of a card that was ended learns nothing.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { signInAt, type SignIn } from './support/sign-in.ts';
import { accountOf, cast, emailOf, NOON, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let s: SignIn;
let sian: Caller, omar: Caller, ravi: Caller;

function holds(person: Person, office: OfficeKey): void {
  coop.write((insert) =>
    insert('offices', {
      id: `off${person}${office}`.slice(0, 15).padEnd(15, '0'),
      ...officeRow({
        member: cast[person].id,
        displayName: cast[person].name,
        office,
        fromAt: NOON - DAY,
        untilAt: null,
      }),
    }),
  );
}

/** Siân is the secretary, Omar looks after membership, Ravi is the chair and a teller. Nia never signed in. */
beforeAll(async () => {
  coop = await startCoop(['--trusted-proxy=127.0.0.1']);
  s = signInAt(coop);
  holds('omar', 'membership');
  holds('ravi', 'chair');
  holds('ravi', 'teller');
  coop.write((_, database) => database.exec(`DELETE FROM accounts WHERE id = '${accountOf('nia')}'`));
  [sian, omar, ravi] = [await coop.as('sian'), await coop.as('omar'), await coop.as('ravi')];
});
afterAll(() => coop?.stop());

function seen({ status, text, headers }: Answer) {
  return { status, text, headers: Object.fromEntries([...headers].filter(([name]) => name !== 'date')) };
}
const printed = (input: object) =>
  coop.nobody.from(s.newHousehold()).post('sign-in/printed', { device: 'own', ...input });
const askCard = (caller: Caller, person: Person) =>
  caller.post('sign-in/ask-card', { member: cast[person].id });
const agree = (caller: Caller, { body }: Answer) =>
  caller.post('approvals/agree', { approvalId: body.approvalId });
const cardsFor = async (caller: Caller, name = '') =>
  (await caller.get(`/api/co-op/sign-in/cards?name=${name}`)).body;
const cardRow = (person: Person): Seen =>
  coop.query("SELECT * FROM cards WHERE member = ? AND endedAt = ''", cast[person].id)[0];

/** A printed card of somebody. */
async function cardFor(person: Person) {
  expect((await agree(omar, await askCard(sian, person))).status).toBe(200);
  const answer = await omar.post('sign-in/print-card', { card: cardRow(person).id });
  expect(answer.status).toBe(200);
  const { code, link } = answer.body as { code: string; link: string };
  return { code, link, secret: link.split('#')[1]!, id: cardRow(person).id as string };
}

describe('a printed card', () => {
  test('lets somebody in who has no email and never signed in, by its code and by its link', async () => {
    const { code, link, secret } = await cardFor('nia');
    expect(code).toMatch(/^[A-Z2-9]{4} [A-Z2-9]{4} [A-Z2-9]{4}$/);
    expect(link).toBe(`${coop.server.address}/sign-in/card/#${secret}`);
    for (const proof of [{ code: code.toLowerCase() }, { secret }]) {
      const came = await printed(proof);
      expect(came.status).toBe(200);
      expect(came.body.record.member).toBe(cast.nia.id);
      const mine = await coop.with(came.body.token).get('/api/co-op/my-page/mine');
      expect(mine.body.member.displayName).toBe(cast.nia.name);
    }
    expect(coop.query('SELECT email FROM accounts WHERE member = ?', cast.nia.id)).toEqual([{ email: '' }]);
  });

  test('is made for an account without an address, to which no message can be asked for', async () => {
    const before = coop.query('SELECT COUNT(*) AS rows FROM outbox')[0].rows;
    const refused = await coop.nobody.post('sign-in/ask', {
      requestId: s.newId(),
      email: '',
      language: 'en',
    });
    expect(refused.codes).toEqual(['email-missing']);
    expect(coop.query('SELECT COUNT(*) AS rows FROM outbox')[0].rows).toBe(before);
  });

  test('stands in the database as digests alone', async () => {
    const { code, secret } = await cardFor('nia');
    const stored = JSON.stringify(coop.query('SELECT * FROM cards'));
    expect(stored).not.toContain(code.replace(/ /g, ''));
    expect(stored).not.toContain(secret);
    expect(JSON.stringify(coop.query('SELECT answer FROM idempotency_keys'))).not.toContain(secret);
  });

  test('needs two people: nothing is there before the second one agrees, and nobody agrees with themselves', async () => {
    const asked = await askCard(sian, 'tom');
    expect(asked.status).toBe(200);
    expect(cardRow('tom')).toBeUndefined();
    expect((await agree(sian, asked)).codes).toEqual(['approval-own']);
    expect(cardRow('tom')).toBeUndefined();
    expect((await agree(omar, asked)).status).toBe(200);
    expect(cardRow('tom')).toMatchObject({ askedBy: cast.sian.id, agreedBy: cast.omar.id, printedAt: '' });
  });

  test('is printed by one of the two and by no other, once, within a week', async () => {
    await agree(omar, await askCard(sian, 'tom'));
    const card = cardRow('tom').id as string;
    const other = await ravi.post('sign-in/print-card', { card });
    expect([other.status, other.codes]).toEqual([404, ['card-unknown']]);
    expect(cardRow('tom').printedAt).toBe('');
    expect((await cardsFor(sian)).toPrint.map(({ card: id }: Seen) => id)).toEqual([card]);
    expect((await sian.post('sign-in/print-card', { card })).status).toBe(200);
    expect((await omar.post('sign-in/print-card', { card })).codes).toEqual(['card-printed']);
    await agree(omar, await askCard(sian, 'tom'));
    await coop.setClock(NOON + 7 * DAY);
    expect((await sian.post('sign-in/print-card', { card: cardRow('tom').id })).codes).toEqual(['card-old']);
    await coop.setClock(NOON);
  });

  test('is printed once, when both print it at the same moment', async () => {
    await agree(omar, await askCard(sian, 'tom'));
    const card = cardRow('tom').id as string;
    const both = await Promise.all([sian, omar].map((who) => who.post('sign-in/print-card', { card })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is none of a teller’s business: they neither ask nor agree', async () => {
    const answer = await askCard(ravi, 'tom');
    expect([answer.status, answer.codes]).toEqual([403, ['card-teller']]);
    const before = cardRow('tom').id;
    const asked = await askCard(sian, 'tom');
    expect((await agree(ravi, asked)).codes).toEqual(['card-teller']);
    expect(cardRow('tom').id).toBe(before);
    expect((await cardsFor(ravi)).mayIssue).toBe(false);
    expect((await agree(omar, asked)).status).toBe(200);
  });

  test('works no more when it was ended, at the office or by its owner, and its sessions end', async () => {
    for (const end of ['office', 'owner'] as const) {
      const { code, secret, id } = await cardFor('nia');
      const session = coop.with((await printed({ code })).body.token);
      const ended =
        end === 'office'
          ? await ravi.post('sign-in/end-card', { card: id })
          : await session.post('sign-in/end-my-card', {});
      expect(ended.status).toBe(200);
      expect((await session.get('/api/co-op/my-page/mine')).codes).toEqual(['not-signed-in']);
      const never = await printed({ code: 'AAAA AAAA AAAA' });
      expect(never.codes).toEqual(['printed-wrong']);
      for (const proof of [{ code }, { secret }, { secret: 'x'.repeat(43) }])
        expect(seen(await printed(proof))).toEqual(seen(never));
    }
  });

  test('of somebody who gets a new one ends', async () => {
    const [first, second] = [await cardFor('nia'), await cardFor('nia')];
    expect((await printed({ code: first.code })).codes).toEqual(['printed-wrong']);
    expect((await printed({ code: second.code })).status).toBe(200);
  });

  test('opens no door of an office and is named as what it is', async () => {
    const { code } = await cardFor('nia');
    const session = coop.with((await printed({ code })).body.token);
    const { devices, card } = (await session.get('/api/co-op/sign-in/my-ways')).body;
    expect(devices.find(({ isThis }: Seen) => isThis).way).toBe('card');
    expect(card).toEqual({ printedAt: NOON });
  });

  test('is for members alone', async () => {
    expect((await askCard(sian, 'gwen')).codes).toEqual(['member-unknown']);
  });
});

describe('the list of cards', () => {
  test('finds members by a part of their name, and none when nothing is typed', async () => {
    expect((await cardsFor(sian)).people).toEqual([]);
    const found = (await cardsFor(sian, 'pry')).people;
    expect(found).toEqual([{ id: cast.nia.id, name: cast.nia.name, hasEmail: false, hasCard: true }]);
    expect((await cardsFor(sian, 'gwen')).people).toEqual([]);
  });

  test('is for those who look after signing in', async () => {
    const tom = await coop.as('tom');
    expect((await tom.get('/api/co-op/sign-in/cards')).codes).toEqual(['not-your-office']);
    const card = cardRow('nia').id as string;
    expect((await tom.post('sign-in/end-card', { card })).codes).toEqual(['not-your-office']);
  });
});

describe('a way back in person', () => {
  const ask = (caller: Caller, person: Person, email = '') =>
    caller.post('sign-in/ask-recovery', { member: cast[person].id, email });

  test('sets a new address and takes away every way in from before, when two agree', async () => {
    const tom = await coop.as('tom');
    const { code } = (await tom.post('sign-in/make-code', {})).body;
    const link = await s.asked(emailOf('tom'));
    const asked = await ask(sian, 'tom', ' Tom.New@Small.Example ');
    expect((await tom.get('/api/co-op/my-page/mine')).status).toBe(200);
    expect((await agree(omar, asked)).status).toBe(200);

    expect((await tom.get('/api/co-op/my-page/mine')).codes).toEqual(['not-signed-in']);
    expect((await printed({ code })).codes).toEqual(['printed-wrong']);
    expect((await s.finish(link.proof)).codes).toEqual(['sign-in-wrong']);
    const { proof } = await s.asked('tom.new@small.example');
    expect((await s.finish(proof)).body.record.member).toBe(cast.tom.id);
  });

  test('is told to the old address and to the new one', () => {
    const letters = coop.query('SELECT "to" FROM outbox WHERE template = \'recovered\' ORDER BY "to"');
    expect(letters).toEqual([{ to: 'tom.new@small.example' }, { to: emailOf('tom') }]);
  });

  test('cannot take an address that somebody else has, at asking or at agreeing', async () => {
    expect((await ask(sian, 'ravi', emailOf('sian'))).codes).toEqual(['email-taken']);
    const asked = await ask(sian, 'ravi', 'new@small.example');
    coop.write((_, database) =>
      database
        .prepare('UPDATE accounts SET email = ? WHERE member = ?')
        .run('new@small.example', cast.nia.id),
    );
    expect((await agree(omar, asked)).codes).toEqual(['email-taken']);
    expect(coop.query('SELECT email FROM accounts WHERE member = ?', cast.ravi.id)).toEqual([
      { email: emailOf('ravi') },
    ]);
  });

  test('is nobody’s own: who lost their way in does not let themselves in', async () => {
    expect((await ask(sian, 'sian')).codes).toEqual(['approval-about-you']);
  });

  test('is for members with an account', async () => {
    coop.write((_, database) => database.exec(`DELETE FROM accounts WHERE member = '${cast.nia.id}'`));
    expect((await ask(sian, 'nia')).codes).toEqual(['no-account']);
    expect((await ask(sian, 'gwen')).codes).toEqual(['member-unknown']);
  });
});
