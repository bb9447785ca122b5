/** What a reader can do with a guide beyond reading it: change over, choose a country, look for words, say how it was. */
import { addressCode } from '../../src/lib/address-code.ts';
import { expect, standing, test, type Page } from '../support/browser.ts';
import { at, languages, say } from './journey.ts';

const GUIDE = '/guides/direct-payments/';
const ROW = 'keep-papers';

/** Brings a row to the top of the window, as a reader does by scrolling. */
const read = (page: Page, row: string) =>
  page.evaluate((id) => document.getElementById(id)!.scrollIntoView({ block: 'start' }), row);

/**
 * Presses the switch where it stands; Playwright's own click would scroll the page first, and wait for nothing: the
 * script that keeps the place may come after the words.
 */
async function changeOver(page: Page): Promise<void> {
  await standing(page);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[data-switch]')!.click());
}

/** A reader who chose to see one thing at a time. */
const oneAtATime = (page: Page) =>
  page.addInitScript(() => localStorage.setItem('common-care-reading', '{"view":"simple"}'));

test('one thing at a time: rows of the other country are no steps, and a link to one shows it', async ({
  page,
  coop,
}) => {
  await oneAtATime(page);
  await page.goto(at(coop, 'en', GUIDE));
  const status = page.locator('.parts__steps [role="status"]');
  const all = async () => Number((await status.innerText()).split(' ').at(-1));
  const both = await all();
  await page.locator('.parts__steps button').last().click();
  await page.getByLabel('Wales', { exact: true }).check();
  await expect.poll(all).toBeLessThan(both);
  await page.goto(at(coop, 'en', '/guides/'));
  await page.goto(at(coop, 'en', `${GUIDE}#reviewed`));
  await expect(page.locator('#reviewed')).toBeVisible();
  await expect(page.locator('.guide-row:visible')).toHaveCount(1);
});

