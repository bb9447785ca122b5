/**
 * Zoom to 400 per cent, words at twice their size by the reading settings, letters and lines moved apart by the
 * reader's own tools: nothing is cut off and nothing has to be scrolled sideways. Each page that brings something new,
 * in both languages, because Welsh words are longer; that every single page fits at 320 px with the largest words,
 * pages.spec.ts asks.
 */
import { asking, expect, test, visit, type Page } from '../support/browser.ts';
import { kindsInBothLanguages } from '../support/templates.ts';

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

/** WCAG 2.2, 1.4.12: what a reader's own tool may set. */
function moveApart(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
        'p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
}

function setSize(page: Page, size: string): Promise<void> {
  return page.evaluate((chosen) => {
    document.documentElement.dataset['size'] = chosen;
    for (const part of document.querySelectorAll('details')) part.open = true;
  }, size);
}

for (const twin of kindsInBothLanguages) {
  const title = `${twin} at 400 per cent, with words apart, and with words at 200 per cent`;
  const { ask, about } = asking(title, { code: 'tests/a11y/reflow.spec.ts', page: twin });
  ask(title, about, async ({ desk: page }) => {
    // 1280 by 1024 at 400 per cent is 320 by 256.
    await page.setViewportSize({ width: 320, height: 256 });
    await visit(page, twin);
    expect(await tooWide(page), 'at 400 per cent').toBeLessThanOrEqual(0);
    await moveApart(page);
    expect(await tooWide(page), 'with words apart').toBeLessThanOrEqual(0);
    expect(await cutOff(page), 'with words apart').toEqual([]);
    // The largest words on the smallest window, everything unfolded, letters apart as well.
    await setSize(page, '200');
    expect(await tooWide(page), 'at 400 per cent, words at 200').toBeLessThanOrEqual(0);
    expect(await cutOff(page), 'at 400 per cent, words at 200').toEqual([]);
    // At a desk the layout is another one.
    await page.setViewportSize({ width: 1280, height: 1024 });
    expect(await tooWide(page), 'at a desk, words at 200').toBeLessThanOrEqual(0);
    expect(await cutOff(page), 'at a desk, words at 200').toEqual([]);
  });
}

test('paper gets black words on white, and no navigation', async ({ desk: page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/privacy/');
  await expect(page.locator('.places')).toBeHidden();
  await expect(page.locator('.help')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 252, 245)',
  );
});
