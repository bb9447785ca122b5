/**
 * Asks axe about a page in every look that a reader can give it: light, dark and high contrast, wide and narrow, and
 * the largest words. The engine goes in once; theme, width and size are then flipped in place, which is several times
 * faster than loading the page again. The tags are named, because without them axe asks nothing of AAA.
 *
 * Everything that a colour cannot change is asked in light at each width, on every page. What a colour can change is
 * asked about each kind of words once in each look (kinds-of-words.ts): a kind that axe has called good in this look,
 * in this run, is not shown to it again. Wherever axe found a fault or could not tell, the kind stays unproven and is
 * asked about on the next page as well. That each short cut still finds what it must, short-cuts.spec.ts shows with
 * planted faults.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { bringKinds, type Kind, type WithKinds } from './kinds-of-words.ts';

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

/** The looks of a phone. */
export const onAPhone: readonly Look[] = everyLook.filter(({ width }) => width === 320);

function named({ theme, width, size }: Look): string {
  return `${theme}, ${width} px${size ? `, words at ${size}%` : ''}`;
}

interface Fault {
  rule: string;
  help: string;
  target: string;
  html: string;
  summary: string;
}

interface Seen {
  faults: Fault[];
  /** How far the page sticks out sideways, in pixels: at 320 px nobody should have to scroll in two directions. */
  over: number;
  /** The kinds of words that are seen; none where only the width is asked about. */
  kinds: Kind[];
}

/** What the page needs from axe: a list of what is wrong, in words that can leave the page. */
interface InPage {
  axe: { run: (where: object, options: object) => Promise<AxeResults> };
  wear: (look: Look) => void;
  faultsOf: (results: AxeResults) => Fault[];
}
type WithAxe = WithKinds & InPage;

/** Runs in the page: how a look is put on, and how a result is told. */
function bring(): void {
  const here = globalThis as WithAxe;
  here.wear = ({ theme, size, unfolded }) => {
    const root = document.documentElement;
    if (unfolded) for (const part of document.querySelectorAll('details')) part.open = true;
    root.dataset['theme'] = theme;
    if (size) root.dataset['size'] = size;
    else delete root.dataset['size'];
  };
  here.faultsOf = ({ violations }) =>
    violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => ({
        rule: id,
        help,
        target: target.join(' '),
        html,
        summary: failureSummary ?? '',
      })),
    );
}

/**
 * All looks of one width, in one visit to the page: each way there and back costs as much as a look. The sheets do
 * not change with the look, so axe reads them (`preload`) in the first one only.
 */
function seenIn(page: Page, looks: readonly Look[], preload: boolean): Promise<Seen[]> {
  return page.evaluate(
    async ({ looks, tags, colours, preload }) => {
      const here = globalThis as WithAxe;
      const seen: Seen[] = [];
      for (const look of looks) {
        here.wear(look);
        const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
        const first = preload && seen.length === 0;
        const options = { runOnly: tags, rules, resultTypes: ['violations'], preload: first };
        const faults = look.ask === 'all' ? here.faultsOf(await here.axe.run(document, options)) : [];
        const kinds = look.ask === 'fit' ? [] : [...here.kindsOfWords.wordsByKind().keys()];
        const over = document.documentElement.scrollWidth - window.innerWidth;
        seen.push({ faults, over, kinds });
      }
      return seen;
    },
    { looks, tags: { type: 'tag', values: TAGS }, colours: COLOUR_RULES, preload },
  );
}

/** Asks about the colours of these kinds of words, in one look. `unsure` are the kinds that axe could not tell. */
function coloursOf(
  page: Page,
  look: Look,
  kinds: readonly Kind[] | 'all',
): Promise<{ faults: Fault[]; unsure: Kind[] }> {
  return page.evaluate(
    async ({ look, rules, kinds }) => {
      const here = globalThis as WithAxe;
      here.wear(look);
      const words = here.kindsOfWords.wordsByKind();
      const wanted = kinds === 'all' ? undefined : kinds.flatMap((kind) => words.get(kind) ?? []);
      const results = await here.axe.run(wanted ? { include: wanted } : document, {
        runOnly: rules,
        resultTypes: ['violations', 'incomplete'],
        elementRef: true,
        preload: false,
      });
      // "There is something drawn before or after it" is so for every one of the kind, wherever it stands.
      const unsureOf = results.incomplete.flatMap(({ nodes }): (Element | undefined)[] =>
        nodes
          .filter(({ any }) =>
            any.some(({ data }) => (data as { messageKey?: string })?.messageKey !== 'pseudoContent'),
          )
          .map(({ element }) => element),
      );
      const unsure = [...words].filter(([, ones]) => ones.some((one) => unsureOf.includes(one)));
      return { faults: here.faultsOf(results), unsure: unsure.map(([kind]) => kind) };
    },
    { look, rules: { type: 'rule', values: COLOUR_RULES }, kinds },
  );
}

/** The kinds of words that axe has called good, by look. Each worker learns for itself. */
const good = new Map<string, Set<Kind>>();

/** Faults of colour in one look. `whole`: everything is asked about, known or not. */
async function colourFaults(page: Page, look: Look, seen: readonly Kind[], whole: boolean): Promise<Fault[]> {
  const known = good.get(named(look)) ?? new Set();
  good.set(named(look), known);
  const fresh = seen.filter((kind) => !known.has(kind));
  if (fresh.length === 0 && !whole) return [];
  const { faults, unsure } = await coloursOf(page, look, whole ? 'all' : fresh);
  if (faults.length === 0) for (const kind of fresh) if (!unsure.includes(kind)) known.add(kind);
  return faults;
}

function told({ rule, help, target, html, summary }: Fault): string {
  return `${rule} (${help}): ${target}\n  ${html}\n  ${summary}`;
}

/**
 * Faults of the page as it stands in these looks; each names its look. An empty list when all is well. `whole` asks
 * about every colour of the page, whatever was asked elsewhere.
 */
export async function faultsIn(
  page: Page,
  chosen: readonly Look[],
  { whole = false }: { whole?: boolean } = {},
): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(engine);
  await bringKinds(page);
  await page.evaluate(bring);
  const faults: string[] = [];
  let first = true;
  for (const width of new Set(chosen.map((look) => look.width))) {
    await page.setViewportSize({ width, height: 800 });
    const looks = chosen.filter((look) => look.width === width);
    const seen = await seenIn(page, looks, first);
    first = false;
    for (const [at, look] of looks.entries()) {
      const { faults: found, over, kinds } = seen[at]!;
      const colours = look.ask === 'fit' ? [] : await colourFaults(page, look, kinds, whole);
      faults.push(...[...found, ...colours].map((fault) => `${named(look)}: ${told(fault)}`));
      if (over > 0) faults.push(`${named(look)}: the page is ${over} px wider than the window`);
    }
  }
  return faults;
}
