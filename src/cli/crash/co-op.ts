/** A server over a demo of its own, for the crash tests: it can be killed and started again over the same data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo } from '../demo/make.ts';
import { clientOf, type Client } from '../parts/client.ts';
import { testServerProgram } from '../parts/root.ts';
import { freePort, startServer, type RunningServer } from '../parts/server.ts';

export interface CrashCoop {
  data: string;
  client: Client;
  /** Starts the server and answers how long that took, in milliseconds. */
  start: () => Promise<number>;
  kill: () => Promise<void>;
  stop: () => Promise<void>;
  setClock: (now: number | null) => Promise<void>;
  /** Stops the server and removes the data. */
  remove: () => Promise<void>;
}

/** Makes a demo in `folder` (a new one under the temp folder when left out); nothing is started yet. */
export async function crashCoop(folder?: string): Promise<CrashCoop> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'common-care-crash-'));
  await makeDemo(data, Date.now());
  const port = await freePort();
  const client = clientOf(`http://127.0.0.1:${port}`);
  let server: RunningServer | undefined;
  return {
    data,
    client,
    start: async () => {
      const started = performance.now();
      server = await startServer({ data, port, program: testServerProgram, extra: ['--rate-limits=test'] });
      return performance.now() - started;
    },
    kill: async () => server?.kill(),
    stop: async () => server?.stop(),
    setClock: async (now) => {
      const answer = await fetch(`${client.address}/api/test/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ now }),
      });
      if (!answer.ok) throw new Error(`The clock could not be set: ${answer.status}`);
    },
    remove: async () => {
      await server?.stop();
      for (const made of [data, `${data}-keys`]) rmSync(made, { recursive: true, force: true });
    },
  };
}
