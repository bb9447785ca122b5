/**
 * Every page that brings something new, in one language or the other, by keyboard alone: each stop can be seen, none is
 * a trap, the order is the order of reading. Whole journeys by keyboard are in e2e.
 */
import { asking, expect, test, visit } from '../support/browser.ts';
import { stopOf } from '../support/focus.ts';
import { kindsOfPages } from '../support/templates.ts';

// Where the keyboard left off on the page before may be where the browser goes on: each test has a page of its own.
test.describe.configure({ mode: 'parallel' });

const MOST_STOPS = 400;

for (const address of kindsOfPages) {
  const title = `${address} by keyboard alone`;
  const { ask, about } = asking(title, { code: 'tests/a11y/keyboard.spec.ts', page: address });
  ask(title, about, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await visit(page, address);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const faults: string[] = [];
    let last = -1;
    let stops = 0;
    for (; stops < MOST_STOPS; stops++) {
      await page.keyboard.press('Tab');
      const now = await stopOf(page);
      if (!now) break;
      if (now.shown < 2) faults.push(`${now.name}: its focus cannot be seen`);
      if (!now.inSight) faults.push(`${now.name}: something lies over it`);
      if (now.place < last) faults.push(`${now.name}: comes before what was read already`);
      last = now.place;
    }
    expect(faults).toEqual([]);
    expect(stops, 'focus leaves the page again').toBeLessThan(MOST_STOPS);
    expect(stops).toBeGreaterThan(8);
  });
}

test('the first stop leads past the header', async ({ page }) => {
  await page.goto('/privacy/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the main part');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(
    true,
  );
});

test('the reading settings open, change and close by keyboard', async ({ page }) => {
  await page.goto('/privacy/');
  await page.locator('#reading-button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#reading-panel')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-size', '125');
  await page.keyboard.press('Escape');
  await expect(page.locator('#reading-panel')).toBeHidden();
  await expect(page.locator('#reading-button')).toBeFocused();
});
