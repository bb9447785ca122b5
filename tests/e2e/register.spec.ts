/**
 * The register as people meet it: a member reads their own entry, asks to look and is answered; an office holder reads the
 * register of a day and puts a line right; a term ends by itself; somebody leaves and stays.
 */
import type { BrowserContext } from '@playwright/test';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { say } from './journey.ts';

const OWN = '/my-page/membership/';
const OFFICE = '/office/register/';
const DAY = 24 * 60 * 60 * 1000;
const t = say('en', 'register');

async function open(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}

const contexts: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** The secretary, with a browser of her own. */
async function secretaryAt(page: Page, coop: TestServer, path: string): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  contexts.push(context);
  const other = await context.newPage();
  await open(other, coop, cast.secretary, path);
  return other;
}

test('a member reads what the register says of them, and what each line is for', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.supported, OWN);
  const entry = page.locator('.entry');
  await expect(entry).toContainText('Gwen Parry');
  await expect(entry).toContainText(t('for-address'));
  await expect(page.locator('.timeline')).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('looking is asked for, answered by the office, and shows no shares', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.supported, OWN);
  await page.getByRole('button', { name: t('look-ask'), exact: true }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.locator('#purpose').fill('To write to members about the bus.');
  await page.getByRole('button', { name: t('look-ask'), exact: true }).click();
  await expect(page.locator('.notice--good')).toContainText(t('look-asked-title'));

  const office = await secretaryAt(page, ownCoop, OFFICE);
  await expect(office.getByText('To write to members about the bus.')).toBeVisible();
  await office.getByRole('button', { name: t('answer-question') }).click();
  await office.getByRole('radio', { name: t('answer-yes'), exact: true }).check();
  await office.getByRole('button', { name: t('answer-send') }).click();
  await expect(office.getByText(t('requests-none'))).toBeVisible();

  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: t('look-open') }).click();
  const table = page.locator('.register-table');
  await expect(table).toContainText('Mill Lane Library');
  await expect(table).not.toContainText('Tom Okafor');
  await page.getByRole('button', { name: t('look-more') }).click();
  await expect(table).toContainText('Tom Okafor');
  await expect(table).not.toContainText('£');
  await expect(table).not.toContainText(t('column-shares'));
});

test('the office reads the register of a day, and puts a name right', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.secretary, OFFICE);
  await page.getByRole('button', { name: t('show'), exact: true }).click();
  const table = page.locator('.register-table');
  await expect(table).toContainText('Mill Lane Library');
  await expect(table).toContainText(t('column-shares'));
  await table
    .getByRole('row', { name: /Ruth Abara/ })
    .getByRole('button')
    .click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ruth Abara' })).toBeFocused();
  await page.getByRole('button', { name: `${t('write-correct')} ${t('fact-name')} Ruth Abara` }).click();
  await page.locator('#text').fill('Ruth Abarra');
  await page.getByRole('button', { name: t('write-send'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Ruth Abarra' })).toBeVisible();
  await expect(page.getByText(t('fact-wrong'), { exact: true })).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('a term ends by itself: the day after, the office opens no more', async ({ page, ownCoop }) => {
  const held = () =>
    ownCoop.look<{ untilAt: string }>(
      "SELECT untilAt FROM offices WHERE displayName = 'Marged Pritchard' AND office = 'coordinator'",
    );
  const ends = Date.parse(held()[0]!.untilAt.replace(' ', 'T'));
  await open(page, ownCoop, { email: 'marged.pritchard@ashbrook.example' }, '/my-page/readers/');
  await expect(page.locator('.tool-frame')).not.toContainText('This page is for');
  await ownCoop.setClock(ends + DAY);
  await open(page, ownCoop, { email: 'marged.pritchard@ashbrook.example' }, '/my-page/readers/');
  await expect(page.locator('.tool-frame')).toContainText(say('en', 'my-page')('not-office-title'));
});

test('shares pass to another member, two people are a member together, and both can be read by the member', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const office = await secretaryAt(page, ownCoop, OFFICE);
  await office.getByRole('button', { name: t('show'), exact: true }).click();
  const table = office.locator('.register-table');
  const openPerson = async (name: RegExp) => {
    while ((await table.getByRole('row', { name }).count()) === 0)
      await office.getByRole('button', { name: t('more-entries') }).click();
    await table.getByRole('row', { name }).getByRole('button').click();
  };
  await openPerson(/Gwen Parry/);
  const write = async (act: string, fill: () => Promise<void>) => {
    await office.getByRole('radio', { name: act, exact: true }).check();
    await fill();
    await office.getByRole('button', { name: t('write-send'), exact: true }).click();
    await expect(office.locator('.notice--good')).toContainText(t('written-title'));
  };
  await write(t('act-issue-shares'), () => office.locator('#shares').fill('2'));
  await write(t('act-group'), async () => {
    await office.locator('#group input[value="supported"]').check();
    await office.locator('#also input[value="workers"]').check();
  });
  await write(t('act-voice'), async () => {
    await office.locator('#voice input[value="joint"]').check();
    await office.locator('#people').fill('Gwen Parry\nHuw Parry');
    await office.locator('#text').fill('Gwen Parry');
  });

  await office.getByText(t('pass-title'), { exact: true }).click();
  await office.locator('#pass-shares').fill('3');
  await office.locator('#pass-name').fill('tom');
  await office.getByRole('button', { name: t('pass-look') }).click();
  await office.getByRole('radio', { name: 'Tom Okafor' }).check();
  expect(await faultsIn(office, everyLook)).toEqual([]);
  await office.getByRole('button', { name: t('pass-send') }).click();
  await expect(office.locator('.error-summary')).toContainText(say('en', 'errors')('pass-keeps-one'));
  await office.locator('#pass-shares').fill('2');
  await office.getByRole('button', { name: t('pass-send') }).click();
  await expect(office.locator('.notice--good')).toContainText(t('passed-title'));
  await expect(office.locator('.facts')).toContainText('passed to Tom Okafor');

  await open(page, ownCoop, cast.supported, OWN);
  await expect(page.locator('.tool-frame')).toContainText(t('one-voice-title'));
  await expect(page.locator('.tool-frame')).toContainText('Huw Parry');
  await expect(page.locator('.tool-frame')).toContainText(t('two-groups-own'));
  await page.getByText(t('history-title'), { exact: true }).click();
  await expect(page.locator('.facts')).toContainText('passed to another member');
  await expect(page.locator('.facts')).not.toContainText('Tom Okafor');
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('a member leaves on a day to come, and stays after all', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.volunteer, OWN);
  await page.getByRole('button', { name: t('leave-open') }).click();
  await expect(page.getByText(t('leave-votes'))).toBeVisible();
  await page.getByRole('radio', { name: t('leave-other') }).check();
  const day = new Date(TEST_NOW + 20 * DAY);
  await page.locator('#leave-on-day').fill(String(day.getUTCDate()));
  await page.locator('#leave-on-month').fill(String(day.getUTCMonth() + 1));
  await page.locator('#leave-on-year').fill(String(day.getUTCFullYear()));
  await page.getByRole('button', { name: t('leave-check'), exact: true }).click();
  await page.getByRole('button', { name: t('leave-confirm') }).click();
  await expect(page.locator('.notice--good')).toContainText(t('leaves-title'));
  await page.getByRole('button', { name: t('leaves-stay') }).click();
  await expect(page.locator('.notice--good')).toContainText(t('stays-title'));
});
