/**
 * Calling a meeting: the secretary plans one on a phone, is told why it would be invalid, takes the first lawful day, sends
 * the notice; a member finds it on their page, in both languages, and keeps it in their calendar; it is called off.
 */
import { readFileSync } from 'node:fs';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, languages, say, type Language } from './journey.ts';

/** A day on which the rules of meetings are in force: noon on 10 June 2026. */
const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
/** A phone as narrow as they come. */
const PHONE = { width: 320, height: 640 };

async function open(page: Page, coop: TestServer, person: { email: string }, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await signedIn(page, coop, person);
  await visit(page, address);
}

/** Types a day into its three boxes. */
async function typeDay(page: Page, day: string, month: string): Promise<void> {
  await page.locator('#day-day').fill(day);
  await page.locator('#day-month').fill(month);
  await page.locator('#day-year').fill('2026');
}

/** The words in Welsh stand in a fold; whoever looked for faults before opened them all. */
async function unfold(page: Page, fold: string): Promise<void> {
  if (!(await page.locator(fold).evaluate((element: HTMLDetailsElement) => element.open)))
    await page.locator(`${fold} summary`).click();
}

async function fillPlan(page: Page, lang: Language): Promise<void> {
  const t = say(lang, 'meetings');
  await page.locator('#time').fill('2pm');
  await page.locator('#placeEn').fill('The Old Library');
  await unfold(page, 'details:has(#placeCy)');
  await page.locator('#placeCy').fill('Yr Hen Lyfrgell');
  await page.locator('#joinEn').fill('Phone 01632 960 144.');
  await page.locator('#agenda-0-titleEn').fill('What we did this year');
  await page.getByRole('button', { name: t('item-add') }).click();
  await page.locator('#agenda-1-kind input[value="motion"]').check();
  await page.locator('#agenda-1-titleEn').fill('A minibus');
  await unfold(page, '#agenda-1 details');
  await page.locator('#agenda-1-titleCy').fill('Bws mini');
  await page.locator('#agenda-1-wordsEn').fill('We buy a minibus.');
  await page.locator('#agenda-1-minutes').fill('25');
}

test.describe('a meeting', () => {
  for (const lang of languages) {
    test(`is planned, called by the rules and read by a member (${lang})`, async ({
      page,
      ownCoop,
      browser,
    }) => {
      const t = say(lang, 'meetings');
      await ownCoop.setClock(JUNE);
      await open(page, ownCoop, cast.secretary, at(ownCoop, lang, '/meetings/'));
      await page.getByRole('link', { name: t('plan-one') }).click();
      await expect(page.getByRole('button', { name: t('use-day') })).toBeVisible();
      expect(await faultsIn(page, everyLook)).toEqual([]);

      // Nothing is kept of a plan without a day, and what was typed stays.
      await fillPlan(page, lang);
      await typeDay(page, '31', '6');
      await page.getByRole('button', { name: t('save') }).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      await expect(page.locator('#placeEn')).toHaveValue('The Old Library');
      expect(ownCoop.look('SELECT id FROM meetings')).toEqual([]);

      // A day that is too soon is kept as a plan, and the desk says why it cannot be called.
      await typeDay(page, '20', '6');
      await page.getByRole('button', { name: t('save') }).click();
      await page.getByRole('link', { name: t('to-meeting') }).click();
      await expect(page.getByText(t('faults-title'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('call'), exact: true })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      expect(await faultsIn(page, everyLook)).toEqual([]);

      await page.getByRole('link', { name: t('change') }).click();
      await expect(page.locator('#agenda-1-titleEn')).toHaveValue('A minibus');
      await page.getByRole('button', { name: t('use-day') }).click();
      await page.getByRole('button', { name: t('save') }).click();
      await page.getByRole('link', { name: t('to-meeting') }).click();
      await expect(page.getByText(t('no-faults'))).toBeVisible();
      await page.getByRole('button', { name: t('call'), exact: true }).click();
      await expect(page.getByText(t('call-check'))).toBeVisible();
      await page.getByRole('button', { name: t('call'), exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: t('call-done') })).toBeVisible();
      const [members, told] = ['members', 'meeting_told'].map(
        (table) =>
          ownCoop.look<{ many: number }>(
            `SELECT COUNT(*) AS many FROM ${table} ${table === 'members' ? "WHERE leftAt = ''" : ''}`,
          )[0]!.many,
      );
      expect(told).toBe(members);

      const context = await browser.newContext({
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      const reader = await context.newPage();
      await open(reader, ownCoop, cast.supported, at(ownCoop, lang, '/my-page/'));
      const card = reader.getByRole('link', { name: say(lang, 'next')('meeting-do') });
      await expect(card.first()).toBeVisible();
      await visit(reader, at(ownCoop, lang, '/meetings/'));
      await reader
        .getByRole('link', { name: t('open') })
        .first()
        .click();
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('kind-special'));
      await expect(
        reader
          .locator('.meeting-lines')
          .getByText(lang === 'cy' ? 'Yr Hen Lyfrgell' : 'The Old Library', { exact: true }),
      ).toBeVisible();
      await expect(
        reader.getByRole('heading', { name: lang === 'cy' ? 'Bws mini' : 'A minibus' }),
      ).toBeVisible();
      await expect(reader.getByText(t('cannot-early'))).toBeVisible();
      await expect(reader.getByText(t('desk'), { exact: true })).toHaveCount(0);
      expect(await faultsIn(reader, everyLook)).toEqual([]);

      const download = reader.waitForEvent('download');
      await reader.getByRole('button', { name: t('calendar') }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^meeting-2026-\d\d-\d\d\.ics$/);
      const words = readFileSync(await file.path(), 'utf8');
      expect(words).toContain(`SUMMARY:${t('kind-special')}`);
      expect(words).toContain('T130000Z');

      await page.getByRole('button', { name: t('call-off'), exact: true }).click();
      await page.getByRole('button', { name: t('call-off-do') }).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      await page.getByLabel(t('call-off-why')).fill('The hall is flooded.');
      await page.getByRole('button', { name: t('call-off-do') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('call-off-done') })).toBeVisible();
      await reader.reload({ waitUntil: 'networkidle' });
      await expect(reader.getByText('The hall is flooded.')).toBeVisible();
      await context.close();
    });
  }
});

