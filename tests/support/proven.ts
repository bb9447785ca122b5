/**
 * What need not be asked again. A test of a page says what its answer can depend on: the page’s file with every script,
 * sheet and picture it names, the engines, the browser, the tests’ own code, and for a page with a tool the server, its
 * rules and the demo that it answers from. When the test has passed, a digest of all this is kept in .cache/proven
 * (never committed: a fresh clone has proven nothing). While the digest is the same the answer is, so `npm test` leaves
 * the test out and counts it as proven before, never as passed.
 *
 * What nobody thought of is still found: the lot draws five in a hundred proven tests to be asked again, by a seed that
 * is printed, and `npm test -- --all` asks all. A run of Playwright by hand leaves nothing out.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/cli/parts/fresh.ts';
import { cacheFolder, root, siteFolder, testServerProgram } from '../../src/cli/parts/root.ts';

/** What a test claims once it has passed. */
export interface Claim {
  /** The file and the name of the test. */
  name: string;
  /** A digest of all that its answer depends on. */
  digest: string;
}

const DRAWN_IN_A_HUNDRED = 5;
const ENGINES = ['@playwright/test', 'axe-core', 'accessibility-checker-engine', 'html-validate'];
const HEARD_BY = '@guidepup/virtual-screen-reader';
/** Files that a page shows or runs. Sound and papers are made apart, and no engine looks into them. */
const SHOWN = /[\w./-]+\.(?:js|css|svg|png|webp|avif|jpe?g|woff2|json)\b/g;

export const provenFolder = join(cacheFolder, 'proven');

const sha = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** Calls `make` once for each key. */
function once<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/** The files of a built site that a page stands on, itself first; scripts bring what they import. */
export function filesOfPage(address: string, site = siteFolder): string[] {
  const page = address.endsWith('/') ? `${address}index.html` : address;
  const found = new Set([join(site, page)]);
  for (const file of found) {
    if (!/\.(html|js|css)$/.test(file) || !existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    for (const [name] of text.matchAll(SHOWN)) {
      const near = [join(site, name), join(file, '..', name)].find((one) => existsSync(one));
      if (near !== undefined && statSync(near).isFile()) found.add(near);
    }
    if (text.includes('/pagefind/')) for (const one of filesIn(join(site, 'pagefind'))) found.add(one);
  }
  return [...found];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const contentOf = once((file) => (existsSync(file) ? sha(readFileSync(file).toString('base64')) : 'none'));
/** A program is too large to read for each worker; it is written anew only when something in it changed. */
const stampOf = once((file) => {
  if (!existsSync(file)) return 'none';
  const { size, mtimeMs } = statSync(file);
  return `${file} ${size} ${mtimeMs}`;
});

const versions = once((names) => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string } | undefined>;
  };
  const of = (name: string) => JSON.stringify(lock.packages[`node_modules/${name}`] ?? 'none');
  return names.split(' ').map(of).join();
});
const engines = () =>
  `${versions([...ENGINES, HEARD_BY].join(' '))} ${stampOf(process.env['CHROMIUM_PATH'] ?? 'none')}`;

/** The code of the tests that every page test shares, and the words that they look for. */
const sharedCode = once(() =>
  hashOf(['tests/support', 'tests/e2e/journey.ts', 'playwright.config.ts', 'content/messages']),
);
/** What the server answers from. */
const answers = once(
  () =>
    stampOf(testServerProgram) +
    hashOf([
      'pocketbase/pb_hooks/co-op.js',
      'pocketbase/pb_migrations',
      'site',
      'src/cli/demo',
      'src/domain',
    ]),
);

export interface DependsOn {
  /** The file of the tests, from the root of the project. */
  code: string;
  /** The address of the page. */
  page: string;
  /** Other files, such as what was heard before. */
  files?: readonly string[];
  /** True when the page shows answers of the server. Any page with a tool does. */
  answers?: boolean;
}

/** The claim of one test. */
export function claim(
  title: string,
  { code, page, files = [], answers: asks }: DependsOn,
  site = siteFolder,
): Claim {
  const own = filesOfPage(page, site);
  const tool = asks ?? (existsSync(own[0]!) && readFileSync(own[0]!, 'utf8').includes('<astro-island'));
  const shown = own.map((file) => `${file.slice(site.length)} ${contentOf(file)}`).sort();
  const parts = [engines(), sharedCode(''), contentOf(join(root, code)), tool ? answers('') : ''];
  return { name: `${code} › ${title}`, digest: sha(...parts, ...shown, ...files.map(contentOf)) };
}

const fileOf = ({ name }: Claim, folder: string) => join(folder, sha(name).slice(0, 24));

/** Keeps that a claim was shown to be true. */
export function keepProof(made: Claim, folder = provenFolder): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(made, folder), made.digest);
}

/** True when the lot falls on a test, with this seed. Without a seed it falls on all. */
export function isDrawn({ name }: Claim, seed = process.env['COMMON_CARE_PROVEN']): boolean {
  if (!seed) return true;
  return Number.parseInt(sha(seed, name).slice(0, 8), 16) % 100 < DRAWN_IN_A_HUNDRED;
}

/** True when a test may be left out. Without a seed nothing is. */
export function isProven(
  made: Claim,
  seed = process.env['COMMON_CARE_PROVEN'],
  folder = provenFolder,
): boolean {
  if (!seed || isDrawn(made, seed)) return false;
  const file = fileOf(made, folder);
  return existsSync(file) && readFileSync(file, 'utf8') === made.digest;
}
