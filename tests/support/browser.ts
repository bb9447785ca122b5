/**
 * What a test in the browser starts from: a page, and a real server that its worker has for itself. `coop` is fresh
 * at the start of each worker; a test that must not meet what others did asks for `ownCoop`.
 */
import { expect, test as base, type Browser, type Page, type Request } from '@playwright/test';
import type { Session as KeptSession } from '../../src/lib/session.ts';
import { claim, isDrawn, isProven, keepProof, type Claim, type DependsOn } from './proven.ts';
import { startTestServer, type Session, type TestServer } from './server.ts';

export { expect };
export type { Page };
export { cast } from './cast.ts';

interface ForTest {
  /** A server of this test's own, with the untouched demo. */
  ownCoop: TestServer;
  /**
   * The page that the worker keeps, empty. Its window remembers what it has fetched (scripts, sheets, letters), as a
   * reader's does on the second page, and nothing else: whatever a test put there is taken away after it.
   */
  desk: Page;
}

interface ForAll {
  /** Keeps the proof of a test that passed (proven.ts). */
  proof: void;
}

interface ForWorker {
  coop: TestServer;
}

/** The kind of note by which a test says what it claims. */
const CLAIM = 'claim';

export const test = base.extend<ForTest & ForAll, ForWorker>({
  proof: [
    async ({}, use, info) => {
      await use();
      const claimed = info.annotations.filter(({ type }) => type === CLAIM);
      if (info.status !== 'passed') return;
      for (const { description } of claimed) keepProof(JSON.parse(description ?? '') as Claim);
    },
    { auto: true },
  ],
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
  page: async ({ page }, use) => {
    await slowDown(page);
    await use(page);
  },
  desk: async ({ browser, coop }, use, info) => {
    const page = await keptPage(browser, coop);
    const clear = tidily(page);
    await page.setViewportSize(DESK);
    await use(page);
    if (info.status === info.expectedStatus) await clear(coop);
    else await giveAway(browser);
  },
  baseURL: async ({ coop }, use) => use(coop.address),
});

/**
 * How a test is declared that an earlier run may have proven: `const { ask, about } = asking(title, …)`, then
 * `ask(title, about, async ({ desk }) => …)`. A proven one is left out, with a note that says so. `drawn` says whether the
 * lot fell on it: then it takes no short cut.
 */
export function asking(title: string, dependsOn: DependsOn) {
  const claimed = claim(title, dependsOn);
  const proven = isProven(claimed);
  const notes = [{ type: CLAIM, description: JSON.stringify(claimed) }];
  const about = { annotation: proven ? [...notes, { type: 'proven' }] : notes };
  return { ask: proven ? test.skip : test, about, drawn: isDrawn(claimed) };
}

/**
 * With SLOW=1 every page is an old phone far away: what it asks for comes half a second later, and its script runs four
 * times as long. A test that presses before a tool is awake, or reads before an answer has come, fails then each time,
 * and not once in a hundred runs on a busy machine.
 */
async function slowDown(page: Page): Promise<void> {
  if (!process.env['SLOW']) return;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 500,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

const DESK = { width: 1280, height: 720 };

/** One page for each browser, and a worker has one browser: a page of its own costs each test more than its visit. */
const pages = new WeakMap<Browser, Promise<Page>>();

async function newDesk(browser: Browser, coop: TestServer): Promise<Page> {
  // Pages that are kept for reading offline are asked about elsewhere, and cost every window a copy of the site.
  const window = await browser.newContext({ baseURL: coop.address, serviceWorkers: 'block' });
  const page = await window.newPage();
  await slowDown(page);
  return page;
}

function keptPage(browser: Browser, coop: TestServer): Promise<Page> {
  const page = pages.get(browser) ?? newDesk(browser, coop);
  pages.set(browser, page);
  return page;
}

/** After a test that failed nobody knows what its page still does: the next one gets another. */
async function giveAway(browser: Browser): Promise<void> {
  const page = await pages.get(browser);
  pages.delete(browser);
  await page?.context().close();
}

/**
 * Notes what a test puts on its page, and answers how to take it away again: what runs at each visit, what stands
 * between page and server, how the page is shown, and all that it kept on the device.
 */
function tidily(page: Page): (coop: TestServer) => Promise<void> {
  const scripts: Promise<{ dispose: () => Promise<void> }>[] = [];
  const add = page.addInitScript;
  page.addInitScript = (...script: Parameters<Page['addInitScript']>) => {
    const added = add.apply(page, script);
    scripts.push(added);
    return added;
  };
  return async (coop) => {
    page.addInitScript = add;
    for (const script of scripts) await (await script).dispose();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
    // A page, no picture and not about:blank: for those the browser starts another process.
    await page.goto('/404.html');
    const ask = await page.context().newCDPSession(page);
    const storageTypes = 'cookies,local_storage,session_storage,indexeddb';
    await ask.send('Storage.clearDataForOrigin', { origin: coop.address, storageTypes });
    await ask.detach();
  };
}

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

/** What a page has asked for by script and not got yet. What it sends is another thing: that shows when it is done. */
const asked = new WeakMap<Page, Set<Request>>();

function askedBy(page: Page): Set<Request> {
  const known = asked.get(page);
  if (known) return known;
  const open = new Set<Request>();
  asked.set(page, open);
  const answered = (request: Request) => open.delete(request);
  page.on('request', (request) => {
    const byScript = ['fetch', 'xhr'].includes(request.resourceType());
    if (byScript && request.method() === 'GET') open.add(request);
  });
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return open;
}

/** Goes to a page and waits until it stands: its letters have come, its tools run, and nothing is awaited any more. */
export async function visit(page: Page, address: string): Promise<void> {
  askedBy(page);
  await page.goto(address, { waitUntil: 'commit' });
  await standing(page);
}

/**
 * Waits for what `visit` waits for, on a page that is there already. The page says by itself when it stands
 * (components/shell/ready.ts); what it asked for silently, without a word to the reader, is waited for besides.
 */
export async function standing(page: Page): Promise<void> {
  const open = askedBy(page);
  do {
    if (open.size > 0) await expect.poll(() => open.size).toBe(0);
    await page.waitForFunction(
      () =>
        document.documentElement?.hasAttribute('data-ready') === true &&
        document.fonts.status === 'loaded' &&
        document.querySelector('[data-awaited]:not([data-design] *)') === null,
    );
    // What comes is drawn a moment later, and may ask for more.
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn)));
  } while (open.size > 0);
}
