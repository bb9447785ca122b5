/**
 * Every page of the site as a stranger finds it, in both languages, wide and at 320 px, in light, dark and high
 * contrast: nothing that axe can see, AAA included, and nothing that has to be scrolled sideways, with the largest
 * words neither. Guides come in both versions. What members see, and what only a press brings, is in states.spec.ts.
 * What only a person can judge is not here.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { expect, test, visit } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';

test.describe.configure({ mode: 'parallel' });
// Keeping pages for reading offline is not what is asked here, and costs every test a fresh copy of the site.
test.use({ serviceWorkers: 'block' });

test('there are pages to look at, in both languages, and guides in both versions', () => {
  for (const address of ['/', '/design/', '/guides/direct-payments/', '/guides/direct-payments/standard/']) {
    expect(builtPages()).toContain(address);
    expect(builtPages()).toContain(`/cy${address}`);
  }
});

for (const address of builtPages()) {
  test(`${address} has no fault that a machine can find`, async ({ page }) => {
    await visit(page, address);
    expect(await faultsIn(page, everyLook)).toEqual([]);
  });
}

test('a page with a fault is noticed', async ({ page }) => {
  await visit(page, '/');
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

test('a fault that only one theme has is noticed, also where it was folded away', async ({ page }) => {
  await visit(page, '/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("[data-theme='dark'] #pale { color: #444 }");
    document.adoptedStyleSheets = [sheet];
    const fold = document.createElement('details');
    const words = Object.assign(document.createElement('p'), { id: 'pale', textContent: 'Words.' });
    fold.append(Object.assign(document.createElement('summary'), { textContent: 'More' }), words);
    document.querySelector('main')!.append(fold);
  });
  const pale = (await faultsIn(page, everyLook)).filter((fault) => fault.includes('#pale'));
  expect(pale.join('\n')).toContain('color-contrast');
  expect(pale.every((fault) => fault.startsWith('dark, 320 px'))).toBe(true);
});
