/**
 * A paper of a meeting: the secretary adds a report to an item on a phone, is told when a file is none that we take, a member
 * takes it away as a file that is the same, and it is withdrawn with a reason that everybody reads.
 */
import { readFileSync } from 'node:fs';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const PHONE = { width: 320, height: 640 };

async function calledMeeting(coop: TestServer): Promise<string> {
  await coop.setClock(JUNE);
  const secretary = { as: await coop.signIn(cast.secretary.email) };
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-10',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [
      { kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 30 },
      { kind: 'report', titleEn: 'The year', titleCy: 'Y flwyddyn', minutes: 30 },
    ],
  };
  const { meetingId } = (await coop.command('meetings/save', plan, secretary)).body as { meetingId: string };
  await coop.command('meetings/call', { meetingId }, secretary);
  return meetingId;
}

async function open(page: Page, coop: TestServer, person: { email: string }, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await signedIn(page, coop, person);
  await visit(page, address);
}

test('a paper is added to an item, taken away by a member as it was, and withdrawn with a reason', async ({
  page,
  ownCoop,
  browser,
}) => {
  const [en, cy] = [say('en', 'meetings'), say('cy', 'meetings')];
  const meetingId = await calledMeeting(ownCoop);
  // Two parts: more than one goes at once.
  const report = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60_000, 'report ')]);

  await open(page, ownCoop, cast.secretary, at(ownCoop, 'en', `/meetings/meeting/?id=${meetingId}`));
  await page.getByLabel(en('paper-file')).setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<script>alert(1)</script>'),
  });
  await page.getByRole('button', { name: en('paper-add-do'), exact: true }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  expect(await faultsIn(page, everyLook), 'a file that is none').toEqual([]);
  await page
    .getByLabel(en('paper-file'))
    .setInputFiles({ name: '../Report 2026.pdf', mimeType: 'application/pdf', buffer: report });
  await page.locator('#item input[value="2"]').check();
  await page.getByRole('button', { name: en('paper-add-do'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: en('paper-added') })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: en('papers-item', { number: 2, title: 'The year' }) }),
  ).toBeVisible();
  expect(await faultsIn(page, everyLook), 'with a paper').toEqual([]);

  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', timezoneId: 'Europe/London' });
  const reader = await context.newPage();
  await open(reader, ownCoop, cast.supported, at(ownCoop, 'cy', `/meetings/meeting/?id=${meetingId}`));
  const take = reader.getByRole('button', {
    name: cy('paper-take', { name: 'Report 2026.pdf', kind: cy('paper-kind-pdf'), size: '61 kB' }),
  });
  const [download] = await Promise.all([reader.waitForEvent('download'), take.click()]);
  expect(download.suggestedFilename()).toBe('Report 2026.pdf');
  expect(readFileSync(await download.path()).equals(report)).toBe(true);
  await expect(reader.getByRole('button', { name: cy('paper-withdraw') })).toHaveCount(0);
  expect(await faultsIn(reader, everyLook), 'a member').toEqual([]);

  await page.getByRole('button', { name: en('paper-withdraw') }).click();
  await page.getByRole('button', { name: en('paper-withdraw-do') }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.getByLabel(en('paper-why')).fill('A number was wrong.');
  await page.getByRole('button', { name: en('paper-withdraw-do') }).click();
  await expect(page.getByRole('status').filter({ hasText: en('paper-withdrawn-done') })).toBeVisible();
  // The member hears of it without looking again.
  await expect(
    reader.getByText(cy('paper-gone', { name: 'Report 2026.pdf', why: 'A number was wrong.' })),
  ).toBeVisible();
  await context.close();
});
