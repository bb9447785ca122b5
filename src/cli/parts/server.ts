/**
 * Starts the server as a child of a command, waits until it says that it is well, and ends it cleanly.
 */
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { serverProgram, servedRoot } from './root.ts';
import { startChild } from './run.ts';
import { Stop } from './stop.ts';

export interface ServerOptions {
  data: string;
  port: number;
  mode?: 'demo' | 'production';
  publicUrl?: string;
  program?: string;
  /** The folder that holds pb_hooks, pb_migrations and pb_public. */
  root?: string;
  extra?: string[];
  env?: Record<string, string>;
  /** Hears what the server prints. */
  hear?: (text: string) => void;
}

export interface RunningServer {
  address: string;
  child: ChildProcess;
  /** What the server says is not well, although it answers (such as a disk that is nearly full). */
  unwell?: string;
  /** Settles when the process has ended, with its exit code (null when a signal ended it). */
  ended: Promise<number | null>;
  /** Ends it politely: what is being answered is finished first. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

const PATIENCE_MS = 60_000;
/** An answer that is not "well" is believed after this long. */
const UNWELL_MS = 5_000;

/** Below those that systems give to outgoing connections: one of them could take the port before the server does. */
const PORTS = { from: 12_000, to: 32_000 } as const;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    const probe = createServer().listen(port, '127.0.0.1');
    try {
      await once(probe, 'listening');
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'EADDRINUSE') continue;
      throw fault;
    }
    probe.close();
    await once(probe, 'close');
    return port;
  }
}

async function health(address: string): Promise<{ status: number; text: string } | undefined> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined; // it does not listen yet
  }
}

/** Waits for the first healthy answer; answers with what is not well when the server answers but is not. */
async function untilHealthy(address: string, hasEnded: () => boolean): Promise<string | undefined> {
  const started = Date.now();
  let firstUnwell: number | undefined;
  while (!hasEnded()) {
    const found = await health(address);
    if (found?.status === 200) return undefined;
    if (found) firstUnwell ??= Date.now();
    if (found && firstUnwell !== undefined && Date.now() - firstUnwell > UNWELL_MS) return found.text;
    if (Date.now() - started > PATIENCE_MS) throw new Stop('The server did not answer within a minute.');
    await wait(50);
  }
  return undefined;
}

function command({
  data,
  port,
  mode = 'demo',
  publicUrl,
  root = servedRoot,
  extra = [],
}: ServerOptions): string[] {
  const http = `127.0.0.1:${port}`;
  const named = publicUrl ?? `http://${http}`;
  return [
    'serve',
    '--http',
    http,
    '--dir',
    data,
    '--root',
    root,
    '--mode',
    mode,
    '--public-url',
    named,
    ...extra,
  ];
}

/** Starts a server and answers once it is well. Throws one sentence when it did not start. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const address = `http://127.0.0.1:${options.port}`;
  const child = startChild(options.program ?? serverProgram, command(options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  let said = '';
  let exited = false;
  const hear = (piece: Buffer) => {
    said = (said + piece.toString()).slice(-20_000);
    options.hear?.(piece.toString());
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<number | null>((resolve) => {
    const end = (code: number | null) => {
      exited = true;
      resolve(code);
    };
    child.once('error', (fault) => {
      said += fault.message;
      end(1);
    });
    child.once('close', end);
  });
  const finish = async (signal: NodeJS.Signals) => {
    if (!exited) child.kill(signal);
    await ended;
  };
  const unwell = await untilHealthy(address, () => exited);
  if (exited) throw new Stop(`The server did not start: ${lastWords(said)}`);
  return {
    address,
    child,
    ended,
    stop: () => finish('SIGTERM'),
    kill: () => finish('SIGKILL'),
    ...(unwell === undefined ? {} : { unwell }),
  };
}

/** The server gives its reason in its last line. */
function lastWords(said: string): string {
  const lines = said.trim().split('\n').filter(Boolean);
  return (lines.at(-1) ?? 'it gave no reason').replace(/^common-care: /, '');
}
