/**
 * Lets any bundle say `import rulebooks from 'virtual:rulebook'`: the rulebooks are read and checked while it is
 * built, so the server's engine and the browser get plain values and need no YAML. A fault stops the build. A page that
 * reads one section says `virtual:rulebook/voting`, and carries no more than that.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import { loadRulebooks } from './rulebook-read.ts';
import { sections, type Rulebook } from '../../domain/rulebook/index.ts';

export { loadRulebooks, readRulebook } from './rulebook-read.ts';

const NAME = /^virtual:rulebook(?:\/([A-Za-z]+))?$/;

/** The section that a module name asks for: null for all, undefined when it is another module. */
function sectionIn(name: string): string | null | undefined {
  const found = NAME.exec(name);
  if (found === null) return undefined;
  const section = found[1] ?? null;
  if (section !== null && !sections.some((each) => each.name === section))
    throw new Error(`${name}: a rulebook has no section of that name.`);
  return section;
}

/** The rulebooks with one section, or as they are. */
export function onlySection(rulebooks: readonly Rulebook[], section: string | null): object[] {
  if (section === null) return [...rulebooks];
  return rulebooks.map((rulebook) => {
    const { version, agreed } = rulebook;
    return { version, agreed, [section]: (rulebook as unknown as Record<string, unknown>)[section] };
  });
}

export const rulebookFolder = fileURLToPath(new URL('../../../site/rulebook/', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));

function forEsbuild(folder: string): EsbuildPlugin {
  return {
    name: 'rulebook',
    setup(build) {
      build.onResolve({ filter: NAME }, ({ path }) => ({ path, namespace: 'rulebook' }));
      build.onLoad({ filter: /.*/, namespace: 'rulebook' }, ({ path }) => {
        try {
          const contents = JSON.stringify(onlySection(loadRulebooks(folder), sectionIn(path) ?? null));
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
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : null),
    load(id) {
      const section = id.startsWith('\0') ? sectionIn(id.slice(1)) : undefined;
      if (section === undefined) return null;
      for (const file of filesIn(folder)) this.addWatchFile(file);
      return `export default ${JSON.stringify(onlySection(loadRulebooks(folder), section))};`;
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
