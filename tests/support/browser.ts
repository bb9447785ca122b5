/**
 * What a test in the browser starts from: a page, and a real server that its worker has for itself. `coop` is fresh
 * at the start of each worker; a test that must not meet what others did asks for `ownCoop`.
 */
import { test as base, type Page } from '@playwright/test';
import type { Session as KeptSession } from '../../src/lib/session.ts';
import { startTestServer, type Session, type TestServer } from './server.ts';

export { expect } from '@playwright/test';
export type { Page } from '@playwright/test';
export { cast } from './cast.ts';

interface ForTest {
  /** A server of this test's own, with the untouched demo. */
  ownCoop: TestServer;
}

interface ForWorker {
  coop: TestServer;
}

export const test = base.extend<ForTest, ForWorker>({
  coop: [
    async ({}, use) => {
      const server = await startTestServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  ownCoop: async ({}, use) => {
    const server = await startTestServer();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ coop }, use) => use(coop.address),
});

/** Who has signed in at which server. */
const sessions = new WeakMap<TestServer, Map<string, Promise<Session>>>();

/** A session to ask the server with: the co-op sends one address only so many messages, so tests share it. */
export function sessionOf(coop: TestServer, email: string): Promise<Session> {
  const here = sessions.get(coop) ?? new Map<string, Promise<Session>>();
  sessions.set(coop, here);
  const known = here.get(email) ?? coop.signIn(email);
  here.set(email, known);
  return known;
}

/**
 * Signs a person in without the sign-in pages, for tests about something else. The page has the session at its next
 * visit. What the session holds is what src/lib/session.ts keeps.
 */
export async function signedIn(page: Page, coop: TestServer, person: { email: string }): Promise<Session> {
  const session = await sessionOf(coop, person.email);
  const [account] = coop.look<{ language: 'en' | 'cy' }>(
    'SELECT language FROM accounts WHERE id = ?',
    session.account,
  );
  const kept: KeptSession = {
    token: session.token,
    account: session.account,
    member: session.member,
    language: account?.language ?? 'en',
    device: 'own',
    since: Date.now(),
  };
  const init = ([origin, value]: string[]) => {
    if (location.origin === origin && localStorage.getItem('test-signed-in') === null) {
      localStorage.setItem('test-signed-in', 'once'); // a test that signs out stays signed out
      localStorage.setItem('common-care-session', value!);
    }
  };
  await page.addInitScript(init, [coop.address, JSON.stringify(kept)]);
  return session;
}

/** A tool that fetches something: components/ui/loading. Offline and fault are states too, but nothing is awaited. */
const AWAITED = '.tool-frame .state[role="status"]:not(.state--offline, .state--fault, [data-design] *)';

/**
 * Goes to a page and waits until it stands: its letters have come, its tools run, and nothing is awaited any more.
 * Faster than waiting for a quiet network, which is half a second of nothing.
 */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await standing(page);
}

/** Waits for what `visit` waits for, on a page that is there already. Only a page with a tool asks for more later. */
export async function standing(page: Page): Promise<void> {
  if ((await page.locator('astro-island').count()) > 0) await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    (awaited) =>
      document.fonts.status === 'loaded' &&
      document.querySelector('astro-island[ssr]:not([client="visible"])') === null &&
      document.querySelector(awaited) === null,
    AWAITED,
  );
}
