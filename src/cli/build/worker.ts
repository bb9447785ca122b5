/**
 * Builds the worker for reading offline: src/lib/worker/service-worker.ts becomes /sw.js, with the list of what it
 * keeps from the start (the offline pages and the files they name) and a version made of their contents.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { filesOf, importsOf } from '../../lib/worker/rules.ts';

const PAGES = ['/offline/', '/cy/offline/'];

/** Writes sw.js into the folder of the built site; answers how many files it keeps from the start. */
export async function buildWorker(root: string, site: string): Promise<number> {
  const pages = PAGES.map((page) => readFileSync(join(site, page, 'index.html'), 'utf8'));
  const files = [...new Set([...PAGES, ...pages.flatMap(filesOf)])];
  for (const file of files) {
    // The list grows while it is walked: a script's imports have imports of their own.
    if (!file.endsWith('.js')) continue;
    const imports = importsOf(readFileSync(join(site, file), 'utf8'), file);
    files.push(...imports.filter((path) => !files.includes(path)));
  }
  const version = createHash('sha256')
    .update(JSON.stringify([files, pages]))
    .digest('hex')
    .slice(0, 12);
  await build({
    entryPoints: [join(root, 'src/lib/worker/service-worker.ts')],
    outfile: join(site, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SHELL_VERSION: JSON.stringify(version), SHELL_FILES: JSON.stringify(files) },
  });
  return files.length;
}
