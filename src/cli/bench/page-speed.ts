/**
 * How soon a first visitor sees a page on a slow phone: the largest thing painted (LCP) and how much jumps (CLS), in
 * a real Chromium with the network of a slow 4G phone and a processor four times slower. The middle of three visits
 * counts, because a busy machine makes single ones late.
 */
import type { Browser } from '@playwright/test';

const VISITS = 3;
/** The network that Lighthouse calls slow 4G: 150 ms there and back, 1.6 Mbit/s. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER_PROCESSOR = 4;
/** After the page has come: what still paints or jumps then counts too. */
const SETTLE_MS = 800;

export const MOST_LCP_MS = 1200;
export const MOST_CLS = 0.01;

export interface Speed {
  path: string;
  /** Milliseconds until the largest thing was painted. */
  lcp: number;
  /** Cumulative layout shift: 0 when nothing moves. */
  cls: number;
}

interface Seen {
  lcp: number;
  cls: number;
}

/** Runs in the page, so it is text: this file has no DOM. */
const WATCH = `
  window.seen = { lcp: 0, cls: 0 };
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { window.seen.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { window.seen.cls += entry.value; });
`;

async function visit(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 },
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.addInitScript({ content: WATCH });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate<Seen>('window.seen');
  await context.close();
  return seen;
}

/** One page's figures: the middle LCP and the worst CLS of the visits. */
export async function speedOf(browser: Browser, address: string, path: string): Promise<Speed> {
  const seen: Seen[] = [];
  for (let at = 0; at < VISITS; at++) seen.push(await visit(browser, address + path));
  const lcps = seen.map(({ lcp }) => lcp).sort((a, b) => a - b);
  return {
    path,
    lcp: Math.round(lcps[Math.floor(VISITS / 2)]!),
    cls: Math.round(Math.max(...seen.map(({ cls }) => cls)) * 10_000) / 10_000,
  };
}
