/**
 * A member who cannot come names somebody who votes for them, on a phone; that person reads what was
 * written and says no; the secretary writes one down from paper, and it is taken back with one press.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, besideAnnualMeeting, say } from './journey.ts';

/** A day on which the rules of meetings are in force: noon on 10 June 2026. */
const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const PHONE = { width: 320, height: 640 };

async function calledMeeting(coop: TestServer): Promise<string> {
  const secretary = await coop.signIn(cast.secretary.email);
  const motion = { kind: 'motion', minutes: 20, matter: 'ordinary' };
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-10',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [
      { ...motion, titleEn: 'A minibus', titleCy: 'Bws mini' },
      { ...motion, titleEn: 'New opening times', titleCy: 'Oriau agor newydd' },
    ],
  };
  const { meetingId } = (await coop.command('meetings/save', plan, { as: secretary })).body as {
    meetingId: string;
  };
  await coop.command('meetings/call', { meetingId }, { as: secretary });
  return meetingId;
}

async function open(page: Page, coop: TestServer, person: { email: string }, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await signedIn(page, coop, person);
  await visit(page, address);
}

for (const lang of besideAnnualMeeting) {
  test(`a member names who votes for them, and that person says no (${lang})`, async ({
    page,
    ownCoop,
    browser,
  }) => {
    const t = say(lang, 'proxies');
    await ownCoop.setClock(JUNE);
    const meetingId = await calledMeeting(ownCoop);
    const address = at(ownCoop, lang, `/meetings/proxy/?id=${meetingId}`);
    await open(page, ownCoop, cast.supported, at(ownCoop, lang, `/meetings/meeting/?id=${meetingId}`));
    await page.getByRole('link', { name: say(lang, 'meetings')('cannot-proxy-go') }).click();

    // Nothing is sent before both questions have an answer.
    await page.getByRole('button', { name: t('send') }).click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await page.getByLabel(t('look-label')).fill(cast.volunteer.name.slice(0, 5));
    await page.getByRole('button', { name: t('look'), exact: true }).click();
    await page.getByRole('radio', { name: cast.volunteer.name }).check();
    await page.locator('#directions input[value="directed"]').check();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#directions-item-1 input[value="for"]').check();
    await page.locator('#directions-item-2 input[value="free"]').check();
    await page.getByRole('button', { name: t('send') }).click();
    await expect(page.getByRole('heading', { name: t('mine', { name: cast.volunteer.name }) })).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    expect(
      ownCoop
        .look<{ directions: string }>('SELECT directions FROM proxy_givings')
        .map((row) => JSON.parse(row.directions)),
    ).toEqual([{ 1: 'for' }]);

    const context = await browser.newContext({
      viewport: PHONE,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    const holder = await context.newPage();
    await open(holder, ownCoop, cast.volunteer, address);
    await expect(
      holder.getByRole('heading', { name: t('held-one', { name: cast.supported.name }) }),
    ).toBeVisible();
    await expect(holder.getByText(t('held-partly', { name: cast.supported.name }))).toBeVisible();
    expect(await faultsIn(holder, everyLook)).toEqual([]);
    await holder.getByRole('button', { name: t('decline', { name: cast.supported.name }) }).click();
    await expect(
      holder.getByRole('status').filter({ hasText: t('declined', { name: cast.supported.name }) }),
    ).toBeVisible();
    // The giver's page was told to look again, and asks once more who votes for them.
    await expect(page.getByRole('heading', { name: t('give') })).toBeVisible();
    await context.close();
  });
}

test('the secretary writes one down from paper, and takes it back when paper says so', async ({
  page,
  ownCoop,
}) => {
  const t = say('en', 'proxies');
  await ownCoop.setClock(JUNE);
  const meetingId = await calledMeeting(ownCoop);
  await open(page, ownCoop, cast.secretary, at(ownCoop, 'en', `/meetings/proxy/?id=${meetingId}`));
  const pick = async (label: string, id: string, name: string) => {
    await page.getByLabel(label).fill(name.slice(0, 5));
    await page.locator(`#${id}-look`).press('Tab');
    await page.keyboard.press('Enter');
    await page.locator(`#${id}`).getByRole('radio', { name }).check();
  };
  await pick(t('paper-look-giver'), 'paper-giver', cast.supported.name);
  await pick(t('paper-look-holder'), 'paper-holder', cast.volunteer.name);
  await page.locator('#paper-directions input[value="free"]').check();
  await page.getByRole('button', { name: t('paper-send') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('paper-done') })).toBeVisible();
  const line = t('kept-one', { giver: cast.supported.name, holder: cast.volunteer.name });
  await expect(page.getByText(line)).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: t('kept-back', { giver: cast.supported.name }) }).click();
  await expect(page.getByText(t('kept-taken-back'))).toBeVisible();
});
