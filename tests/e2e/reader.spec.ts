/** A reader opens a guide: row by row, with script off, by keyboard, on paper, and again without a connection. */
import { cast, expect, signedIn, standing, test, type Page } from '../support/browser.ts';
import { at, languages, pressByKeyboard, say, tabTo, type Language } from './journey.ts';

test.use({ serviceWorkers: 'allow' });

const GUIDE = '/guides/direct-payments/';
const titles: Record<Language, string> = {
  en: 'What is a direct payment?',
  cy: 'Beth yw taliad uniongyrchol?',
};

const guideLink = (page: Page, lang: Language) =>
  page.getByRole('main').getByRole('link', { name: titles[lang] }).first();

/** Waits until the worker for reading offline has the page that is shown. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('common-care-'));
        const found = await Promise.all(
          names.map(async (name) => (await caches.open(name)).match(location.pathname)),
        );
        return found.some((answer) => answer !== undefined);
      }),
    )
    .toBe(true);
}

for (const lang of languages) {
  const t = say(lang, 'guides');

  test.describe(`reading (${lang})`, () => {
    test('the guide is all there with script off', async ({ browser, coop }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(at(coop, lang, '/'));
      await page
        .getByRole('navigation')
        .getByRole('link', { name: say(lang, 'shell')('nav-guides') })
        .click();
      await guideLink(page, lang).click();
      await expect(page.getByRole('heading', { level: 1, name: titles[lang] })).toBeVisible();
      const rows = page.locator('.guide-row--easy');
      expect(await rows.count()).toBeGreaterThan(8);
      for (const row of await rows.all()) {
        await expect(row.locator('.picture')).toBeVisible();
        await expect(row.locator('.guide-row__easy p').first()).toBeVisible();
      }
      await page.locator('a.hard').first().click();
      await expect(page).toHaveURL(/\/words\/#/);
      await page.goBack();
      await expect(page.getByRole('heading', { name: t('contact'), exact: true })).toBeVisible();
      await expect(page.locator('button:visible')).toHaveCount(0);
      await context.close();
    });

    test('the keyboard alone opens a guide and a hard word', async ({ page, coop }) => {
      await page.goto(at(coop, lang, '/guides/'));
      await pressByKeyboard(page, guideLink(page, lang));
      await expect(page.getByRole('heading', { level: 1, name: titles[lang] })).toBeVisible();
      await standing(page); // before its script has come, a hard word leads to the list of words
      const word = page.locator('a.hard').first();
      await tabTo(page, word);
      await page.keyboard.press('Enter');
      await expect(word).toHaveAttribute('aria-expanded', 'true');
      await expect(page.locator('.word-note')).toBeVisible();
      await pressByKeyboard(page, page.locator('.word-note').getByRole('button', { name: t('word-close') }));
      await expect(page.locator('.word-note')).toHaveCount(0);
      await expect(word).toBeFocused();
    });

    test('a guide that was read opens again without a connection', async ({ page, context, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await untilKept(page);
      await context.setOffline(true);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1, name: titles[lang] })).toBeVisible();
      await expect(page.locator('.guide-row--easy .picture img').first()).toBeVisible();
      await page.goto(at(coop, lang, '/guides/pooling/'));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^$/);
      expect(await page.locator('.guide-row--easy').count()).toBe(0);
      await context.setOffline(false);
    });

    test('a guide prints without what only a screen can use', async ({ page, coop }) => {
      await page.goto(at(coop, lang, GUIDE));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation', { name: say(lang, 'shell')('nav-label') })).toBeHidden();
      await expect(page.locator('.guide-row--easy').first()).toBeVisible();
      await expect(page.locator('.code.only-paper')).toBeVisible();
      await expect(page.locator('.only-screen:visible')).toHaveCount(0);
    });
  });
}

/** Two frames after the letters have come: until then the page may still put back what was pressed. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await document.fonts.ready;
    await frame();
    await frame();
  });

for (const width of [320, 1280]) {
  for (const path of ['/reading-settings/', '/privacy/']) {
    test(`larger words leave the choice under the finger (${path}, ${width} px)`, async ({ page, coop }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(at(coop, 'en', path));
      if (path === '/privacy/') await page.locator('#reading-button').click();
      for (const value of ['125', '150', '175', '200', '150']) {
        const choice = page.locator('.reading__choice', { has: page.locator(`[value="${value}"]`) }).first();
        await choice.scrollIntoViewIfNeeded();
        const before = (await choice.boundingBox())!;
        const [x, y] = [before.x + 40, before.y + before.height / 2];
        await page.mouse.click(x, y);
        await expect(page.locator('html')).toHaveAttribute('data-size', value);
        await settled(page);
        const after = (await choice.boundingBox())!;
        expect(Math.abs(after.y - before.y), `${value} moved`).toBeLessThan(3);
        const under = await page.evaluate(
          ([left, top]) =>
            document.elementFromPoint(left!, top!)?.closest('label')?.querySelector('input')?.value,
          [x, y],
        );
        expect(under, `under the finger after ${value}`).toBe(value);
      }
    });
  }
}

for (const lang of languages) {
  test(`while a form has errors the title of the page says so first (${lang})`, async ({ page, coop }) => {
    const word = say(lang, 'shell')('title-error');
    const t = say(lang, 'sign-in');
    await page.goto(at(coop, lang, '/sign-in/'));
    await expect(page.getByRole('heading', { name: t('demo-title') })).toBeVisible();
    const title = await page.title();
    await page.getByRole('button', { name: t('send') }).click();
    await expect(page).toHaveTitle(`${word} ${title}`);
    await page.getByLabel(t('email')).fill(cast.supported.email);
    await page.getByRole('button', { name: t('send') }).click();
    await expect(page.getByRole('button', { name: t('finish'), exact: true })).toBeVisible();
    expect(await page.title()).not.toContain(word);
  });
}

test('a check that cannot be written down says so in the title', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await page.goto(at(ownCoop, 'en', '/guides/pooling/check/'));
  const title = await page.title();
  await page.locator('#record button').click();
  await expect(page.locator('#record-fault')).toBeFocused();
  await expect(page).toHaveTitle(`Error: ${title}`);
});

test('the other language shows the same guide', async ({ page, coop }) => {
  await page.goto(at(coop, 'en', GUIDE));
  await page.getByRole('link', { name: 'Cymraeg' }).click();
  await expect(page).toHaveURL(at(coop, 'cy', GUIDE));
  await expect(page.getByRole('heading', { level: 1, name: titles.cy })).toBeVisible();
});

test.describe('tools with script off', () => {
  for (const path of ['/votes/', '/votes/motion/', '/sign-in/', '/sign-in/open/']) {
    test(`${path} says what it is for and gives the phone and paper way`, async ({ browser, coop }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(at(coop, 'en', path));
      const main = page.getByRole('main');
      await expect(main.locator('.lead').first()).toBeVisible();
      await expect(main.getByText(say('en', 'shell')('needs-script-title'))).toBeVisible();
      await expect(main.getByRole('link', { name: /^01632/ })).toBeVisible();
      await expect(main.getByRole('button')).toHaveCount(0);
      await context.close();
    });
  }
});

test('no answer of a member is kept for reading offline', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await expect(page.getByRole('heading', { name: say('en', 'votes')('open-now') })).toBeVisible();
  await untilKept(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
});
