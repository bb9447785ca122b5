/**
 * The minutes of a meeting: the secretary reads the draft on a phone, puts a wording right, shows it to members; a member
 * reads it as not agreed yet; a later meeting approves it, and it is fixed.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { Session, TestServer } from '../support/server.ts';
import { at, besideAnnualMeeting, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const JULY = Date.UTC(2026, 6, 10, 13, 0, 0);
const AUGUST = Date.UTC(2026, 7, 10, 13, 0, 0);
const HOUR = 60 * 60 * 1000;
const PHONE = { width: 320, height: 640 };

/** A meeting of all members that was called in June. */
async function called(coop: TestServer, secretary: Session, day: string): Promise<string> {
  const plan = {
    meetingId: '',
    kind: 'special',
    day,
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    placeCy: 'Yr Hen Lyfrgell',
    agenda: [{ kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 30 }],
  };
  const { meetingId } = (await coop.command('meetings/save', plan, { as: secretary })).body as {
    meetingId: string;
  };
  await coop.command('meetings/call', { meetingId }, { as: secretary });
  return meetingId;
}

/** As many members come into the room as the meeting needs. */
async function come(coop: TestServer, secretary: Session, meetingId: string): Promise<void> {
  const people = coop.look<{ id: string }>(
    "SELECT id FROM members WHERE leftAt = '' AND joinedAt < '2026-05-01' ORDER BY id LIMIT 20",
  );
  for (const { id: member } of people)
    await coop.command('meetings/arrive', { meetingId, member, way: 'room' }, { as: secretary });
}

async function open(page: Page, coop: TestServer, person: { email: string }, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await signedIn(page, coop, person);
  await visit(page, address);
}

test.describe('minutes', () => {
  for (const lang of besideAnnualMeeting) {
    test(`are made from the record, put right, shown and approved at the next meeting (${lang})`, async ({
      page,
      ownCoop,
      browser,
    }) => {
      const t = say(lang, 'minutes');
      await ownCoop.setClock(JUNE);
      const secretary = await ownCoop.signIn(cast.secretary.email);
      const id = await called(ownCoop, secretary, '2026-07-10');
      const later = await called(ownCoop, secretary, '2026-08-10');
      await ownCoop.setClock(JULY - HOUR);
      await come(ownCoop, secretary, id);
      await ownCoop.setClock(JULY + 2 * HOUR);

      await open(page, ownCoop, cast.secretary, at(ownCoop, lang, `/meetings/meeting/?id=${id}`));
      await page.getByRole('link', { name: say(lang, 'meetings')('minutes-read') }).click();
      await expect(page.getByText(t('draft-title'))).toBeVisible();
      await expect(page.getByText('20', { exact: false }).first()).toBeVisible();
      expect(await faultsIn(page, everyLook)).toEqual([]);

      // A wording is put right, and the record stays under it.
      await page.getByRole('button', { name: t('write') }).click();
      const record = (await page.locator('.minutes-line').nth(4).innerText()).trim();
      await page
        .locator('.minutes-part')
        .first()
        .getByRole('button', { name: t('fix') })
        .nth(4)
        .click();
      await expect(page.getByRole('heading', { name: t('form-fix') })).toBeFocused();
      await page.getByLabel(t('ask-words')).fill('Twenty of us came.');
      await page.getByLabel(t('in-welsh')).fill('Daeth ugain ohonom.');
      expect(await faultsIn(page, everyLook)).toEqual([]);
      await page.getByRole('button', { name: t('save'), exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: t('note-done') })).toBeVisible();
      const wording = lang === 'cy' ? 'Daeth ugain ohonom.' : 'Twenty of us came.';
      await expect(page.locator('.minutes-part > .minutes-line').getByText(wording)).toBeVisible();
      await expect(page.locator('.minutes-part').getByText(t('recorded', { text: record }))).toBeVisible();

      // Nobody but those who write it reads a draft.
      const context = await browser.newContext({
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      const reader = await context.newPage();
      const address = at(ownCoop, lang, `/meetings/minutes/?id=${id}`);
      await open(reader, ownCoop, cast.supported, address);
      await expect(reader.getByText(t('gone-title'))).toBeVisible();
      await page.getByRole('button', { name: t('write-end') }).click();
      await page.getByRole('button', { name: t('show'), exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: t('show-done') })).toBeVisible();
      await expect(page.getByText(t('approve-none'))).toBeVisible();
      await visit(reader, address);
      await expect(reader.getByText(t('shown-title'))).toBeVisible();
      await expect(reader.locator('.minutes-part > .minutes-line').getByText(wording)).toBeVisible();
      await expect(reader.getByText(t('desk'), { exact: true })).toHaveCount(0);
      expect(await faultsIn(reader, everyLook)).toEqual([]);

      // On paper there are the words and no buttons.
      await reader.emulateMedia({ media: 'print' });
      await expect(reader.getByRole('button', { name: t('print') })).toBeHidden();
      await expect(reader.locator('.minutes-part > .minutes-line').getByText(wording)).toBeVisible();
      await reader.emulateMedia({ media: 'screen' });

      await ownCoop.setClock(AUGUST - HOUR);
      await come(ownCoop, secretary, later);
      await ownCoop.setClock(AUGUST + HOUR);
      await visit(page, address);
      await page.getByRole('button', { name: t('approve'), exact: true }).click();
      await page.getByRole('button', { name: t('approve-do') }).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      await page.locator(`input[value="${later}"]`).check();
      await page.getByRole('button', { name: t('approve'), exact: true }).click();
      await expect(page.getByText(t('approve-check'))).toBeVisible();
      await page.getByRole('button', { name: t('approve-do') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('approve-done') })).toBeVisible();
      await expect(page.getByRole('button', { name: t('write') })).toHaveCount(0);
      await visit(reader, address);
      await expect(reader.getByText(t('approved-title'), { exact: true })).toBeVisible();
      await expect(reader.getByRole('heading', { name: t('seal') })).toBeVisible();
      expect(await faultsIn(reader, everyLook)).toEqual([]);
      await context.close();
    });
  }
});
