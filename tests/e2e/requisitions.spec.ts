/** Members ask for a meeting: one begins on a phone, others add their names, and the secretary sees by when it must be called. */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit } from '../support/browser.ts';
import { at, languages, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const PHONE = { width: 320, height: 640 };

test.describe('asking for a meeting', () => {
  for (const lang of languages) {
    test(`is begun, signed until there are enough, and must then be called (${lang})`, async ({
      page,
      ownCoop,
      browser,
    }) => {
      const t = say(lang, 'requisitions');
      await ownCoop.setClock(JUNE);
      await page.setViewportSize(PHONE);
      await signedIn(page, ownCoop, cast.supported);
      await visit(page, at(ownCoop, lang, '/meetings/'));
      await page.getByRole('link', { name: say(lang, 'meetings')('ask-for-one') }).click();
      await expect(page.getByText(t('none-title'))).toBeVisible();
      expect(await faultsIn(page, everyLook)).toEqual([]);

      // Nothing is asked for without words, and the form says so.
      await page.getByRole('button', { name: t('begin'), exact: true }).click();
      await expect(page.locator('.error-summary')).toBeFocused();
      await page.getByLabel(t('ask-words')).fill('Whether we buy a minibus.');
      await page.getByRole('button', { name: t('begin'), exact: true }).click();
      await expect(page.getByRole('status').filter({ hasText: t('begun') })).toBeVisible();
      await expect(page.getByText(t('signed'))).toBeVisible();
      expect(await faultsIn(page, everyLook)).toEqual([]);

      // Her name can be taken back and given again while there are too few.
      await page.getByRole('button', { name: t('take-back') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('take-back-done') })).toBeVisible();
      await page.getByLabel(t('ask-words')).fill('Whether we buy a minibus.');
      await page.getByRole('button', { name: t('begin'), exact: true }).click();
      await expect(page.getByText(t('signed'))).toBeVisible();

      // The others add their names, all but one from elsewhere.
      const [{ id }] = ownCoop.look<{ id: string }>(
        'SELECT id FROM requisitions ORDER BY at DESC, rowid DESC',
      ) as [{ id: string }];
      const numbers = (
        await page
          .locator('.card')
          .getByText(/\d+.*\d+/)
          .first()
          .innerText()
      ).match(/\d+/g)!;
      const needed = Number(numbers[1]);
      const others = ownCoop
        .look<{ email: string }>(
          "SELECT accounts.email FROM accounts JOIN members ON members.id = accounts.member WHERE members.leftAt = '' ORDER BY accounts.id",
        )
        .map(({ email }) => email)

        .filter((email) => email !== '' && email !== cast.supported.email && email !== cast.secretary.email);
      for (const email of others.slice(0, needed - 2)) {
        const session = await ownCoop.signIn(email);
        await ownCoop.command('requisitions/sign', { requisitionId: id }, { as: session });
      }
      const context = await browser.newContext({
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      const other = await context.newPage();
      await signedIn(other, ownCoop, cast.secretary);
      await visit(other, at(ownCoop, lang, '/meetings/ask/'));
      await expect(other.getByText(t('missing', { missing: 1, needed }))).toBeVisible();
      await other.getByRole('button', { name: t('sign') }).click();
      await expect(other.getByRole('status').filter({ hasText: t('sign-done') })).toBeVisible();
      await expect(other.getByText(t('tag-enough'), { exact: true })).toBeVisible();
      await expect(other.getByText(t('none-called'))).toBeVisible();
      expect(await faultsIn(other, everyLook)).toEqual([]);
      // The page of the one who began was told to look again.
      await expect(page.getByText(t('tag-enough'), { exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: t('take-back') })).toHaveCount(0);
      await context.close();
    });
  }
});
