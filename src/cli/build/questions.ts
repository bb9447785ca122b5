/**
 * Everyday questions for the search (content/words/questions.yaml): each way to ask, with the address and the words of
 * the part of a guide that answers. A question whose part is not there stops the build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES, type Guide, type Lang } from '../../words/index.ts';
import type { Questions } from '../../components/guides/scripts/questions.ts';

type File = Record<
  Lang,
  {
    readonly same: Readonly<Record<string, readonly string[]>>;
    readonly questions: readonly { readonly ask: readonly string[]; readonly to: string }[];
  }
>;

/** What the search of each language is given. Throws when a question leads nowhere. */
export function readQuestions(root: string, guides: readonly Guide[]): Record<Lang, Questions> {
  const file = parse(readFileSync(join(root, 'content/words/questions.yaml'), 'utf8')) as File;
  const answerTo = (to: string, lang: Lang) => {
    const [id, part] = to.split('#');
    const guide = guides.find((one) => one.id === id);
    const section = guide?.sections.find((one) => one.id === part);
    if (!guide || !section) throw new Error(`content/words/questions.yaml: no guide has the part "${to}"`);
    return {
      href: `${lang === 'cy' ? '/cy' : ''}/guides/${id}/#${part}`,
      title: section.heading[lang],
      guide: guide.title[lang],
    };
  };
  const of = (lang: Lang): Questions => ({
    same: file[lang].same,
    questions: file[lang].questions.map(({ ask, to }) => ({ ask, ...answerTo(to, lang) })),
  });
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, of(lang)])) as Record<Lang, Questions>;
}
