/**
 * Prints the built pages of the guides to PDF, in usual and in large print: a Chromium reads the page from the disk,
 * without script and without any traffic, and prints it with the print part of its sheets. So paper says what the
 * page says. Tagged, with an outline, titled and in the page's language, because Chromium takes these from the page.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import type { GuideView } from '../../components/guides/view.ts';
import type { FileKind } from './guides-files.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** The size of letters that a reader would choose for large print; guides.css says how many points that is. */
const LARGE = '<html data-size="150" ';

export interface Print {
  readonly kind: Exclude<FileKind, 'epub'>;
  readonly view: Pick<GuideView, 'address'>;
}

/** The file of the built site behind an address; undefined when there is none. */
function fileBehind(site: string, path: string): string | undefined {
  const file = join(site, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return file.startsWith(site + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Answers everything from the disk, under the site's own address, so that links on paper lead to the site. */
async function answer(route: Route, site: string, origin: string, large: boolean): Promise<void> {
  const address = new URL(route.request().url());
  const file = address.origin === origin ? fileBehind(site, address.pathname) : undefined;
  if (file === undefined) return route.abort();
  const contentType = TYPES[extname(file)];
  const bytes = readFileSync(file);
  const body = large && extname(file) === '.html' ? bytes.toString().replace('<html ', LARGE) : bytes;
  await route.fulfill({ body, ...(contentType ? { contentType } : {}) });
}

async function contextFor(
  browser: Browser,
  site: string,
  origin: string,
  large: boolean,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    serviceWorkers: 'block',
    colorScheme: 'light',
  });
  await context.route('**/*', (route) => answer(route, site, origin, large));
  return context;
}

async function printPage(page: Page, address: string): Promise<Buffer> {
  await page.emulateMedia({ media: 'print' }); // before it loads: paper may need other letters than the screen
  const answered = await page.goto(address, { waitUntil: 'networkidle' });
  if (!answered?.ok()) throw new Error(`the page ${address} is not in the built site`);
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: false });
}

/**
 * Prints pages one after the other with the browser at `program` and hands each over as it is done. `site` is the
 * folder of the built site; each guide's address names the site as its pages do.
 */
export async function printPages<P extends Print>(
  { program, flags, site }: { program: string; flags: readonly string[]; site: string },
  wanted: readonly P[],
  done: (print: P, pdf: Buffer) => void,
): Promise<void> {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: program, args: [...flags] });
  try {
    for (const kind of ['pdf', 'large-pdf'] as const) {
      const prints = wanted.filter((print) => print.kind === kind);
      const [first] = prints;
      if (!first) continue;
      const context = await contextFor(
        browser,
        site,
        new URL(first.view.address).origin,
        kind === 'large-pdf',
      );
      const page = await context.newPage();
      for (const print of prints) done(print, await printPage(page, print.view.address));
      await context.close();
    }
  } finally {
    await browser.close();
  }
}
