/**
 * The demo co-op that every test starts from, made once and then copied. Its dates are counted from TEST_NOW, so a
 * test can name a day; it is made again when anything changes that it is made from.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { hashOf } from '../../src/cli/parts/fresh.ts';
import { cacheFolder } from '../../src/cli/parts/root.ts';

/** Tuesday 12 May 2026, 10:00 in the United Kingdom: the moment at which every test begins. */
export const TEST_NOW = Date.UTC(2026, 4, 12, 9, 0, 0);

const MADE_FROM = [
  'pocketbase/pb_migrations',
  'pocketbase/pb_hooks/doors.json',
  'site',
  'src/domain',
  'src/cli/demo',
  'tests/support/template.ts',
];

/** The folder of the prepared demo; never serve from it, copy it. */
export async function demoTemplate(): Promise<string> {
  const folder = join(cacheFolder, 'test-demo', hashOf(MADE_FROM).slice(0, 16));
  if (existsSync(folder)) return folder;
  // Two workers may come here at once: each makes its own, and the first to rename it wins.
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true, mode: 0o700 }); // as the server wants its data
  await makeDemo(making, TEST_NOW);
  try {
    renameSync(making, folder);
  } catch (fault) {
    if (!existsSync(folder)) throw fault;
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

// `npm test` makes it before any worker asks for it.
if (import.meta.main) await demoTemplate();