test('nobody but those who call meetings can plan one, and the page says whom to ask', async ({
  page,
  ownCoop,
}) => {
  await ownCoop.setClock(JUNE);
  const t = say('en', 'meetings');
  await open(page, ownCoop, cast.supported, at(ownCoop, 'en', '/meetings/plan/'));
  await expect(page.getByText(t('not-office-title'))).toBeVisible();
  await expect(page.locator('#kind')).toHaveCount(0);
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('at a meeting everybody sees whether enough are there, as people come, without looking again', async ({
  page,
  ownCoop,
  browser,
}) => {
  await ownCoop.setClock(JUNE);
  const t = say('en', 'meetings');
  const secretary = await ownCoop.signIn(cast.secretary.email);
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-10',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    joinEn: 'Phone 01632 960 144.',
    agenda: [{ kind: 'discussion', titleEn: 'The minibus', minutes: 60 }],
  };
  const { meetingId } = (await ownCoop.command('meetings/save', plan, { as: secretary })).body as {
    meetingId: string;
  };
  await ownCoop.command('meetings/call', { meetingId }, { as: secretary });
  await ownCoop.setClock(Date.UTC(2026, 6, 10, 13, 0, 0));
  const address = at(ownCoop, 'en', `/meetings/meeting/?id=${meetingId}`);
  await open(page, ownCoop, cast.secretary, address);
  const needed = /There now: (\d+)\. Needed: (\d+)\./;
  const shown = async (of: Page) =>
    needed
      .exec(await of.locator('.meeting-now').innerText())!
      .slice(1)
      .map(Number);
  expect((await shown(page))[0]).toBe(0);

  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', timezoneId: 'Europe/London' });
  const reader = await context.newPage();
  await open(reader, ownCoop, cast.supported, address);
  await reader.getByRole('button', { name: t('now-join') }).click();
  await expect(reader.getByText(t('now-me'))).toBeVisible();
  expect(await faultsIn(reader, everyLook)).toEqual([]);
  // The other page was told to look again, and nobody pressed anything there.
  await expect(page.locator('.meeting-now')).toContainText('There now: 1.');

  await page.getByLabel(t('now-search')).fill('tom oka');
  await page.getByRole('button', { name: t('now-look') }).click();
  await page.getByRole('button', { name: t('now-came', { name: cast.volunteer.name }) }).click();
  await expect(page.locator('.meeting-now')).toContainText('There now: 2.');
  await expect(reader.locator('.meeting-now')).toContainText('There now: 2.');
  await expect(reader.getByText(cast.volunteer.name)).toHaveCount(0);
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await context.close();
});
