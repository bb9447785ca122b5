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
  /** What is asked: everything, only what a look can change, or only whether it fits. */
  ask: 'all' | 'look' | 'fit';
}

/** A desk, the narrowest phone, and the largest words there. */
export const usualLooks: readonly Look[] = [
  { theme: 'light', width: 1280, ask: 'all' },
  { theme: 'light', width: 320, ask: 'all' },
  { theme: 'light', width: 320, size: '200', ask: 'fit' },
];

/** Every theme on both as well: asked of one page of each kind, since the colours are the same on all of it. */
export const everyLook: readonly Look[] = [
  ...usualLooks,
  { theme: 'dark', width: 320, ask: 'look' },
  { theme: 'contrast', width: 320, ask: 'look' },
  { theme: 'contrast', width: 1280, ask: 'look' },
  { theme: 'dark', width: 1280, ask: 'look' },
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

async function askAxe(page: Page, ask: Look['ask']): Promise<string[]> {
  if (ask === 'fit') return [];
  const runOnly = ask === 'look' ? { type: 'rule', values: LOOK_RULES } : { type: 'tag', values: TAGS };
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

/** Faults of the page as it stands in these looks; each names its look. An empty list when all is well. */
export async function faultsIn(page: Page, chosen: readonly Look[]): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(engine);
  const faults: string[] = [];
  for (const look of chosen) {
    await show(page, look);
    for (const fault of [...(await askAxe(page, look.ask)), ...(await askReflow(page))]) {
      faults.push(`${named(look)}: ${fault}`);
    }
  }
  return faults;
}
