/** What a reader can do with a guide beyond reading it: change over, choose a country, look for words, say how it was. */
import { expect, test, type Page } from '../support/browser.ts';
import { at, languages, say } from './journey.ts';

const GUIDE = '/guides/direct-payments/';
const ROW = 'keep-papers';

/** Brings a row to the top of the window, as a reader does by scrolling. */
const read = (page: Page, row: string) =>
  page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ block: 'start' }), row);

/** Presses the switch where it stands; Playwright's own click would scroll the page first. */
const changeOver = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[data-switch]')!.click());

for (const lang of languages) {
  const t = say(lang, 'guides');

  test.describe(`using a guide (${lang})`, () => {
    test('more words and back again keep the row', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await read(page, ROW);
      await changeOver(page);
      await expect(page).toHaveURL(new RegExp(`/standard/#${ROW}$`));
      await expect(page.locator(`#${ROW}`)).toBeInViewport();
      await changeOver(page);
      await expect(page).toHaveURL(new RegExp(`/direct-payments/#${ROW}$`));
      await expect(page.locator(`#${ROW}`)).toBeInViewport();
    });

    test('the country is chosen once and the other is one press away', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await expect(page.locator('#reviewed')).toBeVisible();
      await page.getByLabel(t('wales'), { exact: true }).check();
      await expect(page.locator('#reviewed')).toBeHidden();
      await expect(page.locator('#family-wales')).toBeVisible();
      await page.goto(at(coop, lang, '/guides/personal-health-budgets/'));
      await expect(page.getByLabel(t('wales'), { exact: true })).toBeChecked();
      await page.getByLabel(t('england'), { exact: true }).check();
      await expect(page.locator('[data-country="wales"]:visible')).toHaveCount(0);
    });

    test('a link to a row of the other country shows that row', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await page.getByLabel(t('wales'), { exact: true }).check();
      await page.goto(at(coop, lang, '/guides/'));
      await page.goto(at(coop, lang, `${GUIDE}#reviewed`));
      await expect(page.locator('#reviewed')).toBeVisible();
    });

    test('a misspelt word finds guides with their pictures', async ({ page, coop }) => {
      await page.goto(at(coop, lang, '/search/'));
      await page.locator('#q').fill(lang === 'en' ? 'counsil' : 'cyngro');
      await page.keyboard.press('Enter');
      const results = page.locator('#results li');
      await expect(results.first().getByRole('link')).toBeVisible();
      await expect(results.locator('img').first()).toBeVisible();
      await page.locator('#q').fill('zxqvbnm');
      await page.keyboard.press('Enter');
      await expect(page.locator('#search-status')).toContainText('zxqvbnm');
    });

    test('a reader says how clear it was, without a name', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-fault')).toHaveText(t('faces-missing'));
      await page.locator('#faces').getByText(t('face-partly'), { exact: true }).click();
      await page.locator('#faces-row').selectOption('money');
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-thanks')).toContainText(t('faces-thanks'));
    });
  });
}

test.describe('a check by readers', () => {
  /** Answers for the server, so that no check is ever recorded by a test. */
  const answer = (page: Page, check: object | null) =>
    page.route('**/api/collections/guide_checks/**', (route) =>
      route.fulfill({ json: { items: check ? [check] : [] } }),
    );
  const check = {
    checkedBy: 'Our reading group',
    readers: 6,
    understood: 5,
    changed: '',
    checkedOn: '2026-11-30',
  };

  test('nobody has checked it: the guide says so', async ({ page, coop }) => {
    await answer(page, null);
    await page.goto(at(coop, 'en', GUIDE));
    await expect(page.locator('#check')).toContainText(say('en', 'guides')('check-never-title'));
  });

  test('checked for these rows: who, when and how many', async ({ page, coop }) => {
    await page.goto(at(coop, 'en', GUIDE));
    const rowsHash = await page.locator('#check').getAttribute('data-hash');
    await answer(page, { ...check, rowsHash });
    await page.reload();
    await expect(page.locator('#check')).toContainText('Our reading group checked it on 30 November 2026.');
    await expect(page.locator('#check')).toContainText('5 of 6 readers could say it back.');
  });

  test('checked for other rows: the guide has changed since', async ({ page, coop }) => {
    await answer(page, { ...check, rowsHash: '000000000000' });
    await page.goto(at(coop, 'en', GUIDE));
    await expect(page.locator('#check')).toContainText(say('en', 'guides')('check-changed-title'));
  });
});
