/** The book file of every guide: what its package says, that no row is lost on the way, and that checkers accept it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GuideView } from '../../components/guides/view.ts';
import { LANGUAGES, plain, rowsOf, type Guide, type Lang } from '../../words/index.ts';
import { root } from '../parts/root.ts';
import { packedBook } from './books.ts';
import { xml } from './epub-pages.ts';
import { readParts } from './guides-parts.ts';
import { guideView } from './guides.ts';

const parts = readParts(root);
const pairs = parts.guides.flatMap((guide) =>
  LANGUAGES.map((lang) => ({ guide, lang, name: `${guide.id} ${lang}` })),
);
const view = (guide: Guide, lang: Lang): GuideView => guideView(parts, guide, lang);
const packed = new Map<string, Uint8Array>();
function pack(guide: Guide, lang: Lang): Uint8Array {
  const key = `${guide.id} ${lang}`;
  const known = packed.get(key) ?? packedBook(root, parts, view(guide, lang));
  packed.set(key, known);
  return known;
}
function unpacked(guide: Guide, lang: Lang): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(pack(guide, lang))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}
const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</`, 'g'))].map((found) => found[1]!);
/** The words of a page as a reader hears them. */
const heard = (page: string): string => page.replace(/<[^>]+>/g, '');

/** The official checker, when this machine has it: `epubcheck` (Debian), or EPUBCHECK_JAR and Java. */
function officialChecker(): [string, ...string[]] | undefined {
  const jar = process.env['EPUBCHECK_JAR'];
  const tries: [string, ...string[]][] = [
    ...(jar ? [['java', '-jar', jar] as [string, ...string[]]] : []),
    ['epubcheck'],
    // Debian's program is a bare jar, which a shell can start only where the kernel knows jars.
    ['java', '-jar', '/usr/share/java/epubcheck.jar'],
  ];
  return tries.find(([program, ...args]) =>
    // It says its version, then complains that no file was given: its status says nothing.
    /EPUBCheck v\d/i.test(spawnSync(program, [...args, '--version'], { encoding: 'utf8' }).stdout ?? ''),
  );
}

