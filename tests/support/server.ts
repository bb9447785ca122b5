/**
 * A real server for one test file: the test build, on a free port, over its own copy of the demo co-op, with its
 * clock standing still at TEST_NOW until a test moves it. Nothing is mocked: a test signs in as people do, by the
 * message in the demo's post box.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clientOf, type Client } from '../../src/cli/parts/client.ts';
import { testServerProgram } from '../../src/cli/parts/root.ts';
import { freePort, startServer, type RunningServer } from '../../src/cli/parts/server.ts';
import { demoTemplate, TEST_NOW } from './template.ts';

export { newRequestId, secretIn } from '../../src/cli/parts/client.ts';
export type { Answer, Client, Letter, Refused, Session } from '../../src/cli/parts/client.ts';
export { TEST_NOW };

export interface TestServer extends Client {
  /** The folder of its data, for a look into the database. */
  data: string;
  /** Looks into the database beside the server: what is stored, not what is answered. */
  look: <T = Record<string, string | number>>(sql: string, ...params: (string | number)[]) => T[];
  /** Sets the clock (milliseconds since 1970); null lets real time run. */
  setClock: (now: number | null) => Promise<void>;
  /** Ends it politely and removes its data. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would; `start` brings it back over the same data. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
}

export interface TestServerOptions {
  /** Where the clock stands at the start; null lets real time run. */
  clock?: number | null;
  mode?: 'demo' | 'production';
  /** A folder to serve instead of a fresh copy of the demo; it is not removed. */
  data?: string;
  /** True to be limited as a release is; tests ask far more often than people. */
  limited?: boolean;
  /** More options for the server's command line. */
  extra?: string[];
  /** True for a site with a name (localhost): a browser makes passkeys for names only. */
  named?: boolean;
}

/** Starts a server; `stop` it in afterAll. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const own = options.data === undefined;
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'common-care-test-'));
  if (own) cpSync(await demoTemplate(), data, { recursive: true });
  const clock = options.clock === undefined ? TEST_NOW : options.clock;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let running: RunningServer | undefined;

  const server: TestServer = {
    ...clientOf(address),
    data,
    look: <T>(sql: string, ...params: (string | number)[]) => {
      const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true, timeout: 5000 });
      try {
        return database.prepare(sql).all(...params) as T[];
      } finally {
        database.close();
      }
    },
    setClock: async (now) => {
      const answer = await fetch(`${address}/api/test/clock`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ now }),
      });
      if (!answer.ok) throw new Error(`The clock could not be set: ${answer.status} ${await answer.text()}`);
    },
    start: async () => {
      running = await startServer({
        data,
        port,
        program: testServerProgram,
        mode: options.mode ?? 'demo',
        ...(options.named ? { publicUrl: `http://localhost:${port}` } : {}),
        extra: [...(options.limited ? [] : ['--rate-limits=test']), ...(options.extra ?? [])],
        ...(clock === null ? {} : { env: { COMMON_CARE_TEST_CLOCK: String(clock) } }),
      });
    },
    kill: async () => running?.kill(),
    stop: async () => {
      await running?.stop();
      if (own) for (const made of [data, `${data}-keys`]) rmSync(made, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

/** The page of the first motion that is still open to come or to vote, or closed. */
export function motionPage(coop: Pick<TestServer, 'look'>, state: 'open' | 'closed'): string {
  const sql =
    `SELECT id FROM motions WHERE id ${state === 'closed' ? '' : 'NOT '}IN (SELECT motion FROM vote_closures) ` +
    'ORDER BY closesAt, id LIMIT 1';
  return `/votes/motion/?id=${coop.look<{ id: string }>(sql)[0]!.id}`;
}
