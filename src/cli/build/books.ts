/**
 * Which files every guide can be taken away as, and the book file of each in both languages. A book needs nothing but
 * the sources and takes no time to speak of; what is made already stays, files of older rows go.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../words/index.ts';
import { bookWords } from './epub-words.ts';
import { bookOf, packBook } from './epub.ts';
import { FILES_CACHE, guideFiles, SERVED, type GuideFile } from './guides-files.ts';
import { readParts, type AllParts } from './guides-parts.ts';
import { guideView } from './guides.ts';
import type { GuideView } from '../../components/guides/view.ts';

/** A file is there whole or not at all: it is written under another name first. */
export function putWhole(path: string, content: Uint8Array): void {
  const half = `${path}.${process.pid}.half`;
  writeFileSync(half, content);
  renameSync(half, path);
}

export interface Wanted extends GuideFile {
  readonly view: GuideView;
}

/** Every file that every guide can be taken away as, made or not. */
export function wantedFiles(root: string, parts: AllParts = readParts(root)): Wanted[] {
  const files = guideFiles(root);
  const views = parts.guides.flatMap((guide) => LANGUAGES.map((lang) => guideView(parts, guide, lang)));
  return views.flatMap((view) => files(view).map((file) => ({ ...file, view })));
}

/** Takes away what no guide of today is made of. */
function clear(root: string, wanted: readonly Wanted[]): void {
  const folder = join(root, FILES_CACHE);
  const good = new Set(wanted.map(({ path }) => path));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!good.has(path)) rmSync(path, { force: true });
  }
}

/** A guide packed as EPUB. */
export function packedBook(root: string, parts: AllParts, view: GuideView): Uint8Array {
  const { manifest } = parts.library;
  return packBook(
    bookOf(view, parts.pictures, {
      words: bookWords(root, view.lang),
      nameOf: (concept) => manifest[concept]![view.lang],
      publicUrl: parts.publicUrl,
    }),
  );
}

/** Answers how many book files there are, and how many of them are new. */
export function makeBooks(root: string): { all: number; made: number } {
  mkdirSync(join(root, FILES_CACHE), { recursive: true });
  const parts = readParts(root);
  const wanted = wantedFiles(root, parts);
  clear(root, wanted);
  const books = wanted.filter(({ kind }) => kind === 'epub');
  const missing = books.filter(({ path }) => !existsSync(path));
  for (const { path, view } of missing) putWhole(path, packedBook(root, parts, view));
  return { all: books.length, made: missing.length };
}

/** Puts the files that the pages offer into the built site; answers how many there are. */
export function placeFiles(root: string, site: string): number {
  const there = wantedFiles(root).filter(({ path }) => existsSync(path));
  if (there.length) mkdirSync(join(site, SERVED), { recursive: true });
  for (const { name, path } of there) copyFileSync(path, join(site, SERVED, name));
  return there.length;
}
