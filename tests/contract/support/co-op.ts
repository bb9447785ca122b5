/**
 * A real server with the small co-op in it, and people who talk to it over HTTP. Each test file has its own, on a free
 * port with a folder of its own; the clock stands at NOON until a test moves it.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from '../../../src/cli/parts/migrate.ts';
import { serverProgram, servedRoot, testServerProgram } from '../../../src/cli/parts/root.ts';
import { inserter, type Insert } from '../../../src/cli/parts/rows.ts';
import { freePort, startServer, type RunningServer } from '../../../src/cli/parts/server.ts';
import { emailOf, fillSmallCoop, NOON, type Person } from './small-co-op.ts';

/** What came over HTTP or out of the database. A test says what it expects of it; a type would say it twice. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Seen = any;

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The body as JSON, or undefined. */
  readonly body: Seen;
  /** The codes of the refusals, in order; empty when there are none. */
  readonly codes: readonly string[];
}

export interface Caller {
  readonly token: string | null;
  /** Sends a command, with a fresh key unless one is given. */
  post(verb: string, input: unknown, key?: string, headers?: Record<string, string>): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** The same caller, from this address: only behind a proxy (`--trusted-proxy=127.0.0.1`). */
  from(address: string): Caller;
  /** The same caller, as a supporter in the place of a member. */
  inPlaceOf(member: string): Caller;
}

export interface Coop {
  readonly server: RunningServer;
  readonly folder: string;
  /** Where the keys of secret votes lie: outside the data. */
  readonly keys: string;
  readonly nobody: Caller;
  as(person: Person): Promise<Caller>;
  /** Somebody who is not of the cast, by their address. */
  signIn(email: string): Promise<Caller>;
  /** Whoever holds this token. */
  with(token: string): Caller;
  superuser(): Promise<Caller>;
  /** A token that was made for a member from the database's own keys, as an impersonation is: nobody signed in. */
  madeFor(member: string): Caller;
  setClock(at: number | null): Promise<void>;
  /** Looks into the database beside the server: what is stored, not what is answered. */
  query(sql: string, ...params: (string | number)[]): Seen[];
  /** How many rows each table has: what a refusal must leave as it was. */
  counts(): Seen;
  /** Writes rows beside the server, as a state that takes long to reach. */
  write(work: (insert: Insert, database: DatabaseSync) => void): void;
  /** Does what the clock does each minute. */
  due(): Promise<void>;
  /** Keeps the database from being written to while `work` goes on. */
  held(work: () => Promise<void>): Promise<void>;
  /** Waits until so many commands wait for the database. */
  asked(commands: number): Promise<void>;
  restart(): Promise<void>;
  /** Stops the server, puts another data folder in the place of its own, and starts it again. */
  putBack(backup: string): Promise<void>;
  /** Does what is due on a server that is killed at a step of it (COMMON_CARE_STOP_AT), and starts it again. */
  dueUntil(step: string, clock: number): Promise<void>;
  /** Asks something of a server that is killed at a step of it, and starts it again. */
  killedAt(step: string, clock: number, ask: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** A built server, and the small co-op that fits its tables. */
export interface Build {
  /** Its test build, which has a clock that can be set. */
  readonly program: string;
  /** The program that makes its tables. */
  readonly migrator: string;
  /** The folder that holds its pb_hooks, pb_migrations and pb_public. */
  readonly root: string;
  /** Fills a migrated, empty data folder. */
  readonly fill: (folder: string) => void;
}
export const thisBuild: Build = {
  program: testServerProgram,
  migrator: serverProgram,
  root: servedRoot,
  fill: fillSmallCoop,
};

export interface Starting {
  readonly build?: Build;
  readonly env?: Record<string, string>;
  /** Changes the folder before the server starts. */
  readonly prepare?: ((folder: string) => void) | undefined;
}

const templates = new Map<Build, string>();

async function templateOf(build: Build): Promise<string> {
  const made = templates.get(build);
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'common-care-template-'));
  await migrate(folder, build.migrator, build.root);
  build.fill(folder);
  templates.set(build, folder);
  return folder;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: Seen;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const codes = (body?.refusals ?? []).map(({ code }: { code: string }) => code);
  return { status: response.status, text, headers: response.headers, body, codes };
}

