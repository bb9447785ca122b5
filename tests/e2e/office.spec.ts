/**
 * The lists of the office: sorted by the heads of their columns, narrowed, taken away as a file that everybody can see was
 * taken; on a narrow screen as cards. And the offices that need somebody.
 */
import { readFileSync } from 'node:fs';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, languages, say, type Language } from './journey.ts';

async function open(page: Page, coop: TestServer, lang: Language, path: string): Promise<void> {
  await signedIn(page, coop, cast.secretary);
  await visit(page, at(coop, lang, path));
}

/** The words of the first cell of each row, from the top. */
const names = (page: Page) => page.getByRole('rowheader').allTextContents();

for (const lang of languages) {
  const t = say(lang, 'applications');
  const l = say(lang, 'lists');

  test(`applications are sorted, narrowed and taken away (${lang})`, async ({ page, ownCoop }) => {
    await open(page, ownCoop, lang, '/office/applications/');
    const head = page.getByRole('columnheader', { name: t('column-name') });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const upwards = await names(page);
    expect(upwards.length).toBeGreaterThan(1);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    expect(await names(page)).toEqual(upwards.toReversed());
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    expect(await faultsIn(page, everyLook)).toEqual([]);

    await page.getByLabel(t('filter-state')).selectOption({ label: t('state-asked') });
    const asked = await names(page);
    expect(asked.length).toBeLessThan(upwards.length);
    await expect(
      page.getByRole('status').filter({ hasText: l('shown', { count: asked.length, all: upwards.length }) }),
    ).toBeVisible();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: l('take') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${t('file')}.csv`);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith(`\uFEFF${t('column-name')},`)).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(asked.length + 1);
    expect(ownCoop.look("SELECT office FROM looks WHERE what = 'export'")).toEqual([{ office: 'secretary' }]);
  });

  test(`on the narrowest screen each row is a card, and its heads still sort (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, ownCoop, lang, '/office/applications/');
    const head = page.getByRole('columnheader', { name: t('column-by') });
    await expect(head.getByRole('button')).toBeVisible();
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    const row = (await page.getByRole('row').nth(1).boundingBox())!;
    const cell = (await page.getByRole('row').nth(1).getByRole('cell').first().boundingBox())!;
    expect(cell.width).toBeGreaterThan(row.width * 0.9);
  });

  test(`the secretary sees which office needs somebody, why, and what to do (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    const o = say(lang, 'office');
    await open(page, ownCoop, lang, '/office/');
    await page.getByRole('link', { name: new RegExp(`${o('terms')}$`) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(o('roles-title'));
    await expect(page.getByRole('table')).toContainText(o('do-key-missing'));
    await page.getByText(l('why')).click();
    await expect(page.getByText(o('why-roles-keys'))).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
  });
}

test('a member without an office is told that the list is not for them', async ({ page, ownCoop }) => {
  const o = say('en', 'office');
  await signedIn(page, ownCoop, cast.supported);
  await visit(page, at(ownCoop, 'en', '/office/roles-ending/'));
  await expect(page.locator('main')).toContainText(o('not-office-title'));
  await expect(page.getByRole('table')).toHaveCount(0);
});
