/**
 * Runs the import rules (.dependency-cruiser.cjs) over all sources, .astro files included. Dependency-cruiser cannot
 * read those, so it is given a mirror of the tree in .cache/imports in which `Card.astro` is `Card.astro.ts`, a
 * file of its import lines. The rules then see pages and layouts like everything else.
 */
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, root } from '../parts/root.ts';
import { runTool, type Ran } from '../parts/run.ts';

const mirror = join(cacheFolder, 'imports');
const FOLDERS = ['src', 'site', 'pocketbase/hooks', 'content/messages', 'tests'];
const FILES = ['package.json', '.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json'];
const CODE = /\.(ts|mjs|js|svelte|astro|json)$/;
const IMPORTS = /^[ \t]*(?:import|export)\b[^;'"`]*?(?:from[ \t\n]*)?['"][^'"\n]+['"][^\n;]*;?/gm;

/** The import lines of an .astro file, from its frontmatter and its scripts. */
export function importLines(source: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].flatMap((code) => code!.match(IMPORTS) ?? []).join('\n');
}

async function mirrorFile(name: string): Promise<void> {
  const target = join(mirror, name);
  await mkdir(dirname(target), { recursive: true });
  if (!name.endsWith('.astro')) return cp(join(root, name), target);
  await writeFile(`${target}.ts`, importLines(await readFile(join(root, name), 'utf8')));
}

async function makeMirror(): Promise<void> {
  await rm(mirror, { recursive: true, force: true });
  for (const file of FILES) await mirrorFile(file);
  for (const folder of FOLDERS) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && CODE.test(entry.name));
    for (const file of files) {
      await mirrorFile(join(file.parentPath, file.name).slice(root.length + 1));
    }
  }
}

/** Checks the import rules; the output names each breach. */
export async function checkImports(): Promise<Ran> {
  await makeMirror();
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'site',
    'pocketbase',
    'tests',
  ];
  return runTool('depcruise', args, { cwd: mirror, from: 'dependency-cruiser' });
}
