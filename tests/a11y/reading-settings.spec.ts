/** The reading settings: each does what it says, at once and on the next page, before anything is painted. */
import { expect, test, visit, type Page } from '../support/browser.ts';

test.describe.configure({ mode: 'parallel' });

async function choose(page: Page, setting: string, value: string): Promise<void> {
  await page.locator(`input[name="reading-${setting}"][value="${value}"]`).check();
}

/** A style of the first paragraph of the page's own words. */
function ofWords(page: Page, name: string): Promise<string> {
  return page
    .locator('main p.lead')
    .first()
    .evaluate((words, property) => getComputedStyle(words).getPropertyValue(property), name);
}

test.beforeEach(async ({ page }) => {
  await page.goto('/privacy/');
});

test('words grow to twice their size', async ({ page }) => {
  const before = parseFloat(await ofWords(page, 'font-size'));
  await page.locator('#reading-button').click();
  await choose(page, 'size', '200');
  expect(parseFloat(await ofWords(page, 'font-size'))).toBeCloseTo(2 * before, 0);
});

for (const [face, name] of [
  ['andika', 'Andika'],
  ['lexend', 'Lexend'],
  ['system', 'system-ui'],
] as const) {
  test(`letters can be ${name}`, async ({ page }) => {
    await page.locator('#reading-button').click();
    await choose(page, 'face', face);
    expect(await ofWords(page, 'font-family')).toContain(name);
  });
}

test('lines and letters move apart, and lines become short or long', async ({ page }) => {
  const height = parseFloat(await ofWords(page, 'line-height'));
  await page.locator('#reading-button').click();
  await choose(page, 'lines', 'most');
  await choose(page, 'letters', 'most');
  expect(parseFloat(await ofWords(page, 'letter-spacing'))).toBeGreaterThan(2);
  const paragraph = page.locator('main li').first();
  expect(await paragraph.evaluate((one) => parseFloat(getComputedStyle(one).lineHeight))).toBeGreaterThan(
    height,
  );
  await choose(page, 'width', 'narrow');
  const narrow = await page
    .locator('main ul')
    .first()
    .evaluate((list) => list.getBoundingClientRect().width);
  await choose(page, 'width', 'wide');
  const wide = await page
    .locator('main ul')
    .first()
    .evaluate((list) => list.getBoundingClientRect().width);
  expect(wide).toBeGreaterThan(narrow * 1.3);
});

test('pictures go and come back', async ({ page }) => {
  await page.goto('/what-is-a-care-co-op/');
  await page.locator('#reading-button').click();
  await choose(page, 'pictures', 'off');
  await expect(page.locator('main .picture:visible')).toHaveCount(0);
  await choose(page, 'pictures', 'on');
  await expect(page.locator('main .picture').first()).toBeVisible();
});

test('the simple view shows one part at a time, and moves focus with it', async ({ page }) => {
  await page.locator('#reading-button').click();
  await choose(page, 'view', 'simple');
  await page.locator('#reading-close').click();
  await expect(page.locator('[data-part]:visible')).toHaveCount(1);
  await expect(page.locator('.parts__steps .number')).toHaveText('1 of 9');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.locator('[data-part]:visible h2')).toBeFocused();
  await expect(page.locator('[data-part]:visible h2')).toHaveText('What stays on your device');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.locator('[data-part]:visible h2')).toHaveText('When you only read');
});

test('a choice holds on the next page before anything is painted, and nothing jumps', async ({ page }) => {
  await page.locator('#reading-button').click();
  await choose(page, 'theme', 'dark');
  await choose(page, 'size', '150');
  await page.addInitScript(() => {
    const seen: { shift: number; theme: string | undefined } = { shift: 0, theme: undefined };
    (window as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // The body does not exist before the head has run: what stands here now is what the first paint gets.
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      seen.theme = document.documentElement.dataset['theme'];
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await visit(page, '/accessibility/');
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { shift: number; theme: string } }).seen,
  );
  expect(seen.theme).toBe('dark');
  expect(seen.shift).toBeLessThanOrEqual(0.01);
  await expect(page.locator('html')).toHaveAttribute('data-size', '150');
});

test('everything can be put back with one press', async ({ page }) => {
  await page.locator('#reading-button').click();
  await choose(page, 'theme', 'contrast');
  await choose(page, 'size', '175');
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await page.evaluate(() => localStorage.getItem('common-care-reading'))).toBeNull();
  await expect(page.locator('input[name="reading-size"][value="100"]')).toBeChecked();
});

test('what stands in storage by accident changes nothing', async ({ page }) => {
  await page.evaluate(() =>
    localStorage.setItem('common-care-reading', '{"theme":"<b>","size":7,"other":"x"'),
  );
  await page.goto('/privacy/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

for (const [name, media, ground] of [
  ['dark', { colorScheme: 'dark' }, 'rgb(15, 28, 30)'],
  ['high contrast', { contrast: 'more' }, 'rgb(0, 0, 0)'],
] as const) {
  test(`without script the page follows the device: ${name}`, async ({ browser, coop }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...media });
    const page = await context.newPage();
    await page.goto(`${coop.address}/privacy/`);
    // With script off nothing can be asked of the page, so its colour is read from its picture.
    const picture = await page.screenshot({ clip: { x: 2, y: 400, width: 1, height: 1 } });
    const other = await browser.newPage();
    const colour = await other.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
        pen.drawImage(image, 0, 0);
        const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
        return `rgb(${red}, ${green}, ${blue})`;
      },
      [...picture],
    );
    expect(colour).toBe(ground);
    await other.close();
    await context.close();
  });
}
