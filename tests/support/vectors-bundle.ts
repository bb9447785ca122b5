/**
 * Makes one script of the shared cases (tests/vectors) and the rules they name, for engines that cannot import: a
 * browser page and the server's own. The script sets `vectorResults()`, which answers with the name of each case and
 * null, or the sentence that says how it failed.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the script's `vectorResults()` answers with. */
export interface VectorResult {
  name: string;
  failure: string | null;
}

const folder = fileURLToPath(new URL('../vectors/', import.meta.url));

/** The files of cases, by name. */
export function vectorFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function entry(): string {
  const files = vectorFiles();
  const imports = files.map((file, index) => `import file${index} from './${file}';`).join('\n');
  const all = files.map((file, index) => `[${JSON.stringify(file)}, file${index}]`).join(', ');
  return `${imports}
    import { failureOf } from '../support/vector-registry.ts';
    globalThis.vectorResults = () => [${all}].flatMap(([file, vectors]) =>
      vectors.map((vector) => ({ name: file + ': ' + vector.fn + ': ' + vector.name, failure: failureOf(vector) })));`;
}

/** Writes the script, made as the hooks' bundle is made. */
export async function bundleVectors(outfile: string): Promise<void> {
  await build({
    stdin: { contents: entry(), resolveDir: folder, sourcefile: 'vectors.ts', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    logLevel: 'warning',
  });
}

if (import.meta.main)
  await bundleVectors(process.argv[2] ?? join(folder, '..', '..', '.cache', 'vectors.js'));
