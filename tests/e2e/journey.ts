/**
 * What every journey needs: the address of a page in a language, its sentences as the page says them, and a hand that
 * uses nothing but the keyboard.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { root } from '../../src/cli/parts/root.ts';
import { localHref } from '../../src/lib/locale.ts';
import { translator, type Namespace, type Translate, type Words } from '../../src/lib/words.ts';
import type { TestServer } from '../support/server.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];
/** In English the annual meeting plays what these journeys play (agm.spec.ts). */
export const besideAnnualMeeting: readonly Language[] = ['cy'];

/** The sentences of a namespace, as the page says them. */
export function say<N extends Namespace>(lang: Language, namespace: N): Translate<N> {
  const file = join(root, 'content', 'messages', lang, `${namespace}.json`);
  return translator<N>(lang, JSON.parse(readFileSync(file, 'utf8')) as Words<N>);
}

/** The address of a page on a server. */
export function at(coop: TestServer, lang: Language, path: string): string {
  return coop.address + localHref(lang, path);
}

/** Presses Tab until the focus is where it should be. Nobody should need more than the whole page for that. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never reached ${target.toString()}`);
}

/** Reaches a button or a link by Tab and presses Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** A step has begun: its heading is the page's first one, takes focus, and names the page. */
export async function expectStep(page: Page, heading: string): Promise<void> {
  const first = page.getByRole('heading', { level: 1, name: heading, exact: true });
  await expect(first).toBeFocused();
  expect(await page.title()).toContain(heading);
}

/** The code and the link of the newest message to an address. */
export async function newestLetter(
  coop: TestServer,
  email: string,
): Promise<{ code: string; link: string; text: string }> {
  const letter = (await coop.postBox()).find(
    ({ to, text }) => to === email && text.includes('/sign-in/open/'),
  );
  if (!letter) throw new Error(`No sign-in message for ${email}`);
  const code = /^[A-Z0-9]{4} [A-Z0-9]{4}$/m.exec(letter.text)?.[0];
  const link = /http\S+\/sign-in\/open\/#\S+/.exec(letter.text)?.[0];
  if (!code || !link) throw new Error(`A message without code or link: ${letter.text}`);
  return { code, link, text: letter.text };
}
