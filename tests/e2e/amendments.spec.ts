/**
 * A motion is changed at the meeting that decides it: somebody there asks for other words on a phone, another seconds them,
 * whoever leads the meeting writes the hands down, and everybody reads what changed. Who voted before is told that this vote
 * does not count, and nobody votes before the easy-read words are agreed again. In the end the meeting gives the motion back
 * instead of voting on it, which is asked for, seconded and decided in the same way.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const START = Date.UTC(2026, 6, 10, 13, 0, 0);
const PHONE = { width: 320, height: 640 };
const lang = 'en';
const motions = say(lang, 'motions');
const polls = say(lang, 'polls');

type Role = keyof typeof cast;
const idOf = (coop: TestServer, { name }: { name: string }): string =>
  coop.look<{ id: string }>('SELECT id FROM members WHERE displayName = ?', name)[0]!.id;

const words = {
  title: 'A van',
  what: 'We buy a blue van.',
  why: 'To go out.',
  cost: '£9',
  who: 'The board.',
};
const easy = {
  titleEn: 'A van for us',
  titleCy: 'Fan i ni',
  meaningEn: 'We get a van.',
  meaningCy: 'Rydym yn cael fan.',
  ifPassedEn: 'The van comes.',
  ifPassedCy: 'Daw’r fan.',
  ifLostEn: 'No van comes.',
  ifLostCy: 'Ni ddaw fan.',
  otherText: 'Rydym yn prynu fan las.',
};

/** A motion on the floor, with a vote from before, and so many people in the room that the meeting can decide. */
async function onFloor(coop: TestServer) {
  await coop.setClock(JUNE);
  const sessions = new Map<Role, Awaited<ReturnType<TestServer['signIn']>>>();
  const does = async (role: Role, door: string, input: object): Promise<Record<string, string>> => {
    const as = sessions.get(role) ?? (await coop.signIn(cast[role].email));
    sessions.set(role, as);
    const { status, body } = await coop.command(door, input, { as });
    expect(status, door).toBe(200);
    return body as Record<string, string>;
  };
  const agree = async (motionId: string) => {
    await does('volunteer', 'motions/write-easy', { motionId, ...easy });
    for (const role of ['volunteer', 'supported'] as const)
      await does(role, 'motions/agree-easy', { motionId });
  };
  const put = { ...words, language: 'en', resolution: 'ordinary' };
  const { motionId } = await does('volunteer', 'motions/put-forward', put);
  for (const role of ['worker', 'coordinator'] as const) await does(role, 'motions/second', { motionId });
  await agree(motionId!);
  const item = { kind: 'motion', minutes: 20, matter: 'ordinary', proposal: motionId };
  const plan = {
    kind: 'special',
    day: '2026-07-10',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [item],
  };
  const { meetingId } = await does('secretary', 'meetings/save', { meetingId: '', ...plan });
  await does('secretary', 'meetings/call', { meetingId });
  await does('family', 'polls/vote-early', { meetingId, item: 1, choice: 'for' });
  await coop.setClock(START);
  const others = coop.look<{ id: string }>(
    "SELECT id FROM members WHERE leftAt = '' AND joinedAt < '2026-01-01' ORDER BY id LIMIT 12",
  );
  const here = (['volunteer', 'worker', 'supported'] as const).map((role) => idOf(coop, cast[role]));
  const away = idOf(coop, cast.family);
  for (const member of new Set([...here, ...others.map(({ id }) => id)]))
    if (member !== away) await does('secretary', 'meetings/arrive', { meetingId, member, way: 'room' });
  await does('secretary', 'meetings/open', { meetingId });
  await does('secretary', 'meetings/begin-item', { meetingId, item: 1 });
  return { motionId: motionId!, meetingId: meetingId!, agree };
}

