/**
 * What an answer of the server means. Shared by the pages of members (doors.ts) and by the light pages that bring
 * nothing else (doors-light.ts).
 */
import type { RefusalBody } from '../commands/door.ts';
import { hearServerTime } from './reads-clock.ts';

export type Refusal = RefusalBody;

export interface Refused {
  readonly ok: false;
  readonly refusals: readonly Refusal[];
}

export const refused = (code: string): Refused => ({
  ok: false,
  refusals: [{ code, field: null, params: {} }],
});

/** Not known whether it arrived: nothing came back, or only a part. */
export const LOST = 'connection-lost';

const isRefusals = (body: unknown): body is { refusals: Refusal[] } =>
  typeof body === 'object' &&
  body !== null &&
  'refusals' in body &&
  Array.isArray(body.refusals) &&
  body.refusals.length > 0;

/** What a status means when the body is not ours (a proxy's page, a broken answer). */
function codeFor(status: number): string {
  if (status === 401) return 'not-signed-in';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return 'fault';
}

/** The refusals in an answer that is not 200. */
export function refusalsIn(status: number, body: unknown): Refused {
  return isRefusals(body) ? { ok: false, refusals: body.refusals } : refused(codeFor(status));
}

/**
 * True when the server has decided: asking again would be another request. A fault, a proxy's page or half an answer
 * decide nothing, and the next try goes under the same key.
 */
export function isDecided(status: number, body: unknown): boolean {
  return status < 500 && (status < 400 || isRefusals(body));
}

/**
 * `fetch` that gives the answer only when all of it came. A 200 that was cut short says nothing of what was done: it
 * throws, as a lost connection does.
 */
export async function fetchWhole(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  hearServerTime(answer);
  const text = await answer.text();
  if (answer.ok) JSON.parse(text);
  return new Response(text, { status: answer.status, headers: answer.headers });
}
