/**
 * Putting a file into the register: a dirty one is refused with every fault in its place, the clean one goes in when a
 * second office holder agrees, and the register goes out again as a file.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { emailOf } from '../../site/demo/names.ts';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { say } from './journey.ts';

const chair = { email: emailOf('Dafydd Llwyd') };
const IMPORT = '/office/register/import/';
const t = say('en', 'register-import');
const r = say('en', 'register');
const two = say('en', 'two-people');

const contexts: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

async function open(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}

/** Somebody else, with a browser of their own. */
async function another(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  contexts.push(context);
  const other = await context.newPage();
  await open(other, coop, person, path);
  return other;
}

const HEAD = 'Full name,Address,Email,Group,Member since,Shares,Paid';
const line = (n: number) =>
  `New Person ${n},"${n} Long Road\nSmallham",new${n}@new.example,Families,5/4/2024,1,£1.00`;
const clean = [HEAD, ...Array.from({ length: 40 }, (_, n) => line(n + 1))].join('\n');
const dirty = clean
  .replace('New Person 3,', '=1+1,')
  .replace('Families,5/4/2024,1,£1.00', 'Famlies,13/25/2026,1.5,1.005')
  .replace('New Person 7,', ',');

const choose = (page: Page, name: string, text: string): Promise<void> =>
  page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a dirty file is refused with each fault in its place, and the clean one goes in when a second person agrees', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.secretary, IMPORT);
  await expect(page.getByRole('heading', { name: t('choose-title') })).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);

  await choose(page, 'members.csv', dirty);
  await expect(page.getByRole('heading', { name: t('look-title') })).toBeFocused();
  const faults = page.locator('.file-faults');
  await expect(faults).toContainText(t('fault-group-misspelt', { text: 'Famlies', meant: 'Families' }));
  await expect(faults).toContainText(t('fault-day-wrong', { text: '13/25/2026' }));
  await expect(faults).toContainText(t('fault-shares-part', { text: '1.5' }));
  await expect(faults).toContainText(t('fault-cell-formula'));
  await expect(faults).toContainText(t('at-cell', { row: 8, column: 'Full name' }));
  await expect(page.getByRole('button', { name: t('go-on') })).toHaveCount(0);
  expect(await faultsIn(page, everyLook)).toEqual([]);

  await page.getByRole('button', { name: t('other-file') }).click();
  await choose(page, 'members.csv', clean);
  await expect(page.getByText(t('all-right'))).toBeVisible();
  await page.getByRole('button', { name: t('go-on') }).click();
  await expect(page.getByText(t('checked-title'))).toBeVisible();
  await page.getByRole('button', { name: t('ask-second') }).click();
  await expect(page.getByText(t('asked-title'))).toBeVisible();

  const second = await another(page, ownCoop, chair, '/office/two-people/');
  const waiting = second.getByRole('row').filter({ hasText: two('act-register-import') });
  await expect(waiting).toContainText(two('about-import', { count: 40 }));
  await waiting.getByRole('button').click();
  await second.getByRole('button', { name: two('agree') }).click();
  await second.getByRole('button', { name: two('sure-yes') }).click();
  await expect(second.getByText(two('said-agreed'))).toBeVisible();

  await expect(page.getByText(t('done-title'))).toBeVisible();
  await page.getByRole('link', { name: t('to-register') }).click();
  await page.getByRole('button', { name: r('show'), exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: r('export-facts') }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('New Person 40');
  expect(
    text.split('\r\n').filter((row) => row.includes('New Person 1,') || row.includes(',shares-paid,')).length,
  ).toBeGreaterThan(40);
});

test('a file that is taken back leaves nothing, and a member is told that the page is not for them', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.secretary, IMPORT);
  await choose(page, 'members.csv', clean);
  await page.getByRole('button', { name: t('go-on') }).click();
  await expect(page.getByText(t('checked-title'))).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByText(t('under-way-title'))).toBeVisible();
  await page.getByRole('button', { name: t('cancel') }).click();
  await expect(page.getByText(t('cancelled'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('choose-title') })).toBeVisible();

  const member = await another(page, ownCoop, cast.supported, IMPORT);
  await expect(member.getByText(t('not-office-title'))).toBeVisible();
});
