/** Every step of signing in and voting, in every theme, wide and narrow, with the largest words: axe finds nothing. */
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import { everyLook, faultsIn } from '../support/axe.ts';
import { at, languages, newestLetter, say } from './journey.ts';

const none = async (page: Page, step: string): Promise<void> => {
  expect(await faultsIn(page, everyLook), step).toEqual([]);
};

for (const lang of languages) {
  test.describe(`in every look (${lang})`, () => {
    test.setTimeout(240_000);

    test('signing in', async ({ page, ownCoop }) => {
      const t = say(lang, 'sign-in');
      await page.goto(at(ownCoop, lang, '/sign-in/'));
      await expect(page.getByRole('heading', { name: t('demo-title') })).toBeVisible();
      await page.getByRole('button', { name: t('send') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await none(page, 'an address is missing');
      await page.getByLabel(t('email')).fill(cast.supported.email);
      await page.getByRole('button', { name: t('send') }).click();
      await page.getByRole('button', { name: t('finish'), exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await none(page, 'the code is missing');
      const { link } = await newestLetter(ownCoop, cast.supported.email);
      await page.goto(at(ownCoop, lang, `/sign-in/open/${link.slice(link.indexOf('#'))}`));
      await expect(page.getByRole('radio')).toHaveCount(2);
      await none(page, 'the link of the message');
      await page.goto(at(ownCoop, lang, '/demo/post-box/'));
      await expect(page.getByRole('link', { name: say(lang, 'demo')('open-link') }).first()).toBeVisible();
      await none(page, 'the post box');
    });

    test('voting', async ({ page, ownCoop }) => {
      const t = say(lang, 'votes');
      await page.goto(at(ownCoop, lang, '/votes/'));
      await expect(
        page.getByRole('heading', { name: say(lang, 'states')('signed-out-title') }),
      ).toBeVisible();
      await none(page, 'signed out');
      await signedIn(page, ownCoop, cast.supported);
      await page.reload();
      await expect(page.getByRole('heading', { name: t('open-now') })).toBeVisible();
      await none(page, 'the list');
      await page
        .getByRole('link', { name: t('read-and-vote') })
        .first()
        .click();
      await page.getByText(t('full-text')).click();
      await none(page, 'reading');
      await page.getByRole('button', { name: t('vote-now') }).click();
      await page.getByRole('button', { name: t('to-check') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await none(page, 'choosing, with nothing chosen');
      await page.getByRole('radio', { name: t('against') }).check();
      await page.getByRole('button', { name: t('to-check') }).click();
      await none(page, 'checking');
      await page.getByRole('button', { name: t('confirm') }).click();
      await expect(page.getByText(t('you-voted-against'))).toBeVisible();
      await none(page, 'done');
      await page.goto(at(ownCoop, lang, '/votes/'));
      await page
        .getByRole('link', { name: t('see-result') })
        .first()
        .click();
      for (const more of await page.locator('main summary').all()) await more.click();
      await none(page, 'the result');
    });
  });
}
