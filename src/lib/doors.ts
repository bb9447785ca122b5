/**
 * The one way in which a member's page speaks with the server: `send` gives a command, `ask` asks a query. Neither
 * throws. What a door takes and answers comes as types from its declaration (src/commands, src/queries); the server
 * alone checks inputs, which keeps the schemas out of a page's weight.
 */
import type { AnswerOf, EveryCommand, SentTo } from '../commands/index.ts';
import type { EveryQuery } from '../queries/index.ts';
import { onBehalfOf } from './acting.ts';
import { fetchWhole, isDecided, LOST, refusalsIn, refused, type Refused } from './answers.ts';
import type * as Sender from './sender.ts';
import { renewSession } from './session-renew.ts';
import { currentSession, endSession, randomHex } from './session.ts';
import { forgetLost, underWay, type Ended } from './under-way.ts';

export type { Refusal } from './answers.ts';

export type CommandName = EveryCommand['name'];
export type QueryName = EveryQuery['name'];
type CommandNamed<N extends CommandName> = Extract<EveryCommand, { name: N }>;
type QueryNamed<N extends QueryName> = Extract<EveryQuery, { name: N }>;

export type CommandInput<N extends CommandName> = SentTo<CommandNamed<N>>;
export type QueryInput<N extends QueryName> = SentTo<QueryNamed<N>>;
/** What a query answers: `Answered<'voting/motion'>`. */
export type Answered<N extends QueryName> = AnswerOf<QueryNamed<N>>;
/** What a command gives back when it was done: `Given<'register/person'>`. */
export type Given<N extends CommandName> = AnswerOf<CommandNamed<N>>;

export type Sent<N extends CommandName> = { readonly ok: true; readonly value: Given<N> } | Refused;

/** What a page knows of what it asked for. */
export type Reading<Value> =
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'refused'; readonly refusals: Refused['refusals'] }
  | { readonly state: 'signed-out' | 'offline' | 'fault' };

const pathOf = (name: string): string => `/api/co-op/${name}`;

/** Who asks a door, and for whom when it is somebody who helps a member. */
const authorization = (name: string): Record<string, string> => {
  const token = currentSession()?.token;
  return token ? { Authorization: token, ...onBehalfOf(name) } : {};
};

/** One request without the SDK; status 0 when nothing whole came back. */
async function plain(path: string, init: RequestInit): Promise<Sender.Whole> {
  try {
    const answer = await fetchWhole(path, init);
    const body: unknown = await answer.json().catch(() => null);
    return { status: answer.status, body };
  } catch {
    return { status: 0, body: null };
  }
}

let sender: Promise<typeof Sender | null> | undefined;

/** The SDK; null when it did not come. A browser that could not fetch it once does not try again on this page. */
const theSender = () => (sender ??= import('./sender.ts').catch(() => null));

// It is on its way before the button is let go.
if (typeof document !== 'undefined')
  for (const begins of ['pointerdown', 'keydown'])
    document.addEventListener(begins, () => void theSender(), { once: true, passive: true });

async function post(name: string, body: object, key: string): Promise<Sender.Whole> {
  const headers = { 'Idempotency-Key': key, ...authorization(name) };
  const sdk = await theSender();
  if (sdk) return sdk.post(pathOf(name), body, headers);
  const json = { 'Content-Type': 'application/json', ...headers };
  return plain(pathOf(name), { method: 'POST', headers: json, body: JSON.stringify(body) });
}

/** The input of a query as an address carries it: what is not given is not there. */
function addressOf(name: string, input: object): string {
  const given = Object.entries(input).filter(([, value]) => value !== undefined) as [string, string][];
  const query = new URLSearchParams(given).toString();
  return query === '' ? pathOf(name) : `${pathOf(name)}?${query}`;
}

/** Keys of requests that nobody has decided yet, so that sending them again is the same request. */
const undecided = new Map<string, string>();

/** How a command ended for who leaves the page: after a lost answer or a fault nobody knows. */
function endOf(sent: Sent<CommandName>): Ended {
  if (sent.ok) return 'counted';
  return sent.refusals.some(({ code }) => code === LOST || code === 'fault') ? 'unknown' : 'not-counted';
}

export interface Sending {
  /** For whoever keeps a request over a reload: the same key and input are the same request. */
  readonly key?: string;
  /**
   * True for a command that sets something and adds nothing: a vote, a language. Once one is decided, an earlier one
   * whose answer was lost is old news, and to send that again is a new wish, not the same request.
   */
  readonly sets?: true;
}

/** Sends a command. `connection-lost` means: not known whether it was done; send again, it counts once. */
export function send<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  sending: Sending = {},
): Promise<Sent<N>> {
  const sent = sendOnce(name, input, sending);
  // Signing in is nothing that a person who leaves wants to know the count of.
  if (!name.startsWith('sign-in/')) underWay(`${name} ${JSON.stringify(input)}`, sent.then(endOf));
  return sent;
}

async function sendOnce<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  { key, sets }: Sending,
): Promise<Sent<N>> {
  const same = `${name} ${JSON.stringify(input)}`;
  const used = key ?? undecided.get(same) ?? randomHex(16);
  undecided.set(same, used);
  const { status, body } = await post(name, input, used);
  if (status === 0) return refused(LOST);
  if (isDecided(status, body)) {
    undecided.delete(same);
    if (sets) overtake(name);
  }
  if (status === 200) return { ok: true, value: body as AnswerOf<CommandNamed<N>> };
  if (status === 401) endSession();
  return refusalsIn(status, body);
}

/** Forgets the keys of all requests to a door: what was decided later stands in their place. */
function overtake(name: CommandName): void {
  for (const request of [...undecided.keys()]) if (request.startsWith(`${name} `)) undecided.delete(request);
  forgetLost(`${name} `);
}

/** Codes by which the server says that this person is nobody to it any more. */
const NOBODY = ['not-signed-in', 'not-a-member'];

/** Asks a query. Signed out, offline and a fault of the server are states of the page, not errors. */
export async function ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<Reading<Answered<N>>> {
  if (!currentSession()) return { state: 'signed-out' };
  void renewSession();
  const { status, body } = await plain(addressOf(name, input), { headers: authorization(name) });
  if (status === 200) return { state: 'ready', value: body as Answered<N> };
  if (status === 0) return { state: 'offline' };
  const { refusals } = refusalsIn(status, body);
  // A supporter who is no member is signed in all the same: this door is not for them.
  const isSupporter = currentSession()?.member === '' && refusals.some(({ code }) => code === 'not-a-member');
  if (!isSupporter && status < 500 && refusals.some(({ code }) => NOBODY.includes(code))) {
    endSession();
    return { state: 'signed-out' };
  }
  return [400, 403, 404, 409].includes(status) ? { state: 'refused', refusals } : { state: 'fault' };
}
