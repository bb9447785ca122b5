/**
 * Supporters: a member asks somebody to help, one question at a time; they say yes, confirm help in the member's place, and
 * cannot open a vote; the member sees what they did and ends it, and at that moment nothing works any more.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { at, languages, say } from './journey.ts';

const NAME = 'Mair';
const helper = { email: 'mair@helpers.example' };

const none = async (page: Page, step: string): Promise<void> => {
  expect(await faultsIn(page, everyLook), step).toEqual([]);
};

for (const lang of languages) {
  const t = say(lang, 'supporters');
  const s = say(lang, 'states');
  const shell = say(lang, 'shell');

  test(`somebody helps a member, never votes, and stops at once (${lang})`, async ({
    browser,
    page,
    ownCoop,
  }) => {
    test.setTimeout(240_000);
    const member = cast.supported;
    const next = page.getByRole('button', { name: s('next'), exact: true });

    await signedIn(page, ownCoop, member);
    await visit(page, at(ownCoop, lang, '/my-page/who-helps-me/'));
    await page.getByRole('button', { name: t('invite') }).click();
    await next.click();
    await expect(page.getByRole('alert')).toBeVisible();
    await none(page, 'a name is missing');
    await page.getByLabel(t('name'), { exact: true }).fill(NAME);
    await next.click();
    await page.getByLabel(t('email'), { exact: true }).fill(helper.email);
    await next.click();
    await page.getByRole('switch', { name: t('may-time-bank') }).click();
    await next.click();
    await expect(page.getByText(t('check-who', { name: NAME, email: helper.email }))).toBeVisible();
    await page.getByRole('button', { name: t('send') }).click();
    await expect(page.getByText(t('said-sent', { name: NAME }))).toBeVisible();
    await none(page, 'somebody was asked');

    const other = await browser.newPage();
    const banner = other.getByRole('complementary', { name: shell('acting-label') });
    await signedIn(other, ownCoop, helper);
    await visit(other, at(ownCoop, lang, '/my-page/'));
    await other.getByRole('link', { name: s('to-helping') }).click();
    await expect(other.getByRole('heading', { name: t('asks-you', { name: member.name }) })).toBeVisible();
    await none(other, 'the supporter is asked');
    await other.getByRole('button', { name: t('yes') }).click();
    await other.getByRole('button', { name: t('help-now', { name: member.name }) }).click();
    await expect(banner).toContainText(member.name);
    await expect(other.getByText(say(lang, 'my-page')('hello', { name: member.name }))).toBeVisible();
    await none(other, 'My page of the member');

    await visit(other, at(ownCoop, lang, '/votes/'));
    await expect(other.getByText(s('helping-title', { name: member.name }))).toBeVisible();
    await visit(other, at(ownCoop, lang, '/time-bank/'));
    await expect(banner).toContainText(member.name);
    const time = say(lang, 'time-bank');
    await other
      .getByRole('button', { name: time('yes') })
      .first()
      .click();
    await other.getByRole('button', { name: time('yes-confirm') }).click();
    await expect(other.getByRole('button', { name: time('yes-confirm') })).toBeHidden();

    await visit(page, at(ownCoop, lang, '/my-page/who-helps-me/'));
    await page.getByText(t('did-title')).click();
    await expect(page.getByText(t('did-confirm-help'))).toBeVisible();
    await page.getByRole('button', { name: t('end') }).click();
    await page.getByRole('button', { name: t('end-yes') }).click();
    await expect(page.getByText(t('said-ended', { name: NAME }))).toBeVisible();

    await visit(other, at(ownCoop, lang, '/time-bank/'));
    await expect(other.getByRole('heading', { name: s('signed-out-title') })).toBeVisible();
    await other.close();
  });
}
