/**
 * Pages on this device: what was kept because a reader asked ("Keep this guide on my phone"), and what was visited.
 * Everything here answers quietly where the browser has no worker or no room.
 */
import { filesOf, keptName, stores, withoutTwins } from './worker/rules.ts';

type Count = (done: number, of: number) => void;

async function ask(type: 'keep' | 'forget', urls: readonly string[], count?: Count): Promise<boolean> {
  const registration = await navigator.serviceWorker?.ready;
  const worker = registration?.active;
  if (!worker) return false;
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => {
      const answer = event.data as { ok: boolean } | { done: number; of: number };
      if ('ok' in answer) settle(answer.ok);
      else count?.(answer.done, answer.of);
    };
    worker.postMessage({ type, urls, unwanted: unwanted(), progress: count !== undefined }, [port2]);
  });
}

/** Each sound is there in two ways; this is the ending of the one that this browser does not need. */
function unwanted(): '.mp3' | '.opus' {
  return document.createElement('audio').canPlayType('audio/ogg; codecs=opus') ? '.mp3' : '.opus';
}

/** The files that a page, given as its HTML, needs on this device. */
export function neededFiles(html: string): string[] {
  return withoutTwins(filesOf(html), unwanted());
}

/** True in a browser that can keep pages. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window;
}

/**
 * Keeps pages with their pictures and sound until the reader lets them go. True when all of it is here. `count` hears
 * how many files of how many have come.
 */
export function keepPages(urls: readonly string[], count: Count): Promise<boolean> {
  return ask('keep', urls, count);
}

/** Lets kept pages go. */
export function letPagesGo(urls: readonly string[]): Promise<boolean> {
  return ask('forget', urls);
}

/** Whether a page was kept because the reader asked, with every file that it needs. */
export async function isKept(url: string): Promise<boolean> {
  if (!canKeep()) return false;
  const store = await caches.open(stores.kept);
  const page = await store.match(keptName(new URL(url, location.href).href), { ignoreVary: true });
  if (!page) return false;
  const files = await Promise.all(
    neededFiles(await page.text()).map((file) => store.match(file, { ignoreVary: true })),
  );
  return files.every((file) => file !== undefined);
}

export interface KeptPage {
  path: string;
  title: string;
}

/** Pages that can be read now, asked-for ones first, the latest first. */
export async function readablePages(): Promise<KeptPage[]> {
  if (!canKeep()) return [];
  const found = new Map<string, KeptPage>();
  for (const name of [stores.kept, stores.pages]) {
    const store = await caches.open(name);
    for (const request of [...(await store.keys())].reverse()) {
      const { pathname } = new URL(request.url);
      if (found.has(pathname) || !pathname.endsWith('/')) continue;
      const html = (await (await store.match(request, { ignoreVary: true }))?.text()) ?? '';
      const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1];
      if (title) found.set(pathname, { path: pathname, title: asText(title) });
    }
  }
  return [...found.values()];
}

function asText(html: string): string {
  return html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim();
}
