/**
 * The search index, made from the finished pages by Pagefind: every public page once, its main part only, in its own
 * language. Beside it, the words of each language and the everyday questions, so that the page can mend
 * a misspelt word and understand a question by itself.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { LANGUAGES, readGuides, readLibrary, wordsOf } from '../../words/index.ts';
import { readQuestions } from './questions.ts';

/** Pages that nobody looks for: tools behind sign-in, the same guide in other words, sheets to print. */
const LEFT_OUT =
  /\/(?:demo|design|my-page|sign-in|search|offline|standard|check|motion|reading-settings|404)(?:\/|\.html|$)/;

interface Page {
  readonly url: string;
  readonly content: string;
  readonly lang: 'en' | 'cy';
}

function pagesOf(site: string): Page[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => '/' + relative(site, join(site, name)).split(sep).join('/'))
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .filter((url) => !LEFT_OUT.test(url))
    .map(
      (url) =>
        ({
          url,
          content: readFileSync(join(site, url, 'index.html'), 'utf8'),
          lang: url.startsWith('/cy/') ? 'cy' : 'en',
        }) as const,
    );
}

/** The different words of pages, the frequent ones first. */
function vocabulary(pages: readonly Page[]): string[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const main = /<main[\s\S]*<\/main>/.exec(page.content)?.[0] ?? '';
    for (const { normal } of wordsOf(main.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', "'"))) {
      if (normal.length > 2) counts.set(normal, (counts.get(normal) ?? 0) + 1);
    }
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

/** Writes /pagefind/ into the finished site. Gives the number of pages in it. */
export async function buildSearch(site: string, root: string): Promise<number> {
  const questions = readQuestions(root, readGuides(root, readLibrary(root)));
  const pages = pagesOf(site);
  const { index, errors } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['[data-pagefind-ignore]', '.only-screen', '.sources', 'script'],
  });
  if (!index) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
  for (const { url, content } of pages) await index.addHTMLFile({ url, content });
  await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  // Ready-made search boxes that this site does not use.
  for (const name of readdirSync(join(site, 'pagefind')))
    if (/-ui\.|highlight|worker/.test(name)) rmSync(join(site, 'pagefind', name));
  for (const lang of LANGUAGES) {
    writeFileSync(
      join(site, 'pagefind', `words-${lang}.json`),
      JSON.stringify({
        words: vocabulary(pages.filter((page) => page.lang === lang)),
        ...questions[lang],
      }),
    );
  }
  return pages.length;
}
