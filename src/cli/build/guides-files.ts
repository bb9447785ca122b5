/** The files of a guide to take away (PDF, large print, EPUB): which ones the build has made. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideView } from '../../components/guides/view.ts';
import type { Lang } from '../../words/index.ts';

export const FILES_CACHE = '.cache/guide-files';
export const FILE_KINDS = [
  { kind: 'pdf', ending: '.pdf' },
  { kind: 'large-pdf', ending: '-large.pdf' },
  { kind: 'epub', ending: '.epub' },
] as const;

export const fileName = (guide: string, lang: Lang, ending: string): string => `${guide}-${lang}${ending}`;

export function filesFor(root: string): (guide: string, lang: Lang) => GuideView['files'] {
  return (guide, lang) =>
    FILE_KINDS.flatMap(({ kind, ending }) => {
      const name = fileName(guide, lang, ending);
      const path = join(root, FILES_CACHE, name);
      return existsSync(path) ? [{ kind, href: `/files/${name}`, bytes: statSync(path).size }] : [];
    });
}
