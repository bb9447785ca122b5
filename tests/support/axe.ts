/**
 * Asks axe about a page in every look that a reader can give it. The engine goes in once; theme, width and size are
 * then flipped in place, which is several times faster than loading the page again. The tags are named, because
 * without them axe asks nothing of AAA.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';

const engine = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'experimental',
];

/** What a theme or a width can change; the rest of a page is the same in every look and is asked about once a width. */
const LOOK_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'target-size'];

export interface Look {
  theme: 'light' | 'dark' | 'contrast';
  width: number;
  /** Words in percent of their usual size. */
  size?: '200';
  /** True to ask only what a look can change. */
  lookOnly?: boolean;
}

/** Each theme on a desk and on the narrowest phone, and the largest words there. */
export const looks: readonly Look[] = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280, lookOnly: true },
  { theme: 'contrast', width: 1280, lookOnly: true },
  { theme: 'contrast', width: 320, lookOnly: true },
  { theme: 'dark', width: 320, lookOnly: true },
  { theme: 'light', width: 320 },
  { theme: 'light', width: 320, size: '200', lookOnly: true },
];

function named({ theme, width, size }: Look): string {
  return `${theme}, ${width} px${size ? `, words at ${size}%` : ''}`;
}

async function show(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 800 });
  await page.evaluate(({ theme, size }) => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    if (size) root.dataset['size'] = size;
    else delete root.dataset['size'];
  }, look);
}

async function askAxe(page: Page, lookOnly: boolean): Promise<string[]> {
  const runOnly = lookOnly ? { type: 'rule', values: LOOK_RULES } : { type: 'tag', values: TAGS };
  const results = await page.evaluate(
    (chosen) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: chosen,
        resultTypes: ['violations'],
      }),
    runOnly,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary}`,
    ),
  );
}

/** What sticks out sideways: at 320 px nobody should have to scroll in two directions. */
async function askReflow(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [`the page is ${over} px wider than the window`] : [];
}

/** Faults of the page as it stands, in every look; each names the look. An empty list when all is well. */
export async function faultsInEveryLook(page: Page, chosen: readonly Look[] = looks): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(engine);
  const faults: string[] = [];
  for (const look of chosen) {
    await show(page, look);
    for (const fault of [...(await askAxe(page, look.lookOnly === true)), ...(await askReflow(page))]) {
      faults.push(`${named(look)}: ${fault}`);
    }
  }
  return faults;
}
