/**
 * What each page weighs at a first visit: bytes over the wire, requests, and the script among them, counted by a real
 * Chromium with an empty cache; and for one page of each kind, in both languages, how soon it is there on a slow phone
 * and what Lighthouse says of it. The offline worker is kept out, since it fetches other pages' files afterwards.
 */
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags, findChromium } from '../browser.ts';
import { crashCoop } from '../crash/co-op.ts';
import { siteFolder } from '../parts/root.ts';
import { freePort } from '../parts/server.ts';
import { findLighthouse } from './lighthouse/install.ts';
import { lighthouseScores, type Scores } from './lighthouse/scores.ts';
import { MOST_CLS, MOST_LCP_MS, speedOf, type Speed } from './page-speed.ts';
import type { Measured } from './report.ts';

const KILOBYTE = 1000;
const MOST_BYTES = 100 * KILOBYTE;
const MOST_SCRIPT = 15 * KILOBYTE;
/** Pages with a tool in them (Svelte and what it needs). */
const MOST_SCRIPT_WITH_TOOL = 60 * KILOBYTE;
/** The page of all parts shows everything at once, on purpose. */
const NOT_FOR_READERS = /^(\/cy)?\/design\//;

/** Guides are alike, and so are demo pages: one of each stands for them where each visit takes seconds. */
const ALIKE = /^(\/cy)?\/(guides\/(?!direct-payments\/)[^/]+\/|demo\/)/;

interface Weight {
  path: string;
  bytes: number;
  requests: number;
  script: number;
  font: number;
  image: number;
  tool: boolean;
}

function paths(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/${name.split(sep).join('/')}`.replace(/index\.html$/, ''))
    .filter((path) => !NOT_FOR_READERS.test(path))
    .sort();
}

/** A page that people come to by a link of their own is measured as that link opens it. */
const asOpened = (path: string): string =>
  path.endsWith('/sign-in/open/') ? `${path}#${'0'.repeat(32)}.made` : path;

/** One page of each kind, in each language. */
/** The sheet of all pictures shows them all, on purpose; it is for those who write guides. */
const EVERY_PICTURE = /^(\/cy)?\/pictures\//;
/** Lighthouse judges no page that answers with 404, as the page for what is not there must. */
const MISSING = /404\//;
const templates = (all: readonly string[]): string[] => all.filter((path) => !ALIKE.test(path));

async function weigh(browser: Browser, address: string, path: string): Promise<Weight> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight: Weight = { path, bytes: 0, requests: 0, script: 0, font: 0, image: 0, tool: false };
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    weight.requests += 1;
    weight.bytes += encodedDataLength;
    if (kind === 'Script') weight.script += encodedDataLength;
    if (kind === 'Font') weight.font += encodedDataLength;
    if (kind === 'Image') weight.image += encodedDataLength;
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  weight.tool = (await page.locator('astro-island').count()) > 0;
  await context.close();
  return weight;
}

function bars({ path, bytes, script, tool }: Weight): string[] {
  const mostScript = tool ? MOST_SCRIPT_WITH_TOOL : MOST_SCRIPT;
  return [
    ...(!tool && !EVERY_PICTURE.test(path) && bytes > MOST_BYTES
      ? [`${path}: ${inKilobytes(bytes)} kB, more than ${MOST_BYTES / KILOBYTE}`]
      : []),
    ...(script > mostScript
      ? [`${path}: ${inKilobytes(script)} kB of script, more than ${mostScript / KILOBYTE}`]
      : []),
  ];
}

function slow({ path, lcp, cls }: Speed): string[] {
  return [
    ...(lcp > MOST_LCP_MS ? [`${path}: ${lcp} ms until the largest paint, more than ${MOST_LCP_MS}`] : []),
    ...(cls > MOST_CLS ? [`${path}: words jump, ${cls} and not ${MOST_CLS} or less`] : []),
  ];
}

const inKilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** The scores of each page; none where Lighthouse cannot be had. */
async function judge(
  pages: readonly string[],
  executablePath: string,
  address: string,
  say: (line: string) => void,
): Promise<Map<string, Scores>> {
  const found = new Map<string, Scores>();
  const lighthouse = await findLighthouse(say);
  if (!lighthouse) return found;
  const port = await freePort();
  const args = [...chromiumFlags, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    for (const path of pages) {
      const scores = await lighthouseScores(lighthouse, { address, path: asOpened(path), port });
      say(
        `  ${found.size + 1} of ${pages.length}: Lighthouse ${Object.values(scores.scores).join(' ')}  ${path}`,
      );
      found.set(path, scores);
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** All pages are measured, or the ones of `only`, by their addresses. */
export async function benchPages(
  say: (line: string) => void,
  only: readonly string[] = [],
): Promise<Measured> {
  const all = paths().filter((path) => only.length === 0 || only.includes(path));
  const kinds = templates(all);
  const executablePath = await findChromium(say);
  const coop = await crashCoop();
  await coop.start();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const weights: Weight[] = [];
    say(`  weighing ${all.length} pages`);
    for (const path of all) weights.push(await weigh(browser, coop.client.address, path));
    const speeds = new Map<string, Speed>();
    for (const path of kinds) {
      say(`  ${speeds.size + 1} of ${kinds.length}: on a slow phone  ${path}`);
      speeds.set(path, await speedOf(browser, coop.client.address, asOpened(path)));
    }
    const judged = kinds.filter((path) => !MISSING.test(path));
    const scores = await judge(judged, executablePath, coop.client.address, say);
    return {
      title:
        'Pages at a first visit, kB over the wire (1 kB = 1,000 bytes); largest paint in ms and jumps on a slow phone; ' +
        'Lighthouse: speed, accessibility, good practice, findable',
      columns: ['', 'all', 'requests', 'script', 'fonts', 'pictures', 'tool', 'paint', 'jumps', 'Lighthouse'],
      rows: weights.map(({ path, bytes, requests, script, font, image, tool }) => [
        path,
        inKilobytes(bytes),
        requests,
        inKilobytes(script),
        inKilobytes(font),
        inKilobytes(image),
        tool ? 'yes' : '',
        speeds.get(path)?.lcp ?? '',
        speeds.get(path)?.cls ?? '',
        Object.values(scores.get(path)?.scores ?? {}).join(' '),
      ]),
      missed: [
        ...weights.flatMap(bars),
        ...[...speeds.values()].flatMap(slow),
        ...[...scores.values()].flatMap(({ missed }) => missed),
      ],
      numbers: weights.map((weight) => ({
        ...speeds.get(weight.path),
        ...weight,
        lighthouse: scores.get(weight.path),
      })),
    };
  } finally {
    await browser.close();
    await coop.remove();
  }
}
