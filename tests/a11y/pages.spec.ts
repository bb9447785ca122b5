/**
 * Every page of the site, in every look, for a stranger and for a signed-in member: nothing that axe can see, AAA
 * included, and nothing that has to be scrolled sideways on a phone. What only a person can judge is not here.
 */
import { cast, expect, signedIn, test } from '../support/browser.ts';
import { faultsInEveryLook } from '../support/axe.ts';
import { builtPages } from '../support/pages.ts';

/** Pages that show something else to somebody who is signed in. */
const FOR_MEMBERS = /^(\/cy)?\/(votes|time-bank|my-page)\//;

test('there are pages to look at', () => {
  expect(builtPages()).toContain('/');
  expect(builtPages()).toContain('/cy/');
});

for (const address of builtPages()) {
  test(`${address} has no fault that a machine can find`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  if (!FOR_MEMBERS.test(address)) continue;
  test(`${address} has none for a signed-in member either`, async ({ page, coop }) => {
    await signedIn(page, coop, cast.supported);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
}

test('a page with a fault is noticed', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const pale = document.createElement('p');
    pale.textContent = 'These words are too pale to read.';
    pale.style.color = '#999';
    pale.style.width = '2000px';
    document.querySelector('main')!.append(pale);
  });
  const faults = await faultsInEveryLook(page, [{ theme: 'light', width: 320 }]);
  expect(faults.join('\n')).toContain('color-contrast');
  expect(faults.join('\n')).toContain('wider than the window');
});
