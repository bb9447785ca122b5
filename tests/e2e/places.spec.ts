/**
 * The five places and the header that leads to them: low on a phone, a menu where there is no room, a plain list without
 * script; and what is next stands on the first screen.
 */
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { at, languages, pressByKeyboard, say, tabTo, type Language } from './journey.ts';

const phones = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
];
const places = ['nav-help', 'nav-decide', 'nav-our-co-op', 'nav-guides'] as const;

/** The height of the header, with the edge of the tablecloth that hangs over the page. */
const headerHeight = (page: Page) =>
  page.evaluate(() => {
    const header = document.querySelector('header')!;
    return header.getBoundingClientRect().height + parseFloat(getComputedStyle(header, '::after').height);
  });

const bottomOf = async (page: Page, selector: string): Promise<number> => {
  const box = (await page.locator(selector).first().boundingBox())!;
  return box.y + box.height;
};

const setWords = (page: Page, size: string) =>
  page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);

const menu = (page: Page, lang: Language) =>
  page.getByRole('button', { name: say(lang, 'shell')('menu'), exact: true });
const placeList = (page: Page, lang: Language) =>
  page.getByRole('navigation', { name: say(lang, 'shell')('nav-label') });

for (const lang of languages) {
  const t = say(lang, 'shell');

  for (const phone of phones) {
    test(`the header takes a fifth of a phone of ${phone.width} by ${phone.height} at most (${lang})`, async ({
      page,
      coop,
    }) => {
      await page.setViewportSize(phone);
      for (const path of ['/', '/votes/', '/guides/direct-payments/']) {
        await visit(page, at(coop, lang, path));
        expect(await headerHeight(page), path).toBeLessThanOrEqual(phone.height / 5);
      }
      await signedIn(page, coop, cast.supported);
      for (const path of ['/', '/my-page/', '/time-bank/']) {
        await visit(page, at(coop, lang, path));
        await expect(page.locator('#finish')).toBeVisible();
        expect(await headerHeight(page), `${path}, signed in`).toBeLessThanOrEqual(phone.height / 5);
      }
    });
  }

  test(`what this is and the next step are on the first screen of a small phone (${lang})`, async ({
    page,
    coop,
  }) => {
    const phone = phones[0]!;
    await page.setViewportSize(phone);
    await page.goto(at(coop, lang, '/'));
    for (const part of [
      'h1',
      '.hero .lead',
      `.hero a[href$="/what-is-a-care-co-op/"]`,
      '.hero a[href$="/sign-in/"]',
    ]) {
      expect(await bottomOf(page, `main ${part}:visible`), part).toBeLessThanOrEqual(phone.height);
    }
  });

  test(`a signed-in page begins with the thing to do, and no picture stands above it (${lang})`, async ({
    page,
    coop,
  }) => {
    const phone = phones[0]!;
    await page.setViewportSize(phone);
    await signedIn(page, coop, cast.supported);
    for (const [path, button] of [
      ['/my-page/', '.next__thing .button'],
      ['/votes/', '.motion-card--open .button'],
      ['/time-bank/', '.entries .answers .button'],
    ] as const) {
      await visit(page, at(coop, lang, path));
      expect(await bottomOf(page, button), path).toBeLessThanOrEqual(phone.height);
    }
    for (const path of ['/', '/my-page/', '/votes/', '/time-bank/']) {
      await page.goto(at(coop, lang, path));
      await expect(page.locator(':is(.opening__picture, .hero__picture):visible')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  });

  test(`the menu opens, leads on and closes by keyboard (${lang})`, async ({ page, coop }) => {
    await page.setViewportSize(phones[0]!);
    await page.goto(at(coop, lang, '/privacy/'));
    const button = menu(page, lang);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await expect(placeList(page, lang)).toBeHidden();
    await pressByKeyboard(page, button);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    const links = placeList(page, lang).getByRole('link');
    await expect(links).toHaveText([t('nav-home'), ...places.map((place) => t(place))]);
    await tabTo(page, links.last());
    await page.keyboard.press('Escape');
    await expect(placeList(page, lang)).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await pressByKeyboard(page, links.filter({ hasText: t('nav-guides') }));
    await expect(page).toHaveURL(at(coop, lang, '/guides/'));
  });

  test(`the largest words make the header a menu at a desk too, and on a phone it stays low (${lang})`, async ({
    page,
    coop,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(at(coop, lang, '/privacy/'));
    await expect(placeList(page, lang)).toBeVisible();
    await expect(menu(page, lang)).toBeHidden();
    await setWords(page, '200');
    await expect(placeList(page, lang)).toBeHidden();
    await expect(menu(page, lang)).toBeVisible();
    await page.setViewportSize(phones[0]!);
    expect(await headerHeight(page)).toBeLessThanOrEqual(phones[0]!.height / 4);
    await expect(page.locator('#reading-button')).toBeHidden();
    await menu(page, lang).click();
    await expect(placeList(page, lang)).toBeVisible();
    await expect(page.locator('#reading-button')).toBeVisible();
    await expect(page.getByRole('link', { name: t('nav-sign-in'), exact: true })).toBeVisible();
  });

  test(`every place is reached without script, on a phone and at a desk (${lang})`, async ({
    browser,
    coop,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const size of [phones[0]!, { width: 1280, height: 800 }]) {
      await page.setViewportSize(size);
      const narrow = size.width < 400;
      const list = page.getByRole('navigation', {
        name: narrow ? t('foot-places') : t('nav-label'),
        exact: true,
      });
      for (const place of places) {
        await page.goto(at(coop, lang, '/privacy/'));
        if (narrow) {
          await page.getByRole('link', { name: t('menu'), exact: true }).click();
          await expect(list).toBeInViewport();
        }
        await list.getByRole('link', { name: t(place), exact: true }).click();
        await expect(page).not.toHaveURL(/privacy/);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('.places__list:visible [aria-current]')).toHaveText(t(place));
      }
      await expect(page.locator('button:visible')).toHaveCount(0);
    }
    await context.close();
  });

  test(`a place with more than one thing behind it opens them as doors (${lang})`, async ({ page, coop }) => {
    await page.goto(at(coop, lang, '/our-co-op/'));
    const doors = page.getByRole('main').locator('.door a');
    const ways = await doors.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) {
      const answer = await page.goto(way);
      expect(answer?.status() ?? 200, way).toBe(200);
      await expect(page.locator('.places__list [aria-current]:visible')).toHaveText(t('nav-our-co-op'));
    }
  });

  test(`where you are begins at home, and at my page for its member (${lang})`, async ({ page, coop }) => {
    const way = page.getByRole('navigation', { name: t('crumbs-label') }).getByRole('link');
    await page.goto(at(coop, lang, '/search/'));
    await expect(way.filter({ visible: true })).toHaveText([t('nav-home'), t('nav-guides')]);
    await signedIn(page, coop, cast.supported);
    await page.goto(at(coop, lang, '/search/'));
    await expect(way.filter({ visible: true })).toHaveText([t('nav-my-page'), t('nav-guides')]);
    await page.goto(at(coop, lang, '/time-bank/log/'));
    await expect(way.filter({ visible: true })).toHaveText([
      t('nav-my-page'),
      say(lang, 'time-bank')('title'),
    ]);
  });
}
