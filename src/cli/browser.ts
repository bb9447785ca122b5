/**
 * Which Chromium the tests drive. Found first: CHROMIUM_PATH, one that the machine has, one that Playwright has.
 * None: Playwright fetches its own; where its download is closed, Debian's package (as root), and last the npm
 * package @sparticuz/chromium, which carries one for Linux. The tests look for Chromium's shell before all that.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, join } from 'node:path';
import { root } from './parts/root.ts';
import { tool } from './parts/run.ts';

/** Chromium without a sandbox (containers), and without the traffic it makes by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium without its windows: the same engine, and about a third less work for each page that a test opens. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const require = createRequire(import.meta.url);

/** True when the program starts and says a version: a file that is there may still lack its libraries. */
function works(program: string): boolean {
  if (!existsSync(program)) return false;
  if (process.platform === 'win32') return true; // chrome.exe --version opens a window there
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function onThisMachine(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...found, ...PLACES].find(works);
}

async function ofPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const program = chromium.executablePath();
  return works(program) ? program : undefined;
}

function fetchByPlaywright(): void {
  const args = [tool('playwright', '@playwright/test'), 'install', 'chromium'];
  spawnSync(process.execPath, args, { stdio: 'ignore', timeout: 300_000 });
}

/** `patience`: how many milliseconds each of its two steps may take. */
function fetchByApt(name: string, patience: number): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env, timeout: patience });
  const args = ['install', '-y', '-q', '--no-install-recommends', name];
  spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: patience });
}

/** The npm package unpacks its Chromium into the temp folder; it is installed beside the cache, not into the lock. */
async function ofNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = join(root, '.cache', 'chromium');
  const npm = process.env['npm_execpath'];
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0'];
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  if (!existsSync(join(folder, 'node_modules', '@sparticuz', 'chromium'))) {
    spawnSync(program, [...first, ...args], { stdio: 'ignore', timeout: 300_000 });
  }
  try {
    const entry = require.resolve('@sparticuz/chromium', { paths: [folder] });
    const { default: packed } = (await import(entry)) as { default: { executablePath(): Promise<string> } };
    const path = await packed.executablePath();
    return works(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A Chromium that this machine has already; undefined when there is none. Nothing is fetched. */
export async function chromiumHere(): Promise<string | undefined> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return works(given) ? given : undefined;
  return onThisMachine() ?? (await ofPlaywright());
}

/**
 * The path of a Chromium that works. `say` hears what is being fetched, since that takes a while.
 * Throws one sentence when there is none to be had.
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (works(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is ${given}, and no working browser is there: please correct or unset it.`,
    );
  }
  const here = onThisMachine() ?? (await ofPlaywright());
  if (here) return here;
  say('No browser here: Playwright fetches Chromium.');
  fetchByPlaywright();
  const fetched = await ofPlaywright();
  if (fetched) return fetched;
  say('That did not work: trying the system package chromium.');
  fetchByApt('chromium', 600_000);
  const installed = onThisMachine();
  if (installed) return installed;
  say('That did not work: trying the npm package @sparticuz/chromium.');
  const packed = await ofNpm();
  if (packed) return packed;
  throw new Error(
    'No Chromium could be found or fetched: please install Chromium and set CHROMIUM_PATH to it.',
  );
}

/**
 * The browser of the tests: the shell, where it is here or can be had within a minute or two; else as `findChromium`.
 * CHROMIUM_PATH is taken as it is.
 */
export async function findTestBrowser(say: (line: string) => void): Promise<string> {
  if (process.env['CHROMIUM_PATH']) return findChromium(say);
  if (basename(onThisMachine() ?? '') !== SHELL) {
    say(`Fetching ${SHELL}, with which the tests are quicker.`);
    fetchByApt(SHELL, 60_000);
  }
  const here = onThisMachine();
  if (here && basename(here) === SHELL) return here;
  return (await ofNpm()) ?? findChromium(say);
}
