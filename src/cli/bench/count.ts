/**
 * `npm run bench -- count`: how fast an election is counted in each of the three engines that count one: Node (the
 * auditor's command), a browser (whoever counts again on the page) and the server's own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from '@playwright/test';
import type { Rule } from '../../domain/counting/index.ts';
import { findChromium } from '../browser.ts';
import { runGo } from '../parts/go.ts';
import { cacheFolder, root } from '../parts/root.ts';
import { countSpeed, type CountSpeed } from './count-speed.ts';
import { grouped, type Measured } from './report.ts';

type Ask = readonly [papers: number, rule: Rule, groups: boolean];

const TEN = 10_000;
const HUNDRED = 100_000;
const asks: readonly Ask[] = [
  [TEN, 'scottish', false],
  [TEN, 'meek', false],
  [TEN, 'scottish', true],
  [TEN, 'meek', true],
  [HUNDRED, 'scottish', false],
  [HUNDRED, 'meek', false],
];
/** The bars in milliseconds, for ten thousand papers in Node. */
const MOST_MS: Partial<Record<Rule, number>> = { scottish: 500, meek: 2_000 };

const bundle = join(cacheFolder, 'count-speed.js');

async function bundleSpeed(): Promise<void> {
  await build({
    stdin: {
      contents: `import { countSpeed } from './count-speed.ts';
        globalThis.countSpeeds = (asks) => asks.map((ask) => countSpeed(...ask));`,
      resolveDir: join(root, 'src', 'cli', 'bench'),
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    logLevel: 'warning',
  });
}

async function inBrowser(): Promise<CountSpeed[]> {
  const browser = await chromium.launch({ executablePath: await findChromium(() => {}) });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: bundle });
    return await page.evaluate(
      (all) =>
        (globalThis as unknown as { countSpeeds: (asks: readonly Ask[]) => CountSpeed[] }).countSpeeds(all),
      asks,
    );
  } finally {
    await browser.close();
  }
}

/** The server's engine is measured by a test of the folder that has it (pocketbase/internal/vectors). */
async function onServer(): Promise<CountSpeed[]> {
  const answers = join(cacheFolder, 'count-speed.json');
  const env = {
    COMMON_CARE_COUNT_SPEED: bundle,
    COMMON_CARE_COUNT_ASKS: JSON.stringify(asks),
    COMMON_CARE_COUNT_ANSWERS: answers,
  };
  writeFileSync(answers, '[]');
  const { code, output } = await runGo(
    ['test', '-count=1', '-run', 'TestHowFastItCounts', './internal/vectors'],
    { env },
  );
  if (code !== 0) throw new Error(output);
  return JSON.parse(readFileSync(answers, 'utf8')) as CountSpeed[];
}

/** Counts the same papers in each engine. */
export async function benchCount(): Promise<Measured> {
  await bundleSpeed();
  const inNode = asks.map((ask) => countSpeed(...ask));
  const [browser, server] = [await inBrowser(), await onServer()];
  const rows = asks.map(([papers, rule, groups], at) => [
    `${grouped(papers)} papers, ${rule}${groups ? ', four groups' : ''}, ${inNode[at]!.stages} stages`,
    inNode[at]!.ms,
    browser[at]!.ms,
    server[at]!.ms,
  ]);
  const missed = asks.flatMap(([papers, rule], at) => {
    const most = MOST_MS[rule];
    const { ms } = inNode[at]!;
    return papers === TEN && most !== undefined && ms > most
      ? [`${rule}: ${ms} ms in Node, longer than ${most} ms`]
      : [];
  });
  return {
    title: 'A count of 20 candidates for 9 seats, nearly all papers different',
    columns: ['', 'Node ms', 'browser ms', 'server ms'],
    rows,
    missed,
    numbers: asks.map((ask, at) => ({ ask, node: inNode[at], browser: browser[at], server: server[at] })),
  };
}
