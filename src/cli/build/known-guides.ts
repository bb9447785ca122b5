/**
 * Lets the server's bundle say `import known from 'virtual:guides'`: the names of the guides that there are and the
 * anchors in each, read from content/guides while it is built, so that nothing is kept of a guide that nobody wrote.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { parse } from 'yaml';
import type { KnownGuide } from '../../domain/guides/index.ts';

interface Named {
  readonly id: string;
}
interface GuideFile {
  readonly sections: readonly (Named & { readonly rows: readonly Named[] })[];
  readonly next: readonly Named[];
  readonly contact: readonly Named[];
}

/** Files that begin with _ are no guides, nor is the list of sources (src/words/read-guides.ts). */
const guideFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('_') && name !== 'sources.yaml')
    .map((name) => join(folder, name));

function anchorsOf({ sections, next, contact }: GuideFile): string[] {
  const named = [...sections, ...sections.flatMap(({ rows }) => rows), ...next, ...contact];
  return [...new Set(['next', 'contact', ...named.map(({ id }) => id)])];
}

/** Every guide of a folder. */
export function knownGuides(folder: string): KnownGuide[] {
  return guideFiles(folder).map((file) => ({
    id: basename(file, '.yaml'),
    parts: anchorsOf(parse(readFileSync(file, 'utf8')) as GuideFile),
  }));
}

export function knownGuidesPlugin(folder: string): Plugin {
  return {
    name: 'guides',
    setup(build) {
      build.onResolve({ filter: /^virtual:guides$/ }, ({ path }) => ({ path, namespace: 'guides' }));
      build.onLoad({ filter: /.*/, namespace: 'guides' }, () => ({
        contents: JSON.stringify(knownGuides(folder)),
        loader: 'json',
        watchFiles: guideFiles(folder),
        watchDirs: [folder],
      }));
    },
  };
}
