/**
 * A guide on paper, printed from the built pages: what a screen reader and an archive ask of a PDF is in it, in each
 * language, in usual and in large print. Where there is no browser there are no PDFs, and nothing to test.
 */
import { inflateSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chromiumFlags, chromiumHere } from '../../src/cli/browser.ts';
import { wantedFiles } from '../../src/cli/build/books.ts';
import { printPages } from '../../src/cli/build/print.ts';
import { root, siteFolder } from '../../src/cli/parts/root.ts';

const program = await chromiumHere();
const GUIDE = 'direct-payments';
const wanted = wantedFiles(root).flatMap((file) =>
  file.view.id === GUIDE && file.kind !== 'epub' ? [{ ...file, kind: file.kind }] : [],
);

/** All objects of a PDF as text: those that lie open, and those packed in streams. */
function objectsOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const packed = [...raw.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)];
  return [
    raw,
    ...packed.map((found) => inflateSync(Buffer.from(found[1]!, 'latin1')).toString('latin1')),
  ].join('\n');
}

/** A text of a PDF: in brackets, or as UTF-16 in hexadecimal. */
function textOf(objects: string, key: string): string {
  const found = new RegExp(`/${key}\\s*(?:\\(((?:\\\\.|[^()\\\\])*)\\)|<([0-9A-Fa-f]+)>)`).exec(objects);
  if (found?.[1] !== undefined) return found[1].replace(/\\(.)/g, '$1');
  return Buffer.from(found?.[2] ?? '', 'hex')
    .swap16()
    .toString('utf16le')
    .replace(/^\uFEFF/, '');
}

const pages = (objects: string): number => [...objects.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

const name = program
  ? 'is tagged, titled and in its language'
  : 'is tagged, titled and in its language (not run: no Chromium here)';
it.skipIf(!program)(`a printed guide ${name}`, { timeout: 120_000 }, async () => {
  expect(existsSync(join(siteFolder, 'guides', GUIDE, 'index.html')), 'the site must be built first').toBe(
    true,
  );
  const printed = new Map<string, string>();
  await printPages({ program: program!, flags: chromiumFlags, site: siteFolder }, wanted, (file, pdf) =>
    printed.set(file.name, objectsOf(pdf)),
  );
  expect([...printed.keys()].sort()).toEqual(
    ['cy', 'en'].flatMap((lang) => [`${GUIDE}-${lang}-large.pdf`, `${GUIDE}-${lang}.pdf`]),
  );
  for (const { name: file, view } of wanted) {
    const objects = printed.get(file)!;
    expect(textOf(objects, 'Lang'), file).toBe(view.lang);
    expect(objects, file).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked\s+true/);
    expect(objects, file).toMatch(/\/StructTreeRoot\b/);
    expect(objects, file).toMatch(/\/Outlines\b/);
    expect(textOf(objects, 'Title'), file).toContain(view.title);
    expect(objects, file).not.toContain('/JavaScript');
  }
  expect(pages(printed.get(`${GUIDE}-en-large.pdf`)!)).toBeGreaterThan(
    pages(printed.get(`${GUIDE}-en.pdf`)!),
  );
});