describe('a book file', () => {
  it('says its title, language, maker and day, and how it can be read', () => {
    const guide = parts.guides.find(({ id }) => id === 'direct-payments')!;
    for (const lang of LANGUAGES) {
      const opf = unpacked(guide, lang)['book/package.opf']!;
      expect(between(opf, 'dc:title')).toEqual([xml(guide.title[lang])]);
      expect(between(opf, 'dc:language')).toEqual([lang]);
      expect(between(opf, 'dc:date')).toEqual([guide.written]);
      expect(opf).toContain(`xml:lang="${lang}"`);
      expect(between(opf, 'meta property="dcterms:modified"')).toHaveLength(1);
      expect(between(opf, 'meta property="schema:accessMode"')).toEqual(['textual', 'visual']);
      expect(between(opf, 'meta property="schema:accessModeSufficient"')).toEqual(['textual']);
      expect(between(opf, 'meta property="schema:accessibilityHazard"')).toEqual(['none']);
      expect(between(opf, 'meta property="schema:accessibilitySummary"')[0]).not.toBe('');
    }
  });

  it('has another number in each language, and keeps it when the words change', () => {
    const guide = parts.guides[0]!;
    const number = (changed: Guide, lang: Lang) =>
      between(
        strFromU8(unzipSync(packedBook(root, parts, view(changed, lang)))['book/package.opf']!),
        'dc:identifier',
      )[0];
    const changed: Guide = { ...guide, title: { en: 'Another title', cy: 'Teitl arall' } };
    expect(number(guide, 'en')).not.toBe(number(guide, 'cy'));
    expect(number(changed, 'en')).toBe(number(guide, 'en'));
  });

  it.each(pairs)(
    '$name holds every row once, in order, with its picture and its sentences',
    ({ guide, lang }) => {
      const files = unpacked(guide, lang);
      const spine = [...files['book/package.opf']!.matchAll(/<itemref idref="([^"]+)"/g)].map(
        (found) => found[1]!,
      );
      expect(spine[0]).toBe('start');
      const text = spine.map((name) => files[`book/${name}.xhtml`]!).join('\n');
      const rows = rowsOf(guide).map(({ row }) => row);
      expect([...text.matchAll(/<div class="row" id="([^"]+)">/g)].map((found) => found[1])).toEqual(
        rows.map((row) => row.id),
      );
      for (const row of rows) {
        const at = text.indexOf(`<div class="row" id="${row.id}">`);
        const next = text.indexOf('<div class="row"', at + 1);
        const piece = text.slice(at, next < 0 ? undefined : next);
        for (const sentence of row.easy[lang]) expect(heard(piece)).toContain(xml(plain(sentence)));
        const alt = /<img src="(pictures\/[^"]+)" alt="([^"]+)"\/>/.exec(piece);
        expect(alt?.[2]).toContain(xml(parts.library.manifest[row.picture]![lang]));
        expect(files).toHaveProperty([`book/${alt?.[1]}`]);
      }
    },
  );

  it.each(pairs)(
    '$name lists every chapter in its contents, and every hard word it links',
    ({ guide, lang }) => {
      const files = unpacked(guide, lang);
      const linked = [...files['book/nav.xhtml']!.matchAll(/<a href="([^"]+)\.xhtml">/g)].map(
        (found) => found[1]!,
      );
      const spine = [...files['book/package.opf']!.matchAll(/<itemref idref="([^"]+)"/g)].map(
        (found) => found[1]!,
      );
      expect(linked).toEqual(spine.filter((name) => name !== 'nav'));
      expect(linked).toEqual(
        expect.arrayContaining([
          ...guide.sections.map(({ id }) => `part-${id}`),
          'next',
          'contact',
          'about-guide',
        ]),
      );
      const words = Object.values(files).flatMap((file) =>
        [...file.matchAll(/href="words\.xhtml#([^"]+)"/g)].map((found) => found[1]!),
      );
      for (const word of words) expect(files['book/words.xhtml']).toContain(`id="${word}"`);
    },
  );

  it.each(pairs)('$name holds every row in both versions, and where it comes from', ({ guide, lang }) => {
    const files = unpacked(guide, lang);
    for (const { row } of rowsOf(guide)) {
      expect(Object.values(files).join('')).toContain(`<div class="row" id="${row.id}">`);
      expect(files['book/more-words.xhtml']).toContain(`<p id="more-${row.id}">`);
    }
    expect(files['book/sources.xhtml']).toMatch(/<li>.+<\/li>/);
  });

  it('says that nobody has checked a guide, and in Welsh that nobody has checked the Welsh', () => {
    const guide = parts.guides.find(({ checks }) => checks.length === 0)!;
    expect(unpacked(guide, 'en')['book/about-guide.xhtml']).toContain(
      'Readers have not yet checked this guide.',
    );
    expect(unpacked(guide, 'cy')['book/start.xhtml']).toContain('Does neb wedi gwirio');
    expect(unpacked(guide, 'en')['book/start.xhtml']).not.toContain('Nobody has checked');
  });

  it('is the same to the byte when it is made again', () => {
    const guide = parts.guides[0]!;
    expect(
      Buffer.from(packedBook(root, parts, view(guide, 'cy'))).equals(Buffer.from(pack(guide, 'cy'))),
    ).toBe(true);
  });

  it('begins with its kind, unpacked, as the standard asks', () => {
    const bytes = Buffer.from(pack(parts.guides[0]!, 'en'));
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
    expect(bytes.subarray(38, 58).toString()).toBe('application/epub+zip');
  });

  it.each(pairs)(
    '$name is accepted by a checker',
    async ({ guide, lang }) => {
      const { messages } = await EpubCheck.validate(pack(guide, lang));
      expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
    },
    30_000,
  );

  const official = officialChecker();
  it.skipIf(!official)(
    official
      ? 'is accepted by EPUBCheck: the shortest guide, in both languages'
      : 'is accepted by EPUBCheck (not run: no epubcheck on this machine; on Debian: apt-get install epubcheck)',
    { timeout: 600_000 }, // Java takes its time on a busy machine
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'common-care-books-'));
      try {
        const [shortest] = [...parts.guides].sort((one, other) => rowsOf(one).length - rowsOf(other).length);
        for (const { guide, lang } of pairs.filter((pair) => pair.guide === shortest)) {
          const file = join(folder, `${guide.id}-${lang}.epub`);
          writeFileSync(file, pack(guide, lang));
          const [program, ...args] = official!;
          const { status, stderr } = spawnSync(program, [...args, '--failonwarnings', '--quiet', file], {
            encoding: 'utf8',
          });
          expect(`${status} ${stderr}`.trim()).toBe('0');
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