test('one thing at a time: paper has the whole guide, and so has the usual view again', async ({
  page,
  coop,
}) => {
  await oneAtATime(page);
  await page.goto(at(coop, 'en', GUIDE));
  await expect(page.locator('.guide-row:visible')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  const rows = await page.locator('.guide-row').count();
  await expect(page.locator('.guide-row:visible')).toHaveCount(rows);
  await expect(page.locator('.parts__steps')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#reading-button').click();
  await page.locator('input[name="reading-view"][value="usual"]').check();
  await expect(page.locator('.guide-row:visible')).toHaveCount(rows);
});

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

    test('one thing at a time: a guide shows one part, says where you are, and goes on and back', async ({
      page,
      coop,
    }) => {
      await oneAtATime(page);
      await page.goto(at(coop, lang, GUIDE));
      const steps = page.getByRole('group', { name: say(lang, 'reading')('view-simple') });
      const shell = say(lang, 'shell');
      const all = Number(/\d+$/.exec(await steps.getByRole('status').innerText())![0]);
      expect(all).toBeGreaterThan(12);
      await expect(steps.getByRole('status')).toHaveText(shell('step-of', { now: 1, all }));
      await expect(page.locator('#about')).toBeVisible();
      await expect(page.locator('.guide-row:visible')).toHaveCount(0);
      await expect(steps.getByRole('button', { name: shell('step-back') })).toBeHidden();
      const next = steps.getByRole('button', { name: shell('step-next') });
      await next.click(); // where do you live
      await next.click(); // what is on this page
      await next.focus();
      await page.keyboard.press('Enter');
      const first = page.locator('.guide-row').first();
      await expect(first).toBeFocused();
      await expect(page.locator('.guide-row:visible')).toHaveCount(1);
      await expect(page.locator('.part:visible > h2')).toHaveCount(1);
      await expect(page.locator('.part:visible > h2')).toBeInViewport();
      await expect(steps.getByRole('status')).toHaveText(shell('step-of', { now: 4, all }));
      await expect(page).toHaveURL(new RegExp(`#${await first.getAttribute('id')}$`));
      await steps.getByRole('button', { name: shell('step-back') }).click();
      await expect(page.locator('#contents')).toBeFocused();
      await page.locator('.contents a').last().click();
      await expect(page.locator('#about-guide')).toBeFocused();
      await expect(next).toBeHidden();
      await expect(page.locator('[data-part]:visible')).toHaveCount(1);
    });

    test('one thing at a time: a link to a part opens it, and the other words stay at it', async ({
      page,
      coop,
    }) => {
      await oneAtATime(page);
      await page.goto(at(coop, lang, `${GUIDE}#${ROW}`));
      await expect(page.locator(`#${ROW}`)).toBeVisible();
      await expect(page.locator('.guide-row:visible')).toHaveCount(1);
      await expect(page.locator('.part:visible > h2')).toBeInViewport({ ratio: 1 });
      await changeOver(page);
      await expect(page).toHaveURL(new RegExp(`/standard/#${ROW}$`));
      await expect(page.locator(`#${ROW}`)).toBeVisible();
      await expect(page.locator('.guide-row:visible')).toHaveCount(1);
    });

    test('what is wrong with the faces is seen beside them, with the largest words on the smallest phone', async ({
      page,
      coop,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.addInitScript(() => localStorage.setItem('common-care-reading', '{"size":"200"}'));
      await page.goto(at(coop, lang, GUIDE));
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-fault')).toBeFocused();
      await expect(page.locator('#faces-fault')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.faces__face').first()).toBeInViewport();
      await page.route('**/say-how-clear', (route) => route.abort());
      await page.locator('.faces__face').first().click();
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-failed')).toBeFocused();
      await expect(page.locator('#faces-failed')).toHaveText(t('faces-failed'));
      await expect(page.locator('#faces-failed')).toBeInViewport({ ratio: 1 });
    });

    test('a page speaks of listening only where there is something to hear', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      const heard = (await page.locator('audio').count()) > 0;
      const words = /\b(?:listen|gwrando|wrando)/i;
      for (const path of [GUIDE, '/guides/', '/', '/reading-settings/']) {
        await page.goto(at(coop, lang, path));
        for (const fold of await page.locator('main details').all())
          await fold.evaluate((part: HTMLDetailsElement) => (part.open = true));
        // A row may be about listening to one another; what is asked is what the page offers.
        const offered = await page.evaluate(() => {
          const main = document.querySelector('main')!.cloneNode(true) as HTMLElement;
          for (const row of main.querySelectorAll('.rows, .cards')) row.remove();
          return main.textContent;
        });
        if (heard && path === '/guides/') expect(offered).toMatch(words);
        if (!heard) expect(offered, path).not.toMatch(words);
      }
    });

    test('the search understands everyday questions, slips of the hand and changed beginnings', async ({
      page,
      coop,
    }) => {
      const [question, word, part] =
        lang === 'en'
          ? ['pay my sister', 'wheelchar', '/guides/direct-payments/#family']
          : ['talu fy chwaer', 'ngofal', '/cy/guides/direct-payments/#family'];
      await page.goto(at(coop, lang, `/search/?q=${encodeURIComponent(question)}`));
      const first = page.locator('#results li').first().getByRole('link');
      await expect(first).toHaveAttribute('href', part);
      await first.click();
      await expect(page.locator('#family')).toBeInViewport();
      await page.goto(at(coop, lang, `/search/?q=${word}`));
      await expect(page.locator('#results mark').first()).toHaveText(
        lang === 'en' ? /^wheelchair/i : /^n?gofal/i,
      );
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
      await expect(page.locator('#search-none').getByRole('link', { name: /^01632/ })).toBeVisible();
    });

    test('a reader says how clear it was, without a name', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      const title = await page.title();
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-fault')).toHaveText(t('faces-missing'));
      await expect(page).toHaveTitle(`${say(lang, 'shell')('title-error')} ${title}`);
      await page.locator('#faces').getByText(t('face-partly'), { exact: true }).click();
      await expect(page.locator('#faces-fault')).toBeHidden();
      await expect(page).toHaveTitle(title);
      await page.locator('#faces-row').selectOption('money');
      await page.locator('#faces button').click();
      await expect(page.locator('#faces-thanks')).toContainText(t('faces-thanks'));
    });
  });
}

test.describe('a check by readers', () => {
  /** Answers for the server, so that no check is ever recorded by a test. */
  const answer = (page: Page, check: object | null) =>
    page.route('**/api/co-op/guides/last-check?*', (route) => route.fulfill({ json: { check } }));
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

for (const lang of languages) {
  test(`what is shared, sent and printed names the server that runs, not the one it was built for (${lang})`, async ({
    page,
    coop,
  }) => {
    const address = at(coop, lang, GUIDE);
    await page.goto(address);
    const code = page.locator('.code path');
    await expect(code).toHaveAttribute('d', addressCode(address).path);
    await page.locator('.tools > summary').click();
    await expect(page.locator('.tools .address')).toHaveText(address);
    await expect(page.locator('#share-email')).toHaveAttribute(
      'href',
      new RegExp(`body=${encodeURIComponent(address)}$`),
    );
    await expect(page.locator('#copy')).toHaveAttribute('data-address', address);
    expect(await page.content()).not.toContain(`${encodeURIComponent('127.0.0.1:8090')}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.code .address')).toHaveText(address);
  });
}
