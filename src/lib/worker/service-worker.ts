/**
 * The worker that lets people read without a connection. It keeps the offline page, the pages a reader opened and
 * those they asked to keep. A new version waits until the reader says so: a page in use never changes under them.
 *
 * The build turns this file into /sw.js and puts in the two constants below (src/cli/build/worker.ts).
 */
import {
  filesOf,
  importsOf,
  keptName,
  MOST_FILES,
  MOST_PAGES,
  offlinePage,
  partOf,
  stores,
  wayOf,
  withoutTwins,
} from './rules.ts';

declare const SHELL_VERSION: string;
declare const SHELL_FILES: readonly string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const shell = stores.shell(SHELL_VERSION);

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell).then((store) => store.addAll([...SHELL_FILES])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const old = names.filter((name) => name.startsWith('common-care-shell-') && name !== shell);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const way = wayOf({
    method: request.method,
    navigates: request.mode === 'navigate',
    sameOrigin: url.origin === worker.location.origin,
    path: url.pathname,
    part: request.headers.has('range'),
  });
  if (way === 'page') event.respondWith(page(request, url));
  if (way === 'file') event.respondWith(file(request));
  if (way === 'picture') event.respondWith(picture(request, event));
  if (way === 'sound') event.respondWith(sound(request));
});

/** True for an answer worth keeping: ours, whole, not sent elsewhere, and not forbidden to keep. */
function keepable(answer: Response): boolean {
  const cache = answer.headers.get('Cache-Control') ?? '';
  return (
    answer.status === 200 && answer.type === 'basic' && !answer.redirected && !cache.includes('no-store')
  );
}

async function put(name: string, key: string, answer: Response, most: number): Promise<void> {
  try {
    const store = await caches.open(name);
    await store.delete(key); // so that what was used last is the youngest
    await store.put(key, answer);
    const keys = await store.keys();
    for (const old of keys.slice(0, Math.max(0, keys.length - most))) await store.delete(old);
  } catch {
    // the device is full: reading goes on, keeping does not
  }
}

async function page(request: Request, url: URL): Promise<Response> {
  const key = keptName(request.url);
  try {
    const answer = await fetch(request);
    if (keepable(answer)) await put(stores.pages, key, answer.clone(), MOST_PAGES);
    return answer;
  } catch (fault) {
    const found =
      (await fromStore(stores.pages, key)) ??
      (await fromStore(stores.kept, key)) ??
      (await fromStore(shell, new URL(offlinePage(url.pathname), url).href));
    if (found) return found;
    throw fault;
  }
}

async function fromStore(name: string, key: string): Promise<Response | undefined> {
  return (await caches.open(name)).match(key, { ignoreVary: true });
}

async function anywhere(key: string): Promise<Response | undefined> {
  return caches.match(key, { ignoreVary: true });
}

/** A file whose name carries its digest never changes: the device first. */
async function file(request: Request): Promise<Response> {
  const found = await anywhere(request.url);
  if (found) return found;
  const answer = await fetch(request);
  if (keepable(answer)) await put(stores.files, request.url, answer.clone(), MOST_FILES);
  return answer;
}

/** A picture or a sound may change: the device first, and a fresh one for next time. */
async function picture(request: Request, event: FetchEvent): Promise<Response> {
  const found = await anywhere(request.url);
  const fresh = fetch(request).then(async (answer) => {
    if (keepable(answer)) await put(stores.files, request.url, answer.clone(), MOST_FILES);
    return answer;
  });
  if (!found) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return found;
}

