/**
 * Every page with script off, in both languages: its heading, its words and the way on are there, nothing waits for
 * ever, and nothing can be pressed that would do nothing. A tool says that it needs script and gives the phone and
 * paper way. A guide can be read in both versions, heard row by row where its sound was made, and printed.
 *
 * Without script a page is its file and its sheet. So every file is read (support/built-page.ts), and what only a
 * browser can say, whether something is seen, it is asked on each page that brings something new. What stands in the
 * same place by the same tags, classes and roles is seen or unseen alike. Words that must not be seen (“one moment”)
 * may stand only where they stood, unseen, on a page that a browser was asked about.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../../src/cli/parts/root.ts';
import { say, type Language } from '../e2e/journey.ts';
import { asking, expect, test, type Page } from '../support/browser.ts';
import { faultsInFile, langOf, pathOf, placesOfWaiting } from '../support/built-page.ts';
import { builtPages } from '../support/pages.ts';
import { pageTree } from '../support/structure.ts';
import { kindsOfPages } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ javaScriptEnabled: false });

const GUIDE = /^\/guides\/([^/]+)\/(standard\/)?$/;
/** Pages with fewer words than this have lost them. */
const FEW_WORDS = 12;

async function wordsAreThere(page: Page, lang: Language): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.locator('h1:visible')).toHaveCount(1);
  await expect(page.locator('h1')).not.toHaveText('');
  const words = await main.innerText();
  expect(words.split(/\s+/).length).toBeGreaterThan(FEW_WORDS);
  expect(words).not.toContain(say(lang, 'states')('loading'));
  expect(words).not.toContain(say(lang, 'demo')('loading'));
  expect(words).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
}

/** Reading settings without script say what the device can do instead of offering what would do nothing. */
async function nothingIsDead(page: Page): Promise<void> {
  await expect(page.locator('button:visible')).toHaveCount(0);
  await expect(
    page.locator('input:visible:not([type="radio"]), select:visible, textarea:visible'),
  ).toHaveCount(0);
}

async function wayOnIsThere(page: Page, lang: Language): Promise<void> {
  const t = say(lang, 'shell');
  const places = page.getByRole('navigation', { name: t('nav-label') });
  expect(await places.getByRole('link').count()).toBeGreaterThanOrEqual(4);
  await expect(page.locator('.help a[href^="tel:"]')).toBeVisible();
  await expect(page.locator('a[hreflang]:visible').first()).toBeVisible();
}

for (const address of kindsOfPages) {
  const lang = langOf(address);
  const path = pathOf(address);
  const title = `${address} with script off`;
  const { ask, about } = asking(title, { code: 'tests/a11y/script-off.spec.ts', page: address });

  ask(title, about, async ({ page }) => {
    await page.goto(address);
    await wordsAreThere(page, lang);
    await wayOnIsThere(page, lang);
    if (!path.startsWith('/design/')) await nothingIsDead(page);

    if (!path.startsWith('/design/') && (await page.locator('astro-island').count()) > 0) {
      const main = page.getByRole('main');
      await expect(main.getByText(say(lang, 'shell')('needs-script-title'))).toBeVisible();
      await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
    }
    const guide = GUIDE.exec(path);
    if (guide) await guideWorks(page, lang, guide[2] === undefined);
  });
}

test('the file of every page says everything without script', async () => {
  test.slow(); // it reads them all
  /** Where words of waiting stood, unseen, on the pages that a browser was asked about. */
  const unseen = new Set<string>();
  for (const address of kindsOfPages) {
    for (const place of placesOfWaiting(await pageTree(address), langOf(address))) unseen.add(place);
  }
  const faults: string[] = [];
  for (const address of builtPages()) {
    const found = faultsInFile(await pageTree(address), address, unseen);
    faults.push(...found.map((fault) => `${address}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

/** Rows are there, the other version is one link away, sound and paper work. */
async function guideWorks(page: Page, lang: Language, easy: boolean): Promise<void> {
  const t = say(lang, 'guides');
  const rows = page.locator(easy ? '.guide-row--easy' : '.guide-row--standard');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(rows.first()).toBeVisible();
  await expect(rows.last()).toBeVisible();

  const versions = page.getByRole('navigation', { name: t('switch-label') });
  const other = versions.getByRole('link', {
    name: t(easy ? 'switch-standard' : 'switch-easy'),
    exact: true,
  });
  const file = join(siteFolder, (await other.getAttribute('href'))!, 'index.html');
  expect(existsSync(file), `${file} is there`).toBe(true);

  // The browser's own player, where this machine made the sound.
  for (const player of (await page.locator('audio').all()).slice(0, 3)) {
    await expect(player).toBeVisible();
    expect(await player.getAttribute('controls')).not.toBeNull();
    const source = await player.locator('source').first().getAttribute('src');
    expect(existsSync(join(siteFolder, source!)), `${source} is there`).toBe(true);
  }

  await page.emulateMedia({ media: 'print' });
  await expect(rows.first()).toBeVisible();
  await expect(rows.last()).toBeVisible();
  await expect(page.locator('.only-screen:visible')).toHaveCount(0);
}

test('the other version opens with a press, and goes back', async ({ page }) => {
  await page.goto('/guides/direct-payments/');
  const t = say('en', 'guides');
  await page.getByRole('link', { name: t('switch-standard'), exact: true }).click();
  await expect(page.locator('.guide-row--standard').first()).toBeVisible();
  await page.getByRole('link', { name: t('switch-easy'), exact: true }).click();
  await expect(page.locator('.guide-row--easy').first()).toBeVisible();
});
