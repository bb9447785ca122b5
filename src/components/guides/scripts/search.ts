/**
 * The search box. Pagefind finds pages; a word that no page has is first taken for a misspelt one, and the nearest
 * word of the site is looked for too. Nothing is sent anywhere: the index lies on this server as files.
 */
import { fill, type Message } from '../../../lib/words.ts';
import { nearestWord } from './nearest-word.ts';

interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly image?: string };
}
interface Engine {
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}

const frame = document.getElementById('search');
const form = frame?.querySelector('form');
const box = form?.querySelector('input');
const list = document.getElementById('results');
const status = document.getElementById('search-status');
const lang = frame?.dataset['lang'] === 'cy' ? 'cy' : 'en';

let starting: Promise<Engine> | undefined;
/** Fetched with the first search, not with the page. */
function engine(): Promise<Engine> {
  starting ??= (async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(/* @vite-ignore */ address)) as {
      createInstance(options: object): Engine;
    };
    return pagefind.createInstance({ noWorker: true, excerptLength: 18 });
  })();
  return starting;
}

let words: Promise<string[]> | undefined;
const knownWords = (): Promise<string[]> =>
  (words ??= fetch(`/pagefind/words-${lang}.json`).then((answer) => answer.json() as Promise<string[]>));

/** The query with each unknown word changed to the nearest known one. */
async function mended(query: string): Promise<string> {
  const known = await knownWords();
  return query
    .toLowerCase()
    .split(/\s+/)
    .map((word) => nearestWord(word, known) ?? word)
    .join(' ');
}

/** The excerpt has <mark> around what was found; it becomes elements, never markup from outside. */
function excerptOf(html: string): Node[] {
  const text = (part: string) =>
    part
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"');
  return html.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const found = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    return found === undefined
      ? document.createTextNode(text(part))
      : Object.assign(document.createElement('mark'), { textContent: text(found) });
  });
}

function resultOf(found: Found): HTMLLIElement {
  const item = Object.assign(document.createElement('li'), { className: 'guide-row found' });
  if (found.meta.image) {
    const picture = Object.assign(document.createElement('div'), { className: 'picture' });
    const source = new URL(found.meta.image, location.origin);
    picture.append(
      Object.assign(document.createElement('img'), {
        src: source.pathname,
        alt: '',
        width: 104,
        height: 104,
      }),
    );
    item.append(picture);
  }
  const body = Object.assign(document.createElement('div'), { className: 'guide-row__words' });
  const title = document.createElement('h2');
  title.append(
    Object.assign(document.createElement('a'), {
      href: new URL(found.url, location.origin).pathname,
      textContent: found.meta.title ?? found.url,
    }),
  );
  const excerpt = document.createElement('p');
  excerpt.append(...excerptOf(found.excerpt));
  body.append(title, excerpt);
  item.append(body);
  return item;
}

async function find(query: string): Promise<void> {
  if (!list || !status || !frame) return;
  list.replaceChildren();
  if (!query.trim()) {
    status.textContent = '';
    return;
  }
  status.textContent = frame.dataset['waiting'] ?? '';
  try {
    const pagefind = await engine();
    // Unknown words are mended before the engine guesses from their first letters.
    const asked = await mended(query);
    const { results } = await pagefind.search(asked);
    const found = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    list.replaceChildren(...found.map(resultOf));
    const counted = JSON.parse(frame.dataset['found'] ?? '{}') as Message;
    status.textContent = found.length
      ? fill(lang, counted, { count: found.length })
      : (frame.dataset['none'] ?? '').replace('{query}', query);
  } catch {
    status.textContent = frame.dataset['failed'] ?? '';
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = box?.value ?? '';
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  void find(query);
});

const asked = new URLSearchParams(location.search).get('q');
if (asked && box) {
  box.value = asked;
  void find(asked);
}
