/** Where things lie, from the folder that holds package.json. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
/** Stamps and intermediate results; may be deleted at any time. */
export const cacheFolder = join(root, '.cache');
export const serverRoot = join(root, 'pocketbase');
/** What is served: hooks, migrations and the built site. Tests may be given one with more pages (cli/test/more-pages.ts). */
export const servedRoot = process.env['COMMON_CARE_SERVED'] ?? serverRoot;
export const siteFolder = join(servedRoot, 'pb_public');

const suffix = process.platform === 'win32' ? '.exe' : '';
/** The server as people run it. */
export const serverProgram = join(serverRoot, 'bin', `common-care${suffix}`);
/** The server with a clock that tests may set; never shipped. */
export const testServerProgram = join(serverRoot, 'bin', `common-care-test${suffix}`);
