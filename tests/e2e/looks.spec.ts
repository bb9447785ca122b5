/** Every step of signing in and voting, in every theme, wide and narrow, with the largest words: axe finds nothing. */
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
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
      await expect(page.getByRole('heading', { name: t('why') })).toBeVisible();
      for (const more of await page.locator('main summary').all()) await more.click();
      await none(page, 'the result');
    });
  });
}

/**
 * What a finger has to meet and is smaller than 44 by 44 px (WCAG 2.5.5): links, buttons and folds that stand in no
 * sentence. A link that covers its card counts as large as the card.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const inSentence = (target: Element) => {
      const block = target.closest('p, li, dd, dt, td, th, h1, h2, h3, figcaption, div');
      const rest = (block?.cloneNode(true) ?? target) as Element;
      for (const one of rest.querySelectorAll('a, button')) one.remove();
      return getComputedStyle(target).display === 'inline' && /[\p{L}\p{N}]/u.test(rest.textContent ?? '');
    };
    const sizeOf = (target: HTMLElement) => {
      const covers = getComputedStyle(target, '::after').position === 'absolute';
      return (covers ? (target.closest('.card') ?? target) : target).getBoundingClientRect();
    };
    return [...document.querySelectorAll<HTMLElement>('a[href], button, summary')]
      .filter((target) => target.getClientRects().length > 0 && !inSentence(target))
      .map((target) => ({ text: target.textContent?.trim() ?? '', ...sizeOf(target).toJSON() }))
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
      .map(({ text, width, height }) => `${Math.round(width)} by ${Math.round(height)}: ${text}`);
  });
}

test.describe('what a finger has to meet is at least 44 px large', () => {
  const plain = [
    '/',
    '/guides/',
    '/guides/direct-payments/',
    '/guides/your-information/standard/',
    '/guides/pooling/check/',
    '/words/',
    '/search/',
    '/how-we-write/',
    '/what-is-a-care-co-op/',
    '/credits/',
    '/privacy/',
    '/accessibility/',
    '/pictures/',
    '/reading-settings/',
    '/sign-in/',
    '/design/',
  ];
  for (const lang of languages) {
    for (const width of [320, 1280]) {
      test(`on pages of words (${lang}, ${width} px)`, async ({ page, coop }) => {
        await page.setViewportSize({ width, height: 800 });
        for (const path of plain) {
          await page.goto(at(coop, lang, path));
          expect(await smallTargets(page), path).toEqual([]);
        }
        // The way past the header appears when focus is on it.
        await page.keyboard.press('Tab');
        expect((await page.locator('.skip').boundingBox())!.height).toBeGreaterThanOrEqual(44);
      });

      test(`on members' pages (${lang}, ${width} px)`, async ({ page, coop }) => {
        await page.setViewportSize({ width, height: 800 });
        await signedIn(page, coop, cast.supported);
        for (const path of ['/my-page/', '/my-page/settings/', '/votes/', '/time-bank/', '/time-bank/log/']) {
          await visit(page, at(coop, lang, path));
          expect(await smallTargets(page), path).toEqual([]);
        }
      });
    }
  }
});

/** Words that stand on two lines though they have no more than 15 letters: longer ones fit into no line. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const broken: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const around = text.parentElement!;
      // What is only heard has no lines; an address on the web may break anywhere.
      if (
        around.closest('.only-heard, .steps__state, .table thead, script, select, noscript, code, .address')
      )
        continue;
      for (const { 0: word, index } of text.data.matchAll(
        /(?<![\p{L}\p{N}.@/])[\p{L}\p{N}'’]+(?![.@/]?[\p{L}\p{N}])/gu,
      )) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (word.length <= 15 && new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

test.describe('no word is cut in two', () => {
  for (const lang of languages) {
    for (const size of ['100', '200']) {
      test(`on the smallest phone with words at ${size}% (${lang})`, async ({ page, coop }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.addInitScript(
          (chosen) => localStorage.setItem('common-care-reading', JSON.stringify({ size: chosen })),
          size,
        );
        const words = [
          '/',
          '/guides/',
          '/guides/direct-payments/',
          '/guides/how-we-vote/standard/',
          '/words/',
        ];
        for (const path of [...words, '/search/', '/how-we-write/', '/privacy/', '/sign-in/', '/design/']) {
          await page.goto(at(coop, lang, path));
          expect(await brokenWords(page), path).toEqual([]);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(over, `${path} is wider than the window`).toBeLessThanOrEqual(0);
        }
        await signedIn(page, coop, cast.supported);
        for (const path of ['/my-page/', '/my-page/settings/', '/votes/', '/time-bank/', '/time-bank/log/']) {
          await visit(page, at(coop, lang, path));
          expect(await brokenWords(page), path).toEqual([]);
        }
      });
    }
  }
});
