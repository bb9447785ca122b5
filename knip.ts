/**
 * What is dead: a file nobody imports, an export nobody uses, a package nobody needs. Types are left out: a domain's
 * door (index.ts) names them for whoever reads it. The hooks of doors are imported by nobody: the build finds them by
 * their names (src/cli/build/doors.ts), and so does this.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findHooks } from './src/cli/build/doors.ts';
import { allCommands } from './src/commands/index.ts';
import { allQueries } from './src/queries/index.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const found = findHooks(fileURLToPath(new URL('pocketbase/hooks', import.meta.url)), [
  ...allCommands,
  ...allQueries,
]);
const hooks = [...found.doors, ...found.parts.filter(({ part }) => part !== 'mail')].map(({ file }) =>
  relative(root, file).split('\\').join('/'),
);

export default {
  entry: [
    'src/cli/*.{ts,mjs}',
    'src/pages/**/*.{astro,ts}',
    'src/lib/worker/service-worker.ts', // bundled by src/cli/build/worker.ts
    'src/lib/key-page/main.ts', // bundled by src/cli/build/key-page.ts
    'pocketbase/hooks/index.ts',
    ...hooks,
    'tests/**/*.test.ts',
    'tests/**/*.spec.ts',
    'tests/support/*.ts',
  ],
  project: ['src/**/*.{ts,mjs,astro,svelte}', 'site/**/*.ts', 'pocketbase/hooks/**/*.ts', 'tests/**/*.ts'],
  rules: { types: 'off' },
  ignoreBinaries: ['go', 'apt-get', 'mount', 'umount'],
  ignoreDependencies: [
    // Run by name, not imported: src/cli/check/steps.ts and src/cli/test/steps.ts.
    '@astrojs/check',
    'dependency-cruiser',
    'svelte-check',
    // Named by a path to their files: fonts in a style sheet, drawings in the build, engines that a test gives to a page.
    '@fontsource-variable/lexend',
    '@fontsource/andika',
    'openmoji',
    'lucide-svelte', // src/cli/build/icons.ts
    'accessibility-checker-engine',
    '@guidepup/virtual-screen-reader',
    // Fetched only on a machine where no other browser can be had: src/cli/browser.ts.
    '@sparticuz/chromium',
  ],
  ignoreExportsUsedInFile: true,
};
