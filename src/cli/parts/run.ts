/**
 * Runs other programs without a shell, so that the same line works on Linux, macOS and Windows, and takes them
 * along when this command is stopped.
 */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

export interface Ran {
  /** The exit code; 1 when it was ended by a signal or could not start. */
  code: number;
  /** Standard output and error, in the order they came. */
  output: string;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Hears each piece of output as it comes. */
  hear?: (text: string) => void;
}

const alive = new Set<ChildProcess>();
let stopping = false;

/** Starts a program that ends with this command at the latest. */
export function startChild(program: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(program, args, { cwd: root, ...options });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** From here on Ctrl-C and a polite kill end the children first, then this command with code 130 or 143. */
export function stopChildrenOnSignal(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      for (const child of alive) child.kill('SIGTERM');
      process.exit(code);
    });
  }
}

/** Runs a program to its end. */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = startChild(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, NO_COLOR: '1', ...options.env }, // what they say goes into a log
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (piece: Buffer) => {
      output += piece.toString();
      options.hear?.(piece.toString());
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (fault) => resolve({ code: 1, output: `${output}${program}: ${fault.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The script behind a package's command: `tool('astro')` is the file that `npx astro` would run. */
export function tool(name: string, packageName = name): string {
  const file = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[name];
  if (script === undefined) throw new Error(`${packageName} has no command ${name}`);
  return join(dirname(file), script);
}

/** Runs a package's command under this Node. */
export function runTool(
  name: string,
  args: string[],
  options: RunOptions & { from?: string } = {},
): Promise<Ran> {
  return run(process.execPath, [tool(name, options.from), ...args], options);
}
