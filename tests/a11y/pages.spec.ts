/**
 * Every page of the site, for a stranger and for a signed-in member: nothing that axe can see, AAA included, and
 * nothing that has to be scrolled sideways on a phone. One page of each kind is asked in every theme. What only a
 * person can judge is not here.
 */
import { everyLook, faultsIn, usualLooks } from '../support/axe.ts';
import { cast, expect, signedIn, test } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { templates } from '../support/templates.ts';

/** Pages that show something else to somebody who is signed in. */
const FOR_MEMBERS = /^(\/cy)?\/(votes|time-bank|my-page)\//;
const ofEachKind = new Set(templates());
const looksFor = (address: string) => (ofEachKind.has(address) ? everyLook : usualLooks);

test.describe.configure({ mode: 'parallel' });

test('there are pages to look at', () => {
  expect(builtPages()).toContain('/');
  expect(builtPages()).toContain('/cy/');
});

for (const address of builtPages()) {
  test(`${address} has no fault that a machine can find`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await faultsIn(page, looksFor(address))).toEqual([]);
  });

  if (!FOR_MEMBERS.test(address)) continue;
  test(`${address} has none for a signed-in member either`, async ({ page, coop }) => {
    await signedIn(page, coop, cast.supported);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await faultsIn(page, looksFor(address))).toEqual([]);
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
  const faults = await faultsIn(page, [{ theme: 'light', width: 320, ask: 'all' }]);
  expect(faults.join('\n')).toContain('color-contrast');
  expect(faults.join('\n')).toContain('wider than the window');
});
