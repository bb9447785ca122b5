/** Runs a command as a person does, in a process of its own, and keeps what it said. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/cli/parts/root.ts';

export interface Said {
  code: number | null;
  out: string;
}

export interface Running {
  child: ChildProcess;
  /** All that was printed so far. */
  said: () => string;
  /** Settles when `text` has been printed; throws when the command ends without. */
  until: (text: string) => Promise<void>;
  ended: Promise<Said>;
}

type Environment = Record<string, string | undefined>;

function launch(args: string[], env: Environment): Running {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  const heard = new Set<() => void>();
  const hear = (piece: Buffer) => {
    out += piece.toString();
    for (const tell of heard) tell();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<Said>((resolve) => child.on('close', (code) => resolve({ code, out })));
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (out.includes(text)) resolve();
      };
      heard.add(look);
      look();
      void ended.then(() => reject(new Error(`The command ended without saying "${text}":\n${out}`)));
    });
  return { child, said: () => out, until, ended };
}

/** Starts a command in src/cli; the caller ends it. */
export function startCommand(name: string, args: string[] = [], env: Environment = {}): Running {
  return launch([join(root, 'src', 'cli', `${name}.ts`), ...args], env);
}

/** Runs a command in src/cli to its end. */
export function runCommand(name: string, args: string[] = [], env: Environment = {}): Promise<Said> {
  return startCommand(name, args, env).ended;
}

/** Comes in by the door (src/cli/enter.mjs), with options for Node in front. */
export function enter(args: string[], env: Environment = {}, nodeOptions: string[] = []): Promise<Said> {
  return launch([...nodeOptions, join(root, 'src', 'cli', 'enter.mjs'), ...args], env).ended;
}

/** A folder that is removed with `remove`. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
