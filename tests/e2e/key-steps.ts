/**
 * What tellers do at their table: make a key on the offline page, which is opened from a file on a device without any
 * network, try every two parts of it, and open the box with two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { expect, type Page } from '../support/browser.ts';
import { say, type Language } from './journey.ts';

/** The file that a press gives. */
export async function saved(page: Page, folder: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click();
  const path = join(folder, `${name}`.replaceAll(/\W/g, '-'));
  await (await download).saveAs(path);
  return path;
}

/** The table: a device that never was on a network, with the offline page that one of them saved. */
export interface Table {
  readonly page: Page;
  readonly begin: () => Promise<unknown>;
  /** What the page asked for, and what it complained of. */
  readonly asked: string[];
  readonly faults: string[];
}

export async function tableWith(browser: Browser, lang: Language, savedPage: string): Promise<Table> {
  const locale = lang === 'cy' ? 'cy-GB' : 'en-GB';
  const alone = await browser.newContext({ offline: true, acceptDownloads: true, locale });
  const page = await alone.newPage();
  const [asked, faults]: string[][] = [[], []];
  page.on('request', (request) => asked!.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults!.push(message.text()));
  const file = `${savedPage}.html`;
  writeFileSync(file, readFileSync(savedPage));
  const begin = () => page.goto(pathToFileURL(file).href);
  return { page, begin, asked: asked!, faults: faults! };
}

/** A key as it stands on paper. */
export interface PaperKey {
  readonly publicKey: string;
  readonly number: string;
  readonly parts: readonly string[];
}

export async function makeKey({ page, begin }: Table, lang: Language): Promise<PaperKey> {
  const o = say(lang, 'key-page');
  await begin();
  await page.getByRole('button', { name: o('make') }).click();
  await page.getByRole('button', { name: o('make-now') }).click();
  await expect(page.getByText(o('made'))).toBeVisible();
  const sheets = page.locator('.sheet');
  await expect(sheets).toHaveCount(4);
  const groupsOf = async (sheet: number) =>
    (await sheets.nth(sheet).locator('.groups li').allInnerTexts()).join(' ');
  const [publicKey, ...parts] = [await groupsOf(0), await groupsOf(1), await groupsOf(2), await groupsOf(3)];
  const number = /([0-9a-f]{4} ){3}[0-9a-f]{4}/.exec(await sheets.nth(0).innerText())![0];
  await page.getByRole('button', { name: o('forget'), exact: true }).click();
  return { publicKey: publicKey!, number, parts };
}

/** The two parts are typed at the table. */
async function typeParts({ page }: Table, lang: Language, parts: readonly [string, string]): Promise<void> {
  const o = say(lang, 'key-page');
  await page.getByLabel(o('first-part')).fill(parts[0]);
  await page.getByLabel(o('second-part')).fill(parts[1]);
}

/** One teller types the public key, another its number from the paper; then every two parts are tried. */
export async function bringKey(
  table: Table,
  lang: Language,
  { publicKey, number, parts }: PaperKey,
  tellers: readonly [Page, Page],
  folder: string,
): Promise<void> {
  const [t, o] = [say(lang, 'vote-keys'), say(lang, 'key-page')];
  const [one, two] = tellers;
  await one.getByLabel(t('enter-label')).fill(publicKey);
  await one.getByRole('button', { name: t('enter-do') }).click();
  await expect(one.getByText(t('confirm-wait'))).toBeVisible();
  await two.reload();
  await two.getByLabel(t('confirm-label')).fill(number);
  await two.getByRole('button', { name: t('confirm-do') }).click();
  await expect(two.getByText(t('confirm-said'))).toBeVisible();
  const trial = await saved(two, folder, t('try-save'));
  for (const [first, second] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const) {
    await table.begin();
    await table.page.getByRole('button', { name: o('try') }).click();
    await table.page.getByLabel(o('try-file')).setInputFiles(trial);
    await typeParts(table, lang, [parts[first - 1]!, parts[second - 1]!]);
    await table.page.getByRole('button', { name: o('try-now') }).click();
    const answer = await table.page.locator('.answer').innerText();
    await two.getByLabel(t('try-label')).fill(answer);
    await two.getByRole('button', { name: t('try-do') }).click();
    const heard = first === 2 ? t('ready-text') : t('pair-done', { first, second });
    await expect(two.getByText(heard).first()).toBeVisible();
  }
}

/** A teller takes the box to the table, opens it with two parts and hands in the count; `before` they type them. */
export async function openBox(
  table: Table,
  lang: Language,
  parts: readonly [string, string],
  teller: Page,
  folder: string,
  before = async () => {},
): Promise<void> {
  const [t, o] = [say(lang, 'vote-keys'), say(lang, 'key-page')];
  const box = await saved(teller, folder, t('box-save'));
  await table.begin();
  await table.page.getByRole('button', { name: o('open') }).click();
  await table.page.getByLabel(o('open-file')).setInputFiles(box);
  await before();
  await typeParts(table, lang, parts);
  await table.page.getByRole('button', { name: o('open-now') }).click();
  const count = await saved(table.page, folder, o('count-save'));
  await teller.getByLabel(t('count-file')).setInputFiles(count);
  await teller.getByRole('button', { name: t('count-do') }).click();
}
