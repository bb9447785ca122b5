/** My page in one answer: what is next for the member who asks, and nothing of anybody else. Their settings in another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller;

beforeAll(async () => {
  coop = await startCoop();
  nia = await coop.as('nia');
});
afterAll(() => coop?.stop());

const mine = async (caller: Caller) => (await caller.get('/api/co-op/my-page/mine')).body;

test("'my-page/mine' says who asks and which offices they hold", async () => {
  const sian = await mine(await coop.as('sian'));
  expect(sian).toMatchObject({
    member: { id: cast.sian.id, displayName: cast.sian.name },
    offices: ['secretary'],
  });
  expect(await mine(nia)).toMatchObject({ offices: [] });
});

test("'my-page/settings' says what the one who asks chose, and follows when they change it", async () => {
  const chosen = async (caller: Caller) => (await caller.get('/api/co-op/my-page/settings')).body;
  const ravi = await coop.as('ravi');
  expect(await chosen(await coop.as('sian'))).toEqual({ listed: true, language: 'cy' });
  expect(await chosen(ravi)).toEqual({ listed: false, language: 'en' });
  await ravi.post('membership/set-language', { language: 'cy' });
  expect(await chosen(ravi)).toEqual({ listed: false, language: 'cy' });
  expect(await chosen(nia)).toMatchObject({ language: 'en' });
  await ravi.post('membership/set-language', { language: 'en' });
});

test('an open vote is next until it is cast, and its button opens exactly that motion', async () => {
  const cards = (await mine(nia)).next.cards;
  const vote = cards.find(({ kind }: { kind: string }) => kind === 'vote');
  expect(vote).toMatchObject({ endsAt: motions.open.closes, path: `/votes/motion/?id=${motions.open.id}` });
  await nia.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
  expect((await mine(nia)).next.cards.some(({ kind }: { kind: string }) => kind === 'vote')).toBe(false);
});

test('a member who is not on the roll has no vote to cast', async () => {
  expect((await mine(await coop.as('omar'))).next.cards).toEqual([]);
});

test('help that somebody wrote down is next for the one who was helped, and waited for by the other', async () => {
  const ravi = await coop.as('ravi');
  await ravi.post('time-bank/log-help', {
    memberId: cast.nia.id,
    minutes: 45,
    helpedOn: '2026-06-14',
    kindOfHelp: 'shopping',
  });
  expect((await mine(nia)).next.cards).toContainEqual(
    expect.objectContaining({
      kind: 'confirm-help',
      params: { name: 'Ravi Sen', lengthMinutes: 45, untilOn: '2026-07-13' },
    }),
  );
  expect((await mine(ravi)).next.waiting).toContainEqual(
    expect.objectContaining({
      kind: 'help-waits',
      params: { name: 'Nia Prys', lengthMinutes: 45, untilOn: '2026-07-13' },
    }),
  );
  const siansPage = JSON.stringify(await mine(await coop.as('sian')));
  for (const word of ['Ravi', 'Nia', cast.ravi.id, cast.nia.id]) expect(siansPage).not.toContain(word);
});
