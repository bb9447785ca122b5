/**
 * What a signed-in person may read, with its types, all pages of it. The server's rules decide which rows come back;
 * a token that is no longer good brings none at all, and that must never look like "there are no votes": every reading
 * therefore reads the person's own row as well, and without it says that they are signed out.
 */
import PocketBase, { ClientResponseError } from 'pocketbase';
import type { MembersRecord, Records } from '../types/records.ts';
import { hearServerTime } from './reads-clock.ts';
import { renewSession } from './session-renew.ts';
import { currentSession, endSession, type Session } from './session.ts';

export type Reading<Value> =
  { readonly state: 'ready'; readonly value: Value } | { readonly state: 'signed-out' | 'offline' | 'fault' };

export interface Question {
  /** A PocketBase filter with places: `motion = {:motion}`. */
  readonly filter?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly sort?: string;
}

export interface Me {
  readonly member: MembersRecord;
  readonly session: Session;
}

const server = new PocketBase('/');
server.autoCancellation(false);
server.beforeSend = (url, options) => {
  const token = currentSession()?.token;
  return {
    url,
    options: { ...options, headers: { ...options.headers, ...(token && { Authorization: token }) } },
  };
};
server.afterSend = (answer, body: unknown) => {
  hearServerTime(answer);
  return body;
};

/** All rows of a collection that the person may read. */
export function all<Name extends keyof Records>(
  name: Name,
  { filter, values, sort }: Question = {},
): Promise<Records[Name][]> {
  return server.collection(name).getFullList<Records[Name]>({
    ...(filter && { filter: server.filter(filter, values) }),
    ...(sort && { sort }),
  });
}

/** A moment as the database writes it ('2026-05-01 12:00:00.000Z'), in milliseconds. */
export function instantOf(text: string): number {
  return Date.parse(text.replace(' ', 'T'));
}

/** A moment that may be empty. */
export function maybeInstant(text: string): number | null {
  return text === '' ? null : instantOf(text);
}

function stateOf(fault: unknown): 'signed-out' | 'offline' | 'fault' {
  if (!(fault instanceof ClientResponseError)) throw fault;
  if (fault.status === 0) return 'offline';
  return fault.status === 401 || fault.status === 403 ? 'signed-out' : 'fault';
}

/**
 * Reads for the person who is signed in. `work` asks for rows with `all`; what it returns is the value.
 * Signed out, offline and a fault of the server are states of the page, not errors.
 */
export async function read<Value>(work: (session: Session) => Promise<Value>): Promise<Reading<Value & Me>> {
  const session = currentSession();
  if (!session) return { state: 'signed-out' };
  void renewSession();
  try {
    const [members, value] = await Promise.all([all('members'), work(session)]);
    const member = members.find(({ id }) => id === session.member);
    if (member) return { state: 'ready', value: { ...value, member, session } };
    endSession();
    return { state: 'signed-out' };
  } catch (fault) {
    const state = stateOf(fault);
    if (state === 'signed-out') endSession();
    return { state };
  }
}
