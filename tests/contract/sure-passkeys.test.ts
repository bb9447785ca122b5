/**
 * Members whose messages others read, and passkeys: whoever reads a message could sign in with it and make a passkey. Only
 * one that nobody but its owner can have made puts an envelope into the box, and takes the guard away.
 */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardText } from '../../src/domain/sign-in/index.ts';
import { authenticator, type Authenticator } from './support/authenticator.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { look, openSecretVote, vote } from './support/secret-vote.ts';
import { cast } from './support/small-co-op.ts';

const SITE = 'https://small.example';
const CARD = 'BCDFGHJKMNPQ';
let coop: Coop;
let message: Caller;
beforeEach(async () => {
  coop = await startCoop([`--public-url=${SITE}`]);
  await openSecretVote(coop);
  message = await coop.as('nia');
});
afterEach(() => coop?.stop());

const reach = { what: 'reach', phone: '01632 960 555', ways: ['letter'] } as const;
const sayOthersRead = async (who: Caller) =>
  expect((await who.post('my-information/set-details', { ...reach, othersRead: true })).status).toBe(200);
const takeBack = (who: Caller) => who.post('my-information/set-details', { ...reach, othersRead: false });

/** Makes a passkey in a session, and gives the session as it goes on. */
async function make(who: Caller, device: Authenticator, name: string): Promise<Caller> {
  const { options } = (await who.post('sign-in/passkey-add-options', {})).body;
  const added = await who.post('sign-in/passkey-add', { answer: device.make(options), name });
  expect([added.status, added.codes]).toEqual([200, []]);
  return coop.with(added.body.token);
}
async function comeIn(device: Authenticator): Promise<Caller> {
  const { options } = (await coop.nobody.post('sign-in/passkey-options', {})).body;
  const came = await coop.nobody.post('sign-in/passkey-finish', {
    answer: device.use(options),
    device: 'own',
  });
  expect([came.status, came.codes]).toEqual([200, []]);
  return coop.with(came.body.token);
}
/** A card that the office gave to Nia in person. */
async function byCard(): Promise<Caller> {
  const codeHash = createHash('sha256').update(cardText('code', CARD)).digest('hex');
  const at = '2026-06-10 12:00:00.000Z';
  const [askedBy, agreedBy] = [cast.sian.id, cast.tom.id];
  coop.write((insert) =>
    insert('cards', {
      id: 'cardofnia000000',
      member: cast.nia.id,
      askedBy,
      agreedBy,
      agreedAt: at,
      printedAt: at,
      endedAt: '',
      endedBy: '',
      codeHash,
      secretHash: '',
    }),
  );
  const came = await coop.nobody.post('sign-in/printed', { code: CARD, device: 'own' });
  expect([came.status, came.codes]).toEqual([200, []]);
  return coop.with(came.body.token);
}
const lies = () =>
  coop.query(
    'SELECT envelope FROM vote_rolls WHERE member = ? AND motion LIKE ?',
    cast.nia.id,
    'motionsecret%',
  );

async function keptOut(who: Caller): Promise<void> {
  expect((await look(who)).paperWay.surely).toBe(false);
  const before = lies();
  const cast = await vote(who, 'for');
  expect([cast.status, cast.codes]).toEqual([403, ['not-surely-you']]);
  expect(lies()).toEqual(before);
  expect((await takeBack(who)).codes).toEqual(['others-read-stays']);
}
async function letIn(who: Caller): Promise<void> {
  expect((await look(who)).paperWay.surely).toBe(true);
  expect((await vote(who, 'for')).status).toBe(200);
}

test('a passkey that was made after a message is none: not in that session, not in a later one, and it makes no better one', async () => {
  await sayOthersRead(message);
  const reader = authenticator(SITE);
  await keptOut(await make(message, reader, 'Phone'));
  const later = await comeIn(reader);
  await keptOut(later);
  const second = authenticator(SITE);
  await keptOut(await make(later, second, 'Other phone'));
  await keptOut(await comeIn(second));
  const { passkeys } = (await message.get('/api/co-op/sign-in/my-ways')).body;
  expect(passkeys.map(({ sure }: { sure: boolean }) => sure)).toEqual([false, false]);
});

test('a passkey from before the member said it votes, makes others that do, and takes it back', async () => {
  const own = authenticator(SITE);
  await make(message, own, 'Phone');
  await sayOthersRead(message);
  await keptOut(message);
  const session = await comeIn(own);
  await letIn(session);
  const second = authenticator(SITE);
  await make(session, second, 'Tablet');
  const onTablet = await comeIn(second);
  await letIn(onTablet);
  expect((await takeBack(onTablet)).status).toBe(200);
});

test('a card alone votes not; a passkey made after it does, that day and later', async () => {
  await sayOthersRead(message);
  const card = await byCard();
  await keptOut(card);
  const own = authenticator(SITE);
  await letIn(await make(card, own, 'Phone'));
  await letIn(await comeIn(own));
});

test('a code on paper, which whoever reads messages can make, makes no better passkey', async () => {
  await sayOthersRead(message);
  const { code } = (await message.post('sign-in/make-code', {})).body;
  const came = await coop.nobody.post('sign-in/printed', { code, device: 'own' });
  expect(came.status).toBe(200);
  await keptOut(await make(coop.with(came.body.token), authenticator(SITE), 'Phone'));
});
