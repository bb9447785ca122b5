/**
 * An own device's token is renewed after a day, so that it lasts as long as the person keeps coming. A shared
 * computer's is never renewed.
 */
import type { AnswerOf, signIn } from '../commands/index.ts';
import { fetchWhole } from './answers.ts';
import { currentSession, keepSession } from './session.ts';

const AFTER_MS = 24 * 60 * 60 * 1000;

/** Renews the token when it is more than a day old. Never throws: the old one still works meanwhile. */
export async function renewSession(): Promise<void> {
  const session = currentSession();
  if (!session || session.device !== 'own' || Math.abs(Date.now() - session.since) < AFTER_MS) return;
  try {
    const answer = await fetchWhole('/api/co-op/sign-in/renew', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: session.token },
      body: '{}',
    });
    // No member any more: the next reading says so.
    if (!answer.ok || currentSession()?.token !== session.token) return;
    const renewed = (await answer.json()) as AnswerOf<typeof signIn.renew>;
    keepSession({ ...session, ...renewed, since: Date.now() });
  } catch {
    // offline: another day
  }
}
