/** The sentences that a book file needs, from the same message files as the pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator, type Namespace, type Translate, type Words } from '../../lib/words.ts';
import type { Lang } from '../../words/index.ts';

export type BookWords = { readonly [N in 'guides' | 'shell' | 'pages' | 'books']: Translate<N> };

/** One translator a namespace, for a language. */
export function bookWords(root: string, lang: Lang): BookWords {
  const of = <N extends Namespace>(name: N): Translate<N> => {
    const file = join(root, 'content/messages', lang, `${name}.json`);
    return translator(lang, JSON.parse(readFileSync(file, 'utf8')) as Words<N>);
  };
  return { guides: of('guides'), shell: of('shell'), pages: of('pages'), books: of('books') };
}
