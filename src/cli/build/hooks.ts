/**
 * Bundles the hooks for the server's engine, lists the doors that it must register, and copies PocketBase's own
 * declarations to where the type check finds them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { Command } from '../../commands/command.ts';
import { servedDoor } from '../../commands/door.ts';
import type { Query } from '../../queries/query.ts';
import { askGo } from '../parts/go.ts';
import { findHooks, hooksModule, indexFaults, type FoundHooks } from './doors.ts';
import { keyPageForHooks } from './key-page.ts';
import { knownGuidesPlugin } from './known-guides.ts';
import { rulebookPlugin } from './rulebook.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const hooksFolder = join(root, 'pocketbase', 'hooks');

/** Every declaration, after the two lists were made anew. */
async function declared(): Promise<readonly (Command | Query)[]> {
  indexFaults(root, true);
  const [{ allCommands }, { allQueries }] = await Promise.all([
    import('../../commands/index.ts'),
    import('../../queries/index.ts'),
  ]);
  return [...allCommands, ...allQueries];
}

/** Lets the bundle say `import { hooks } from 'virtual:hooks'`: each door's hook, found by its name. */
function hooksPlugin(found: FoundHooks): Plugin {
  return {
    name: 'hooks',
    setup(bundler) {
      bundler.onResolve({ filter: /^virtual:hooks$/ }, ({ path }) => ({ path, namespace: 'hooks' }));
      bundler.onLoad({ filter: /.*/, namespace: 'hooks' }, () => ({
        contents: hooksModule(found),
        resolveDir: hooksFolder,
      }));
    },
  };
}

/**
 * How the bundle is made: once here, and again at every change in `npm run dev`. Throws when a door has no hook or a
 * hook no door.
 */
export async function hooksOptions(): Promise<BuildOptions> {
  const found = findHooks(hooksFolder, await declared());
  return {
    entryPoints: [join(hooksFolder, 'index.ts')],
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
    plugins: [
      rulebookPlugin('esbuild'),
      hooksPlugin(found),
      knownGuidesPlugin(join(root, 'content/guides')),
      keyPageForHooks,
    ],
  };
}

/** Writes pb_hooks/doors.json: the server refuses to start while one of these is not registered. */
export async function writeDoors(): Promise<void> {
  const doors = (await declared()).map(servedDoor).sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(join(root, 'pocketbase/pb_hooks/doors.json'), JSON.stringify(doors, null, 2) + '\n');
}

export async function buildHooks(): Promise<void> {
  await build(await hooksOptions());
  await writeDoors();
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
