/**
 * Zoom to 400 per cent, letters and lines moved apart by the reader's own tools, and colours that the device forces:
 * nothing is cut off, nothing has to be scrolled sideways, and what is chosen can still be told from what is not.
 */
import { expect, test, type Page } from '../support/browser.ts';
import { inWelsh, templates } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });

function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Words that their own box cuts off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const style = getComputedStyle(one);
        const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden';
        if (!hides || style.clipPath !== 'none' || style.position === 'absolute' || !one.textContent?.trim())
          return false;
        return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.textContent?.trim().slice(0, 40)}`),
  );
}

for (const address of templates()) {
  test(`${address} at 400 per cent, with words apart`, async ({ page }) => {
    // 1280 by 1024 at 400 per cent is 320 by 256.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const twin of [address, inWelsh(address)]) {
      await page.goto(twin, { waitUntil: 'networkidle' });
      expect(await tooWide(page), twin).toBeLessThanOrEqual(0);
      await page.evaluate(() => {
        // WCAG 2.2, 1.4.12: what a reader's own tool may set.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
            'p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await tooWide(page), `${twin} with words apart`).toBeLessThanOrEqual(0);
      expect(await cutOff(page), twin).toEqual([]);
    }
  });
}

test('colours that the device forces leave every part its edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/design/');
  const edges = await page.evaluate(() => {
    const edge = (selector: string) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return Math.max(parseFloat(style.borderTopWidth), parseFloat(style.outlineWidth)) > 0;
    };
    return Object.fromEntries(
      ['.button', '.choice', '.card', '.tag', '.field__box', '.notice', '.error-summary', '.steps__step'].map(
        (selector) => [
          selector,
          edge(selector) ||
            parseFloat(getComputedStyle(document.querySelector(selector)!).borderLeftWidth) > 0,
        ],
      ),
    );
  });
  expect(Object.entries(edges).filter(([, has]) => !has)).toEqual([]);
  const chosen = page.locator('.choice:has(input:checked)').first();
  expect(await chosen.evaluate((card) => getComputedStyle(card).outlineStyle)).toBe('solid');
  const bars = await page.evaluate(() => {
    const fill = (selector: string) => getComputedStyle(document.querySelector(selector)!).fill;
    return fill('.chart__bar') !== fill('.chart__ground');
  });
  expect(bars).toBe(true);
});

test('paper gets black words on white, and no navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/privacy/');
  await expect(page.locator('.places')).toBeHidden();
  await expect(page.locator('.help')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 252, 245)',
  );
});
