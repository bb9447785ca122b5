/**
 * The one way in which a page changes anything: sends a verb with its input, and answers with the verb's answer or
 * with refusals that have a sentence. A lost connection is a refusal too, and an honest one: nobody knows whether it
 * arrived, so the next press sends the same key, and the server does it once. The inputs are checked by the server
 * alone; only their types come from src/commands, which keeps the schemas out of the page's weight.
 */
import type {
  AnswerOf,
  guides,
  InputOf,
  membership,
  RefusalBody,
  signIn,
  timeBank,
  voting,
} from '../commands/index.ts';
import { hearServerTime } from './reads-clock.ts';
import { currentSession, endSession, randomHex } from './session.ts';

interface Verbs {
  'sign-in/ask': typeof signIn.ask;
  'sign-in/finish': typeof signIn.finish;
  'sign-in/leave-all-devices': typeof signIn.leaveAllDevices;
  'membership/set-listing': typeof membership.setListing;
  'membership/set-language': typeof membership.setLanguage;
  'voting/open-vote': typeof voting.openVote;
  'voting/cast-vote': typeof voting.castVote;
  'voting/close-vote': typeof voting.closeVote;
  'time-bank/log-help': typeof timeBank.logHelp;
  'time-bank/confirm-help': typeof timeBank.confirmHelp;
  'time-bank/say-wrong': typeof timeBank.sayWrong;
  'time-bank/take-back': typeof timeBank.takeBack;
  'guides/say-how-clear': typeof guides.sayHowClear;
}

export type Verb = keyof Verbs;
export type Refusal = RefusalBody;
export type Sent<V extends Verb> =
  | { readonly ok: true; readonly value: NonNullable<AnswerOf<Verbs[V]>> }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const refused = (code: string): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, field: null, params: {} }],
});

/** Keys of requests that got no answer yet, so that sending them again is the same request. */
const unanswered = new Map<string, string>();

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

async function post(verb: Verb, body: string, key: string): Promise<Response> {
  const token = currentSession()?.token;
  const answer = await fetch(`/api/co-op/${verb}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(token ? { Authorization: token } : {}),
    },
    body,
  });
  hearServerTime(answer);
  return answer;
}

/** Sends a verb. Never throws. `connection-lost` means: not known whether it was done; send again, it counts once. */
export async function send<V extends Verb>(verb: V, input: InputOf<Verbs[V]>): Promise<Sent<V>> {
  const body = JSON.stringify(input);
  const same = `${verb} ${body}`;
  const key = unanswered.get(same) ?? randomHex(16);
  unanswered.set(same, key);
  try {
    const answer = await post(verb, body, key);
    const answered: unknown = await answer.json().catch(() => null);
    if (answer.status < 500) unanswered.delete(same);
    if (answer.ok && answered !== null)
      return { ok: true, value: answered as NonNullable<AnswerOf<Verbs[V]>> };
    if (answer.status === 401) endSession();
    return isRefusals(answered)
      ? { ok: false, refusals: answered.refusals }
      : refused(codeFor(answer.status));
  } catch {
    return refused('connection-lost');
  }
}
