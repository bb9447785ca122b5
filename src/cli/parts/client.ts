/**
 * Talks to a running server as a page does: sends commands, asks queries, and signs in by the message in the demo's
 * post box. For the commands that put the server under load, and for the tests.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AnswerOf, SentTo } from '../../commands/index.ts';
import type { EveryQuery } from '../../queries/index.ts';

type QueryName = EveryQuery['name'];
type QueryInput<N extends QueryName> = SentTo<Extract<EveryQuery, { name: N }>>;
type Answered<N extends QueryName> = AnswerOf<Extract<EveryQuery, { name: N }>>;

/** A signed-in person: what the page would keep. */
export interface Session {
  email: string;
  token: string;
  account: string;
  member: string;
}

export interface Answer<T = unknown> {
  status: number;
  body: T;
  headers: Headers;
}

/** The body of a refusal. */
export interface Refused {
  refusals: { code: string; field: string | null; params: Record<string, string | number> }[];
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

export interface CommandOptions {
  as?: Session | undefined;
  /** The idempotency key; a new one when it is left out. */
  key?: string;
  headers?: Record<string, string>;
}

export interface Client {
  address: string;
  /** Asks for a verb: `command('voting/cast-vote', { … }, { as: rhian })`. */
  command: <T = unknown>(verb: string, input: unknown, options?: CommandOptions) => Promise<Answer<T>>;
  /** Reads an address, such as `/api/health`. */
  read: <T = unknown>(path: string, as?: Session) => Promise<Answer<T>>;
  /** What a query answers: `ask('voting/motion', { id }, rhian)`. Throws when it is refused. */
  ask: <N extends QueryName>(name: N, input: QueryInput<N>, as?: Session) => Promise<Answered<N>>;
  /** The messages in the demo's post box, newest first. */
  postBox: () => Promise<Letter[]>;
  /** Signs in by message and post box. */
  signIn: (email: string, device?: 'own' | 'shared') => Promise<Session>;
}

/** A request id as the sign-in page makes it. */
export function newRequestId(): string {
  return randomBytes(16).toString('hex');
}

/** The secret in the link of a sign-in message: `<url>/sign-in/open/#<requestId>.<secret>`. */
export function secretIn(text: string, requestId: string): string | undefined {
  return new RegExp(`#${requestId}\\.([A-Za-z0-9_-]+)`).exec(text)?.[1];
}

/** An answer that should have been 200 and was not. */
function unexpected(what: string, { status, body }: Answer): Error {
  return new Error(`${what}: ${status} ${JSON.stringify(body)}`);
}

async function send<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  const response = await fetch(url, init);
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // a page, or nothing: left as text
  }
  return { status: response.status, body: body as T, headers: response.headers };
}

/** A client of the server at `address`. */
export function clientOf(address: string): Client {
  const authorised = (as?: Session): Record<string, string> => (as ? { Authorization: as.token } : {});
  const client: Client = {
    address,
    command: (verb, input, { as, key = randomUUID(), headers = {} } = {}) =>
      send(`${address}/api/co-op/${verb}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...authorised(as),
          ...headers,
        },
      }),
    read: (path, as) => send(address + path, { headers: authorised(as) }),
    ask: async <N extends QueryName>(name: N, input: QueryInput<N>, as?: Session) => {
      const fields = new URLSearchParams(Object.entries(input as Record<string, string>));
      const answer = await client.read<Answered<N>>(`/api/co-op/${name}?${fields}`, as);
      if (answer.status !== 200) throw unexpected(`Asking ${name}`, answer);
      return answer.body;
    },
    postBox: async () => {
      const answer = await client.read<{ messages: Letter[] }>('/api/demo/post-box');
      if (answer.status !== 200) throw unexpected('The post box', answer);
      return answer.body.messages;
    },
    signIn: async (email, device = 'own') => {
      const requestId = newRequestId();
      const asked = await client.command('sign-in/ask', { requestId, email, language: 'en' });
      if (asked.status !== 200) throw unexpected(`Asking to sign in as ${email}`, asked);
      const letters = await client.postBox();
      const secret = letters
        .map(({ text }) => secretIn(text, requestId))
        .find((found) => found !== undefined);
      if (secret === undefined) throw new Error(`There is no message for ${email} in the post box.`);
      type Finished = { token: string; record: { id: string; member: string } };
      const finished = await client.command<Finished>('sign-in/finish', { requestId, secret, device });
      if (finished.status !== 200) throw unexpected(`Signing in as ${email}`, finished);
      const { token, record } = finished.body;
      return { email, token, account: record.id, member: record.member };
    },
  };
  return client;
}
