/**
 * Asks axe about a page in every look that a reader can give it: light, dark and high contrast, wide and narrow, and
 * the largest words. The engine goes in once; theme, width and size are then flipped in place, which is several times
 * faster than loading the page again. The tags are named, because without them axe asks nothing of AAA.
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

/**
 * A theme changes colours (site/theme.css) and here and there an edge, never words or their places. Of all axe’s
 * rules only these look at a colour: words against their ground at 4.5 and at 7 to 1, and links that only their
 * colour tells from the words around them. Names, roles, order and sizes come out the same in every theme, so they
 * are asked about in light only, at each width.
 */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

export interface Look {
  theme: 'light' | 'dark' | 'contrast';
  width: number;
  /** Words in percent of their usual size. */
  size?: '200';
  /** What is asked: everything, only what a colour can change, or only whether it fits. */
  ask: 'all' | 'colours' | 'fit';
  /** True when everything that folds is opened first: what is folded away axe does not see. */
  unfolded?: boolean;
}

/** A desk and the narrowest phone in every theme, and the largest words there. */
export const everyLook: readonly Look[] = [
  { theme: 'light', width: 1280, ask: 'all' },
  { theme: 'dark', width: 1280, ask: 'colours' },
  { theme: 'contrast', width: 1280, ask: 'colours' },
  { theme: 'light', width: 320, ask: 'all', unfolded: true },
  { theme: 'dark', width: 320, ask: 'colours' },
  { theme: 'contrast', width: 320, ask: 'colours' },
  { theme: 'light', width: 320, size: '200', ask: 'fit' },
];

function named({ theme, width, size }: Look): string {
  return `${theme}, ${width} px${size ? `, words at ${size}%` : ''}`;
}

/** What axe is asked to look for. */
function rulesOf(ask: Look['ask']): object | undefined {
  if (ask === 'fit') return undefined;
  return ask === 'colours' ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: TAGS };
}

interface Seen {
  violations: AxeResults['violations'];
  /** How far the page sticks out sideways, in pixels: at 320 px nobody should have to scroll in two directions. */
  over: number;
}

/** All looks of one width, in one visit to the page: each way there and back costs as much as a look. */
function seenIn(page: Page, looks: readonly Look[]): Promise<Seen[]> {
  const asked = looks.map((look) => ({ ...look, rules: rulesOf(look.ask) }));
  return page.evaluate(async (all) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const root = document.documentElement;
    const seen: Seen[] = [];
    for (const { theme, size, unfolded, rules } of all) {
      if (unfolded) for (const part of document.querySelectorAll('details')) part.open = true;
      root.dataset['theme'] = theme;
      if (size) root.dataset['size'] = size;
      else delete root.dataset['size'];
      const found = rules && (await axe.run({ runOnly: rules, resultTypes: ['violations'] }));
      seen.push({ violations: found?.violations ?? [], over: root.scrollWidth - window.innerWidth });
    }
    return seen;
  }, asked);
}

function told({ violations, over }: Seen): string[] {
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id} (${help}): ${node.target.join(' ')}\n  ${node.html}\n  ${node.failureSummary}`,
    ),
  );
  return over > 0 ? [...faults, `the page is ${over} px wider than the window`] : faults;
}

/** Faults of the page as it stands in these looks; each names its look. An empty list when all is well. */
export async function faultsIn(page: Page, chosen: readonly Look[]): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(engine);
  const faults: string[] = [];
  for (const width of new Set(chosen.map((look) => look.width))) {
    await page.setViewportSize({ width, height: 800 });
    const looks = chosen.filter((look) => look.width === width);
    const seen = await seenIn(page, looks);
    looks.forEach((look, at) => faults.push(...told(seen[at]!).map((fault) => `${named(look)}: ${fault}`)));
  }
  return faults;
}