function callerAt(address: () => string, token: string | null, from?: string, of?: string): Caller {
  const auth: Record<string, string> = {
    ...(token ? { Authorization: token } : {}),
    ...(from ? { 'X-Forwarded-For': from } : {}),
    ...(of ? { 'On-Behalf-Of': of } : {}),
  };
  const get = async (path: string) =>
    answerOf(await fetch(address() + path, { headers: auth, redirect: 'manual' }));
  return {
    token,
    get,
    from: (household) => callerAt(address, token, household, of),
    inPlaceOf: (member) => callerAt(address, token, from, member),
    post: async (verb, input, key = randomUUID(), headers = {}) =>
      answerOf(
        await fetch(`${address()}/api/co-op/${verb}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...auth, ...headers },
          body: typeof input === 'string' ? input : JSON.stringify(input),
        }),
      ),
  };
}

/** Signs in as a member would: asks, reads the message in the demo's post box, comes back with the secret. */
async function signIn(nobody: Caller, email: string): Promise<string> {
  const requestId = randomBytes(16).toString('hex');
  await nobody.post('sign-in/ask', { requestId, email, language: 'en' });
  const box = await nobody.get('/api/demo/post-box');
  const secret = new RegExp(`#${requestId}\\.([A-Za-z0-9_-]+)`).exec(JSON.stringify(box.body))?.[1];
  if (!secret)
    throw new Error(`No message for ${email} in the post box: ${box.status} ${box.text.slice(0, 300)}`);
  const finished = await nobody.post('sign-in/finish', { requestId, secret, device: 'own' });
  if (finished.status !== 200) throw new Error(`${email} could not sign in: ${finished.text}`);
  return finished.body.token;
}

/** Makes the folder one that a server in production takes: no sign of the demo, and no address that is invented. */
export function asRealPeople(folder: string): void {
  const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
  try {
    database.exec('DELETE FROM demo_marker');
    database.exec("UPDATE accounts SET email = replace(email, '@small.example', '@small.test')");
  } finally {
    database.close();
  }
}

/** Starts a server with the small co-op. */
export async function startCoop(
  extra: string[] = [],
  { build = thisBuild, env = {}, prepare }: Starting = {},
): Promise<Coop> {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-contract-'));
  cpSync(await templateOf(build), folder, { recursive: true });
  prepare?.(folder);
  const port = await freePort();
  const { program, root } = build;
  const start = (more: Record<string, string> = {}) =>
    startServer({
      data: folder,
      port,
      program,
      root,
      env: { ...env, ...more },
      extra: ['--rate-limits=test', ...extra],
    });
  let server = await start();
  const address = () => server.address;
  const nobody = callerAt(address, null);
  const setClock = async (now: number | null) => {
    const answer = await fetch(`${server.address}/api/test/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ now }),
    });
    if (!answer.ok) throw new Error(`The clock could not be set: ${answer.status} ${await answer.text()}`);
  };
  await setClock(NOON);
  const tokens = new Map<Person, Promise<string>>();
  const read = <Found>(work: (database: DatabaseSync) => Found): Found => {
    const database = new DatabaseSync(join(folder, 'data.db'), { readOnly: true, timeout: 5000 });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const killedAt = async (step: string, clock: number, ask: () => Promise<unknown>): Promise<void> => {
    await server.stop();
    server = await start({ COMMON_CARE_STOP_AT: step });
    await setClock(clock);
    await ask().catch(() => undefined);
    await server.ended;
    server = await start();
    await setClock(clock);
  };
  return {
    get server() {
      return server;
    },
    folder,
    keys: `${folder}-keys`,
    nobody,
    as: async (person) => {
      if (!tokens.has(person)) tokens.set(person, signIn(nobody, emailOf(person)));
      return callerAt(address, await tokens.get(person)!);
    },
    signIn: async (email) => callerAt(address, await signIn(nobody, email)),
    with: (token) => callerAt(address, token),
    superuser: async () => callerAt(address, superuserToken(folder)),
    madeFor: (member) => callerAt(address, impersonation(folder, member)),
    setClock,
    query: (sql, ...params) => read((database) => database.prepare(sql).all(...params)),
    counts: () => read(countRows),
    write: (work) => {
      const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
      try {
        database.exec('PRAGMA secure_delete = ON'); // as every connection of the server's
        work(inserter(database), database);
      } finally {
        database.close();
      }
    },
    due: async () => {
      await fetch(`${server.address}/api/test/due`, { method: 'POST' });
    },
    held: async (work) => {
      const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
      try {
        database.exec('BEGIN IMMEDIATE');
        await work();
      } finally {
        database.exec('ROLLBACK');
        database.close();
      }
    },
    asked: async (commands) => {
      for (;;) {
        const answer = await fetch(`${server.address}/api/test/asked`, { method: 'POST' });
        const { asked } = (await answer.json()) as { asked: number };
        if (asked === commands) return;
      }
    },
    restart: async () => {
      await server.kill();
      server = await start();
      await setClock(NOON);
    },
    putBack: async (backup) => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
      cpSync(backup, folder, { recursive: true });
      chmodSync(folder, 0o700);
      server = await start();
      await setClock(NOON);
    },
    dueUntil: (step, clock) =>
      killedAt(step, clock, () => fetch(`${server.address}/api/test/due`, { method: 'POST' })),
    killedAt,
    stop: async () => {
      await server.stop();
      for (const made of [folder, `${folder}-keys`]) rmSync(made, { recursive: true, force: true });
    },
  };
}

/** All tables in one statement: each door is asked about many times. */
function countRows(database: DatabaseSync): Seen {
  const tables = database
    .prepare("SELECT name FROM _collections WHERE system = 0 AND type != 'view'")
    .all()
    .map(({ name }) => `(SELECT COUNT(*) FROM ${name}) AS ${name}`);
  return database.prepare(`SELECT ${tables.join(', ')}`).get();
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A superuser's token as PocketBase signs it: made here from the database's own keys, as somebody with the disk could. */
function superuserToken(folder: string): string {
  const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
  try {
    const collection = database
      .prepare("SELECT id, options FROM _collections WHERE name = '_superusers'")
      .get()!;
    const secret = JSON.parse(String(collection['options'])).authToken.secret as string;
    const superuser = { id: 'superuser000000', email: 'steward@small.example', tokenKey: 'k'.repeat(50) };
    database
      .prepare('INSERT OR IGNORE INTO _superusers (id, email, tokenKey, password) VALUES (?, ?, ?, ?)')
      .run(superuser.id, superuser.email, superuser.tokenKey, '-');
    return signed(superuser.id, String(collection['id']), superuser.tokenKey + secret);
  } finally {
    database.close();
  }
}

function signed(id: string, collectionId: string, key: string): string {
  const exp = Math.floor(Date.now() / 1000) + 100_000_000;
  const claims = { id, type: 'auth', collectionId, refreshable: true, exp };
  const head = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}`;
  const signature = createHmac('sha256', key).update(head).digest('base64url');
  return `${head}.${signature}`;
}

function impersonation(folder: string, member: string): string {
  const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
  try {
    const found = database.prepare("SELECT id, options FROM _collections WHERE name = 'accounts'").get()!;
    const secret = JSON.parse(String(found['options'])).authToken.secret as string;
    const account = database.prepare('SELECT id, tokenKey FROM accounts WHERE member = ?').get(member)!;
    return signed(String(account['id']), String(found['id']), String(account['tokenKey']) + secret);
  } finally {
    database.close();
  }
}
