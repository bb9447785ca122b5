/**
 * Which folder the real co-op of this copy lives in: the one that the last `npm start -- --production` used. Commands
 * that work beside the running server (npm run steward) find it here; the address that people use is remembered by
 * the server itself, in the data.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from '../parts/options.ts';
import { cacheFolder } from '../parts/root.ts';

const FILE = join(cacheFolder, 'real-co-op.json');

/** Remembers the folder of a real co-op that has just started. */
export function rememberData(data: string, file = FILE): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ data })}\n`);
  } catch {
    // on a full disk the co-op is served all the same, and the folder is named with --data
  }
}

/** The folder to work on: the one that was named, else the remembered one, else the usual one. */
export function dataOf(named: string | undefined, file = FILE): string {
  if (named !== undefined) return dataFolder(named);
  try {
    const { data } = JSON.parse(readFileSync(file, 'utf8')) as { data?: unknown };
    if (typeof data === 'string' && existsSync(data)) return data;
  } catch {
    // nothing is remembered
  }
  return dataFolder(undefined);
}
