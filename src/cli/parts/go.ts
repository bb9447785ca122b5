/**
 * The Go that everything here is built and checked with. A machine with any Go from 1.21 on fetches exactly this one
 * through the module proxy, once; a line in go.mod would not be enough where `GOTOOLCHAIN=local` is set. So every
 * Go command of ours goes through here.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { serverRoot } from './root.ts';
import { run, type Ran, type RunOptions } from './run.ts';

/** Its version, as pocketbase/README.md and DESIGN name it: an older one has faults that our program can reach. */
const GO_TOOLCHAIN = 'go1.27.3';

/** Trimmed paths everywhere: one set of flags means one build cache for build, vet and test. */
const goEnvironment = { GOTOOLCHAIN: GO_TOOLCHAIN, GOFLAGS: '-trimpath', CGO_ENABLED: '0' };

/** Runs a Go command, or a program that runs Go itself, in the server's folder. */
export function runGo(args: string[], options: RunOptions = {}, program = 'go'): Promise<Ran> {
  return run(program, args, { cwd: serverRoot, ...options, env: { ...goEnvironment, ...options.env } });
}

/** Asks Go one thing and answers with its words. Throws when it has none. */
export function askGo(args: string[]): string {
  const env = { ...process.env, ...goEnvironment };
  return execFileSync('go', args, { cwd: serverRoot, encoding: 'utf8', env }).trim();
}

/** Whether this machine has Go at all. */
export function hasGo(): boolean {
  return spawnSync('go', ['version']).status === 0;
}

/** Runs the gofmt that came with this Go: another one may have another taste. */
export function runGofmt(args: string[]): Promise<Ran> {
  return run(join(askGo(['env', 'GOROOT']), 'bin', 'gofmt'), args);
}