test('a change to the words is put, seconded, decided and told at the meeting', async ({
  page,
  ownCoop,
  browser,
}) => {
  test.setTimeout(120_000);
  const { motionId, meetingId, agree } = await onFloor(ownCoop);
  const motionPage = at(ownCoop, lang, `/motions/motion/?id=${motionId}`);
  const votePage = at(ownCoop, lang, `/meetings/vote/?id=${meetingId}&item=1`);
  const opened = async (role: Role, address: string, of?: Page): Promise<Page> => {
    const window = of ?? (await (await browser.newContext({ viewport: PHONE, locale: 'en-GB' })).newPage());
    await window.setViewportSize(PHONE);
    await signedIn(window, ownCoop, cast[role]);
    await visit(window, address);
    return window;
  };
  const none = async (of: Page, step: string) => expect(await faultsIn(of, everyLook), step).toEqual([]);

  const asks = await opened('worker', motionPage);
  await expect(asks.getByText(motions('floor-title'))).toBeVisible();
  await asks.getByRole('button', { name: motions('amend'), exact: true }).click();
  await asks.locator('#form-what').fill('We hire a blue van.');
  await asks.locator('#form-why').fill('It costs less.');
  await asks.getByRole('button', { name: motions('amend-send') }).click();
  await expect(asks.getByText(motions('done-amend'))).toBeVisible();
  await expect(asks.locator('.changes ins')).toContainText('hire');
  await expect(asks.locator('.changes del')).toContainText('buy');
  await none(asks, 'a change on the floor');

  const seconds = await opened('supported', motionPage);
  await seconds.getByRole('button', { name: motions('amendment-second') }).click();
  await expect(seconds.getByText(motions('done-amendment'))).toBeVisible();

  const leads = await opened('secretary', votePage, page);
  await expect(leads.getByText(polls('changes-wait', { waiting: 1 }))).toBeVisible();
  await none(leads, 'a change waits');
  await leads.getByRole('link', { name: polls('changes-go') }).click();
  await leads.getByRole('button', { name: motions('amendment-decide') }).click();
  await leads.locator('#form-votesFor').fill('6');
  await leads.locator('#form-votesAgainst').fill('3');
  await leads.getByRole('button', { name: motions('hands-send') }).click();
  await expect(leads.getByText(motions('amendment-end-carried'))).toBeVisible();
  await visit(leads, votePage);
  await expect(leads.getByText(polls('changed-substance'))).toBeVisible();
  await expect(leads.getByText(polls('changes-easy'))).toBeVisible();
  await expect(leads.getByText('We hire a blue van.')).toBeVisible();
  await expect(leads.getByRole('button', { name: polls('open-hands') })).toHaveCount(0);
  await none(leads, 'the words are others');

  const [letter] = ownCoop.look<{ text: string }>(
    "SELECT text FROM notices WHERE template = 'early-votes-void' AND member = ?",
    idOf(ownCoop, cast.family),
  );
  expect(letter!.text).toContain(`/meetings/vote/?id=${meetingId}&item=1`);
  const before = await opened('family', votePage);
  await expect(before.getByText(polls('early-gone'))).toBeVisible();
  await agree(motionId);
  // Nobody has pressed anything: the page has looked again.
  await expect(leads.getByRole('button', { name: polls('open-hands') })).toBeVisible();

  // And then the meeting gives the motion back: that comes before the vote.
  await visit(asks, motionPage);
  await asks.getByRole('button', { name: motions('question-refer-back'), exact: true }).click();
  await expect(asks.getByText(motions('done-question'))).toBeVisible();
  await none(asks, 'something else than a vote');
  await visit(seconds, motionPage);
  await seconds.getByRole('button', { name: motions('question-second-it') }).click();
  await expect(seconds.getByText(motions('done-question-second'))).toBeVisible();
  await expect(leads.getByText(polls('questions-wait'))).toBeVisible();
  await leads.getByRole('link', { name: polls('changes-go') }).click();
  await leads.getByRole('button', { name: motions('question-decide-it') }).click();
  await leads.locator('#form-votesFor').fill('6');
  await leads.locator('#form-votesAgainst').fill('3');
  await leads.getByRole('button', { name: motions('hands-send') }).click();
  await expect(leads.getByText(motions('stage-referred-back')).first()).toBeVisible();
  await visit(leads, votePage);
  await expect(leads.getByText(polls('left-refer-back'))).toBeVisible();
  await none(leads, 'the motion is given back');
  for (const window of [asks, seconds, before]) await window.context().close();
});
