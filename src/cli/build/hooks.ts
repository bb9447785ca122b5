/**
 * Bundles the hooks for the server's engine, lists the verbs that it must register, and copies PocketBase's own
 * declarations to where the type check finds them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { allCommands } from '../../commands/index.ts';
import { askGo } from '../parts/go.ts';
import { knownGuidesPlugin } from './known-guides.ts';
import { rulebookPlugin } from './rulebook.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** How the bundle is made: once here, and again at every change in `npm run dev`. */
export function hooksOptions(): BuildOptions {
  return {
    entryPoints: [join(root, 'pocketbase/hooks/index.ts')],
    outfile: join(root, 'pocketbase/pb_hooks/co-op.js'),
    bundle: true,
    format: 'cjs',
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [rulebookPlugin('esbuild'), knownGuidesPlugin(join(root, 'content/guides'))],
  };
}

/** Writes pb_hooks/verbs.json: the server refuses to start while one of these is not registered. */
export function writeVerbs(): void {
  const verbs = allCommands.map(({ verb }) => verb).sort();
  writeFileSync(join(root, 'pocketbase/pb_hooks/verbs.json'), JSON.stringify(verbs, null, 2) + '\n');
}

export async function buildHooks(): Promise<void> {
  await build(hooksOptions());
  writeVerbs();
}

/** Copies PocketBase's declarations into .cache and says where. */
export function copyDeclarations(): string {
  const folder = askGo(['list', '-m', '-f', '{{.Dir}}', 'github.com/pocketbase/pocketbase']);
  const source = readFileSync(join(folder, 'plugins/jsvm/internal/types/generated/types.d.ts'), 'utf8');
  const target = join(root, '.cache/types/pocketbase.d.ts');
  mkdirSync(join(root, '.cache/types'), { recursive: true });
  writeFileSync(target, source);
  return target;
}
