/**
 * Which npm a command of ours may call: the one that started us, the one beside this Node, or the one on the path.
 * Packages fetched this way lie under .cache, never in the product's own node_modules.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run, type Ran, type RunOptions } from './run.ts';

function npmScript(): string | undefined {
  const given = process.env['npm_execpath'];
  if (given && basename(given).startsWith('npm-cli') && existsSync(given)) return given;
  const beside = dirname(process.execPath);
  return [join(beside, 'node_modules'), join(beside, '..', 'lib', 'node_modules')]
    .map((place) => join(place, 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file));
}

/** Runs npm to its end; code 1 when there is none. */
export function runNpm(args: string[], options: RunOptions = {}): Promise<Ran> {
  const script = npmScript();
  return script ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}
