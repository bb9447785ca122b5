/**
 * What need not be made again. A step's inputs are hashed by their content (times change with every checkout);
 * the hash of the last good run lies in .cache/stamps. Same hash and the result still there: nothing to do.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cacheFolder, root } from './root.ts';

const stamps = join(cacheFolder, 'stamps');

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === '.DS_Store') return [];
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inner) : entry.isFile() ? [inner] : [];
  });
}

/** One hash over the named files and folders (from the root of the project) and some words such as flags. */
export function hashOf(paths: readonly string[], words: readonly string[] = [], skip?: RegExp): string {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    const name = relative(root, file).split(sep).join('/');
    if (skip?.test(name)) continue;
    hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Does `make` unless it was done for this hash and `result` is still there. True when it had to be made. */
export async function makeOnce(
  name: string,
  hash: string,
  result: string,
  make: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(stamps, name);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  await make();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
