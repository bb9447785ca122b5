/**
 * The files of a guide to take away (PDF, large print, EPUB): where the build keeps them, and which of them are of
 * today's rows. A file's name in the cache holds a digest of everything it is made from, so a page never offers a
 * file of older words: it offers none until the next `npm run build -- --print`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideView } from '../../components/guides/view.ts';
import { hashOf } from '../parts/fresh.ts';

export const FILES_CACHE = '.cache/guide-files';
/** The folder of the site that the files are served from. */
export const SERVED = 'files';

export type UnfiledView = Omit<GuideView, 'files'>;
export type FileKind = GuideView['files'][number]['kind'];

const MESSAGES = ['guides', 'shell', 'pages', 'books'];
const messages = (lang: string) => MESSAGES.map((name) => `content/messages/${lang}/${name}.json`);

/** What shapes a file beside its rows: the pages and sheets that are printed, or the recipe of the book. */
const PRINTED = [
  'src/components/guides',
  'src/components/shell',
  'src/components/ui',
  'src/layouts',
  'site/theme.css',
  'src/cli/build/print.ts',
];
const BOOK = ['src/cli/build/epub.ts', 'src/cli/build/epub-pages.ts'];
const COOP = ['site/co-op.ts'];
/** Scripts and tools do not show on paper. */
const NOT_DRAWN = /(?<!\/(?:print|epub|epub-pages|co-op))\.ts$|\.svelte$|\.md$/;

const KINDS: readonly { kind: FileKind; ending: string; shape: readonly string[] }[] = [
  { kind: 'pdf', ending: '.pdf', shape: PRINTED },
  { kind: 'large-pdf', ending: '-large.pdf', shape: PRINTED },
  { kind: 'epub', ending: '.epub', shape: BOOK },
];

/** One file that a guide in one language can be taken away as. */
export interface GuideFile {
  readonly kind: FileKind;
  /** What the reader's device calls it: `direct-payments-en.pdf`. */
  readonly name: string;
  /** Where the build keeps it, with the digest in its name. */
  readonly path: string;
}

const NOT_ON_PAPER = new Set(['sound', 'files']);

/** The guide as it shows on paper: no sound, no files to take away; the site's address stands in links and the code. */
function shownOf(view: UnfiledView): string {
  return JSON.stringify(view, (key, value: unknown) => (NOT_ON_PAPER.has(key) ? undefined : value));
}

/** Names the files of guides in this project. The shapes are read once. */
export function guideFiles(root: string): (view: UnfiledView) => GuideFile[] {
  const shapes = new Map<string, string>();
  const shapeOf = (paths: readonly string[], lang: string): string => {
    const id = `${lang} ${paths.join(' ')}`;
    const known = shapes.get(id) ?? hashOf([...paths, ...COOP, ...messages(lang)], [], NOT_DRAWN);
    shapes.set(id, known);
    return known;
  };
  return (view) =>
    KINDS.map(({ kind, ending, shape }) => {
      const digest = createHash('sha256')
        .update(shapeOf(shape, view.lang))
        .update(shownOf(view))
        .digest('hex')
        .slice(0, 12);
      const name = `${view.id}-${view.lang}${ending}`;
      return { kind, name, path: join(root, FILES_CACHE, `${view.id}-${view.lang}-${digest}${ending}`) };
    });
}

/** The files that are there, for the page to offer. */
export function filesFor(root: string): (view: UnfiledView) => GuideView['files'] {
  const files = guideFiles(root);
  return (view) =>
    files(view).flatMap(({ kind, name, path }) =>
      existsSync(path) ? [{ kind, href: `/${SERVED}/${name}`, bytes: statSync(path).size }] : [],
    );
}

/** What is in the cache, in words that change when a page must be built again. */
export function filesKept(root: string): string {
  const folder = join(root, FILES_CACHE);
  return existsSync(folder) ? readdirSync(folder).sort().join(' ') : '';
}
