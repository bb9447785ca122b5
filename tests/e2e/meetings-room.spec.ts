/**
 * In a meeting, two browsers at once: those who lead it open it and go from item to item; a member on a phone shows a card,
 * asks to speak and has the word; the wall shows the item; nobody looks again by hand.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { Session, TestServer } from '../support/server.ts';
import { at, besideAnnualMeeting, say } from './journey.ts';

const MINUTE = 60_000;
/** A day on which the rules of meetings are in force: noon on 10 June 2026. */
const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const START = Date.UTC(2026, 6, 10, 13, 0, 0);
/** A phone as narrow as they come. */
const PHONE = { width: 320, height: 640 };

const agenda = [
  { kind: 'report', titleEn: 'What we did', titleCy: 'Beth wnaethom', minutes: 10 },
  {
    kind: 'discussion',
    titleEn: 'The minibus',
    titleCy: 'Y bws mini',
    wordsEn: 'Do we want one?',
    wordsCy: 'A ydym eisiau un?',
    minutes: 20,
  },
];

/** A meeting that was called and has its time, with so many people there; the member on the phone is one of them. */
async function meetingWith(coop: TestServer, people: number): Promise<{ id: string; as: Session }> {
  await coop.setClock(JUNE);
  const as = await coop.signIn(cast.secretary.email);
  const done = async <T>(verb: string, input: object): Promise<T> => {
    const { status, body } = await coop.command<T>(verb, input, { as });
    expect([verb, status]).toEqual([verb, 200]);
    return body;
  };
  const plan = { kind: 'special', day: '2026-07-10', minuteOfDay: 840, placeEn: 'The Old Library', agenda };
  const { meetingId: id } = await done<{ meetingId: string }>('meetings/save', { meetingId: '', ...plan });
  await done('meetings/call', { meetingId: id });
  await coop.setClock(START);
  const { member } = await coop.signIn(cast.supported.email);
  const others = coop.look<{ id: string }>(
    "SELECT id FROM members WHERE leftAt = '' AND joinedAt < '2026-01-01' AND id != ? ORDER BY id LIMIT ?",
    member,
    people - 1,
  );
  for (const one of [{ id: member }, ...others])
    await done('meetings/arrive', { meetingId: id, member: one.id, way: 'room' });
  return { id, as };
}

async function open(page: Page, coop: TestServer, person: { email: string }, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await signedIn(page, coop, person);
  await visit(page, address);
}

for (const lang of besideAnnualMeeting) {
  test(`a meeting is led from item to item while a member shows a card and speaks (${lang})`, async ({
    page,
    ownCoop,
    browser,
  }) => {
    const t = say(lang, 'meeting-room');
    const [first, second] = lang === 'cy' ? ['Beth wnaethom', 'Y bws mini'] : ['What we did', 'The minibus'];
    const { id } = await meetingWith(ownCoop, 8);
    const address = at(ownCoop, lang, `/meetings/now/?id=${id}`);
    await open(page, ownCoop, cast.secretary, address);
    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    const member = await context.newPage();
    await open(member, ownCoop, cast.supported, address);
    const press = (of: Page, name: string) => of.getByRole('button', { name, exact: true }).click();
    const item = (of: Page, title: string) => of.getByRole('heading', { level: 2, name: title, exact: true });

    await expect(member.getByText(t('you-are-there'))).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await press(page, t('do-open'));
    await expect(member.getByText(t('state-open'))).toBeVisible();
    await press(page, t('do-begin', { number: 1, title: first }));
    await expect(item(member, first)).toBeVisible();

    // The member shows a card and asks to speak; the other page hears of both.
    await press(member, t('card-more-time'));
    await press(member, t('speak-ask'));
    const card = t('desk-card', { name: cast.supported.name, card: t('card-more-time') });
    await expect(page.getByText(card)).toBeVisible();
    await expect(
      page.getByRole('button', { name: t('do-word', { name: cast.supported.name }) }),
    ).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    expect(await faultsIn(member, everyLook)).toEqual([]);

    // The next item waits: the question says that somebody needs more time.
    await press(page, t('do-begin', { number: 2, title: second }));
    await expect(page.getByText(t('cards-ask-more-time', { count: 1 }))).toBeVisible();
    await expect(page.locator('.room-desk')).toBeFocused();
    await expect(item(member, first)).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await press(page, t('wait'));
    await press(page, t('do-word', { name: cast.supported.name }));
    await expect(member.getByText(t('speaks-you'))).toBeVisible();
    await press(member, t('speak-finished'));
    await expect(member.getByText(t('speaks-nobody'))).toBeVisible();
    await press(member, t('card-take-back', { card: t('card-more-time') }));
    await expect(page.getByText(t('desk-cards-none'))).toBeVisible();

    // On the wall stands the item, and nothing to press; it changes by itself.
    const wall = await page.context().newPage();
    await wall.setViewportSize({ width: 1280, height: 720 });
    await visit(wall, at(ownCoop, lang, `/meetings/screen/?id=${id}`));
    await expect(item(wall, first)).toBeVisible();
    expect(await wall.locator('button:visible').count()).toBe(0);
    expect(await faultsIn(wall, everyLook)).toEqual([]);
    await page.bringToFront();
    await press(page, t('do-begin', { number: 2, title: second }));
    await expect(item(member, second)).toBeVisible();
    await wall.bringToFront();
    await expect(item(wall, second)).toBeVisible();
    await wall.close();

    // It stops for a while; a time that is none is refused beside its box.
    await press(page, t('do-adjourn'));
    await page.locator('#until-time').fill('soon');
    await press(page, t('do-adjourn-send'));
    await expect(page.locator('.error-summary')).toBeFocused();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#until-time').fill('14:30');
    await press(page, t('do-adjourn-send'));
    await expect(member.getByText(t('cards-title'))).toHaveCount(0);
    await expect(page.getByText(t('do-resume-wait'))).toBeVisible();
    await ownCoop.setClock(START + 30 * MINUTE);
    await page.reload({ waitUntil: 'networkidle' });
    await press(page, t('do-resume'));
    await expect(member.getByText(t('cards-title'))).toBeVisible();

    await press(page, t('do-end'));
    await expect(page.getByText(t('do-end-check'))).toBeVisible();
    await press(page, t('do-end'));
    await expect(member.getByText(t('state-ended'))).toBeVisible();
    expect(await faultsIn(member, everyLook)).toEqual([]);
    const kinds = ownCoop.look<{ kind: string }>(
      'SELECT kind FROM meeting_acts WHERE meeting = ? ORDER BY number',
      id,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'opened',
      'item-begun',
      'card',
      'asked-to-speak',
      'word-given',
      'word-ended',
      'card',
      'item-begun',
      'adjourned',
      'resumed',
      'ended',
    ]);
    await context.close();
  });
}
