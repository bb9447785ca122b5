/**
 * The search box. An everyday question is answered by a part of a guide; Pagefind finds pages. A word that no page has is
 * taken for a misspelt or, in Welsh, a mutated one. Who finds nothing gets the nearest words and a person to ask. Nothing is sent anywhere: the index lies on this server as files.
 */
import { fill, type Message } from '../../../lib/words.ts';
import { nearestWord, nearestWords } from './nearest-word.ts';
import { asked, wordsIn, type Question, type Questions } from './questions.ts';
import { radicalIn } from './welsh.ts';

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

interface Known extends Questions {
  /** Every word of the site, the frequent ones first. */
  readonly words: readonly string[];
}

let lists: Promise<Known> | undefined;
const known = (): Promise<Known> =>
  (lists ??= fetch(`/pagefind/words-${lang}.json`).then((answer) => answer.json() as Promise<Known>));

/**
 * What to look for: the query with each unknown word changed to the nearest known one; in Welsh then the words that
 * these may be mutations of.
 */
function meantBy(query: string, words: readonly string[]): string[] {
  const typed = wordsIn(query);
  const root = (word: string) => (lang === 'cy' ? radicalIn(word, words) : undefined);
  const mended = typed.map((word) =>
    words.includes(word) ? word : (root(word) ?? nearestWord(word, words) ?? word),
  );
  const roots = mended.map((word) => root(word) ?? word);
  return [...new Set([mended.join(' '), roots.join(' ')])];
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

function resultOf(found: Found, under = ''): HTMLLIElement {
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
      href: found.url.startsWith('/') ? found.url : new URL(found.url, location.origin).pathname,
      textContent: found.meta.title ?? found.url,
    }),
  );
  const excerpt = document.createElement('p');
  excerpt.append(...(under ? [document.createTextNode(under)] : excerptOf(found.excerpt)));
  body.append(title, excerpt);
  item.append(body);
  return item;
}

/** The part of a guide that answers an everyday question. */
function answerOf({ href, title, guide }: Question): HTMLLIElement {
  return resultOf({ url: href, excerpt: '', meta: { title } }, guide);
}

/** Nothing found: words of the site that are nearly like it, and a person to ask. */
function showNone(query: string, words: readonly string[]): void {
  const near = wordsIn(query).flatMap((word) => nearestWords(word, words));
  const none = document.getElementById('search-none');
  const list = none?.querySelector('ul');
  if (!none || !list) return;
  list.replaceChildren(
    ...[...new Set(near)].slice(0, 4).map((word) => {
      const item = document.createElement('li');
      item.append(
        Object.assign(document.createElement('a'), {
          href: `?q=${encodeURIComponent(word)}`,
          textContent: word,
        }),
      );
      return item;
    }),
  );
  none.querySelector('[data-near]')?.toggleAttribute('hidden', near.length === 0);
  none.hidden = false;
}

async function pagesFor(queries: readonly string[]): Promise<Found[]> {
  const pagefind = await engine();
  const found = new Map<string, Found>();
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    for (const page of await Promise.all(results.slice(0, 20).map((result) => result.data())))
      if (!found.has(page.url)) found.set(page.url, page);
  }
  return [...found.values()].slice(0, 20);
}

async function find(query: string): Promise<void> {
  const none = document.getElementById('search-none');
  if (!list || !status || !frame || !none) return;
  list.replaceChildren();
  none.hidden = true;
  if (!query.trim()) {
    status.textContent = '';
    return;
  }
  status.textContent = frame.dataset['waiting'] ?? '';
  try {
    const lists = await known();
    const answers = asked(query, lists, lang);
    const pages = await pagesFor(meantBy(query, lists.words));
    list.replaceChildren(...answers.map(answerOf), ...pages.map((page) => resultOf(page)));
    const counted = JSON.parse(frame.dataset['found'] ?? '{}') as Message;
    const count = answers.length + pages.length;
    status.textContent = count
      ? fill(lang, counted, { count })
      : (frame.dataset['none'] ?? '').replace('{query}', query);
    if (count === 0) showNone(query, lists.words);
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

const first = new URLSearchParams(location.search).get('q');
if (first && box) {
  box.value = first;
  void find(first);
}
