/**
 * The SDK of the server, for sending commands. It comes when somebody begins to do something on a page, and not with the
 * page: who only looks does not wait for it.
 */
import PocketBase, { ClientResponseError } from 'pocketbase';
import { fetchWhole } from './answers.ts';

const server = new PocketBase('/');
server.autoCancellation(false);

export interface Whole {
  readonly status: number;
  readonly body: unknown;
}

/** Posts to a door; status 0 when nothing whole came back. */
export async function post(path: string, body: object, headers: Record<string, string>): Promise<Whole> {
  try {
    return {
      status: 200,
      body: await server.send(path, { method: 'POST', body, headers, fetch: fetchWhole }),
    };
  } catch (fault) {
    if (!(fault instanceof ClientResponseError)) throw fault;
    return { status: fault.status, body: fault.response };
  }
}