/** A player asks for parts: a kept sound is cut for it here, any other comes from the network. */
async function sound(request: Request): Promise<Response> {
  const found = await anywhere(request.url);
  if (!found) return fetch(request);
  const bytes = await found.arrayBuffer();
  const part = partOf(request.headers.get('range') ?? '', bytes.byteLength);
  if (!part)
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.byteLength}` } });
  return new Response(bytes.slice(part.from, part.to + 1), {
    status: 206,
    headers: {
      'Content-Type': found.headers.get('Content-Type') ?? 'application/octet-stream',
      'Content-Range': `bytes ${part.from}-${part.to}/${bytes.byteLength}`,
    },
  });
}

/** Puts files into a store, and with each script the scripts that it imports. Throws when one cannot be had. */
async function putFiles(
  store: Cache,
  paths: readonly string[],
  count: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const queue = [...paths];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(path);
    if (!keepable(answer)) throw new Error(`${path} answered ${answer.status}`);
    if (path.endsWith('.js')) queue.push(...importsOf(await answer.clone().text(), path));
    await store.put(path, answer);
    count(seen.size, seen.size + queue.length);
  }
}

/** True for the address of a page of this site that may be kept. */
function isPage(address: string): boolean {
  const { origin, pathname: path } = new URL(address, worker.location.origin);
  return (
    wayOf({
      method: 'GET',
      navigates: true,
      sameOrigin: origin === worker.location.origin,
      path,
      part: false,
    }) === 'page'
  );
}

/** Remembers a page that was opened before this worker was there, with its files. */
async function visited(address: string): Promise<void> {
  if (!isPage(address)) return;
  const answer = await fetch(address);
  if (!keepable(answer)) return;
  await putFiles(await caches.open(stores.files), filesOf(await answer.clone().text()));
  await put(stores.pages, keptName(new URL(address, worker.location.origin).href), answer, MOST_PAGES);
}

interface Wish {
  readonly urls?: readonly string[];
  /** The way of sound that this browser does not need. */
  readonly unwanted?: '.mp3' | '.opus';
  /** True when whoever asks wants to hear how far it is. */
  readonly progress?: boolean;
}

/** Keeps pages with all their files, because a reader asked. Throws when one of them cannot be had. */
async function keep({ urls = [], unwanted }: Wish, count: (done: number, of: number) => void): Promise<void> {
  const store = await caches.open(stores.kept);
  const pages = new Map<string, Response>();
  const files: string[] = [];
  for (const address of urls) {
    if (!isPage(address)) throw new Error(`${address} cannot be kept`);
    const url = new URL(address, worker.location.origin);
    const answer = await fetch(url);
    if (!keepable(answer)) throw new Error(`${address} answered ${answer.status}`);
    files.push(...filesOf(await answer.clone().text()));
    pages.set(keptName(url.href), answer);
  }
  await putFiles(store, unwanted ? withoutTwins(files, unwanted) : files, count);
  for (const [name, answer] of pages) await store.put(name, answer);
}

/** Lets kept pages go, and the files that no other kept page needs: room on a phone is dear. */
async function forget({ urls = [] }: Wish): Promise<void> {
  const store = await caches.open(stores.kept);
  for (const address of urls) await store.delete(keptName(new URL(address, worker.location.origin).href));
  const needed = new Set<string>();
  const queue: string[] = [];
  for (const { url } of await store.keys()) {
    if (new URL(url).pathname.endsWith('/')) queue.push(url);
  }
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    if (needed.has(url)) continue;
    needed.add(url);
    const { pathname } = new URL(url);
    const text = /\/$|\.js$/.test(pathname)
      ? await (await store.match(url, { ignoreVary: true }))?.text()
      : '';
    const more = pathname.endsWith('.js') ? importsOf(text ?? '', pathname) : filesOf(text ?? '');
    queue.push(...more.map((path) => new URL(path, url).href));
  }
  for (const request of await store.keys()) if (!needed.has(request.url)) await store.delete(request);
}

/**
 * `take-over`, `visited`, `keep`, `forget`. The two last answer `{ ok }` on the port that came with them; `keep` says
 * `{ done, of }` before, when asked to.
 */
worker.addEventListener('message', (event) => {
  const told = event.data as (Wish & { type?: string }) | null;
  if (told?.type === 'take-over') event.waitUntil(worker.skipWaiting());
  if (told?.type === 'visited') event.waitUntil(visited(told.urls?.[0] ?? '/').catch(() => undefined));
  if (told?.type !== 'keep' && told?.type !== 'forget') return;
  const port = event.ports[0];
  const count = (done: number, of: number) => {
    if (told.progress) port?.postMessage({ done, of });
  };
  const work = told.type === 'keep' ? keep(told, count) : forget(told);
  event.waitUntil(
    work.then(
      () => port?.postMessage({ ok: true }),
      (fault: unknown) => port?.postMessage({ ok: false, why: String(fault) }),
    ),
  );
});
