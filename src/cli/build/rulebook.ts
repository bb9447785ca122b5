/**
 * Lets any bundle say `import rulebooks from 'virtual:rulebook'`: the rulebooks are read and checked while it is
 * built, so the server's engine and the browser get plain values and need no YAML. A fault stops the build.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import { loadRulebooks } from './rulebook-read.ts';

export { loadRulebooks, readRulebook } from './rulebook-read.ts';

const NAME = 'virtual:rulebook';
const RESOLVED = `\0${NAME}`;

export const rulebookFolder = fileURLToPath(new URL('../../../site/rulebook/', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

function forEsbuild(folder: string): EsbuildPlugin {
  return {
    name: 'rulebook',
    setup(build) {
      build.onResolve({ filter: /^virtual:rulebook$/ }, () => ({ path: NAME, namespace: 'rulebook' }));
      build.onLoad({ filter: /.*/, namespace: 'rulebook' }, () => {
        try {
          const contents = JSON.stringify(loadRulebooks(folder));
          return { contents, loader: 'json', watchFiles: filesIn(folder), watchDirs: [folder] };
        } catch (fault) {
          return {
            errors: [{ text: (fault as Error).message }],
            watchFiles: filesIn(folder),
            watchDirs: [folder],
          };
        }
      });
    },
  };
}

/** What Vite asks of a plugin, as far as this one goes; Astro and vitest take the same. */
interface VitePlugin {
  readonly name: string;
  resolveId(id: string): string | null;
  load(this: { addWatchFile(file: string): void }, id: string): string | null;
}

function forVite(folder: string): VitePlugin {
  return {
    name: 'rulebook',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      for (const file of filesIn(folder)) this.addWatchFile(file);
      return `export default ${JSON.stringify(loadRulebooks(folder))};`;
    },
  };
}

/** The plugin for esbuild (the server's rules) or for Vite (the pages, and the tests under Node). */
export function rulebookPlugin(builder: 'esbuild', folder?: string): EsbuildPlugin;
export function rulebookPlugin(builder: 'vite', folder?: string): VitePlugin;
export function rulebookPlugin(
  builder: 'esbuild' | 'vite',
  folder = rulebookFolder,
): EsbuildPlugin | VitePlugin {
  return builder === 'esbuild' ? forEsbuild(folder) : forVite(folder);
}
