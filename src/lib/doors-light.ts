/**
 * One command from a page of words: the same keys and the same honesty about a lost answer as doors.ts, without what
 * members' pages bring along. It sends nothing of who is reading, unless it is given a token.
 */
import type { EveryCommand, SentTo } from '../commands/index.ts';
import { fetchWhole, isDecided, LOST, refusalsIn, refused, type Refused } from './answers.ts';
import { randomHex } from './session.ts';

type Name = EveryCommand['name'];

/** Sends one command, again and again under one key until the server has decided; then a new press is a new request. */
export function lightDoor<N extends Name>(
  name: N,
  token: () => string | undefined = () => undefined,
): (input: SentTo<Extract<EveryCommand, { name: N }>>) => Promise<{ readonly ok: true } | Refused> {
  let key = randomHex(16);
  return async (input) => {
    const authorization = token();
    try {
      const answer = await fetchWhole(`/api/co-op/${name}`, {
        method: 'POST',
        credentials: 'omit',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...(authorization && { Authorization: authorization }),
        },
        body: JSON.stringify(input),
      });
      const body: unknown = await answer.json().catch(() => null);
      if (isDecided(answer.status, body)) key = randomHex(16);
      return answer.ok ? { ok: true } : refusalsIn(answer.status, body);
    } catch {
      return refused(LOST);
    }
  };
}
