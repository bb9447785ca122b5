/**
 * Where Lighthouse comes from. It is 176 MB that nobody needs but this measurement, so it is not among the product's
 * packages: its own package.json and lock file lie beside this file, and it is installed under .cache the first time.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNpm } from '../../parts/npm.ts';
import { cacheFolder } from '../../parts/root.ts';

const folder = join(cacheFolder, 'lighthouse');
const stamp = join(folder, 'installed-from.json');
const BEAT_MS = 10_000;

/** What Lighthouse answers, as far as it is read here. */
export interface LighthouseAnswer {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}
export type Lighthouse = (
  url: string,
  flags: Record<string, unknown>,
) => Promise<{ lhr: LighthouseAnswer } | undefined>;

function installed(lock: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
}

/** Lighthouse, installed if need be; undefined where it cannot be had, and `say` hears why. */
export async function findLighthouse(say: (line: string) => void): Promise<Lighthouse | undefined> {
  const lock = readFileSync(join(import.meta.dirname, 'package-lock.json'), 'utf8');
  if (!installed(lock)) {
    const started = Date.now();
    const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
    say('Installing Lighthouse. The first time takes a minute or two.');
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) {
      copyFileSync(join(import.meta.dirname, file), join(folder, file));
    }
    const beat = setInterval(() => say(`  still installing, ${seconds()} so far`), BEAT_MS);
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    });
    clearInterval(beat);
    if (code !== 0) {
      say(`Lighthouse could not be installed, so the pages are measured without it:\n${lastLines(output)}`);
      return undefined;
    }
    writeFileSync(stamp, lock);
    say(`Lighthouse installed in ${seconds()}.`);
  }
  const entry = join(folder, 'node_modules', 'lighthouse', 'core', 'index.js');
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse };
  return lighthouse;
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-5).join('\n');
}
