/**
 * A guide as a book file: EPUB 3.3 with pictures, from the same rows as the page. The same rows give the same bytes,
 * on every machine and every day, so a copy can be compared with another. What a program for blind readers asks of a
 * book (schema.org's accessibility terms) is said in the package.
 */
import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { coop } from '../../../site/co-op.ts';
import type { GuideView, PictureView } from '../../components/guides/view.ts';
import { chaptersOf, pictureFile, xml, type BookSource, type Chapter } from './epub-pages.ts';
import type { BuiltPicture } from './pictures.ts';

export type Pictures = ReadonlyMap<string, BuiltPicture>;

/** Large and calm where the program has no opinion of its own; it may change every bit of it. */
const STYLE = `body { margin: 5%; font-family: sans-serif; font-size: 1.25em; line-height: 1.5; }
h1, h2 { line-height: 1.25; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.25em; }
p { margin: 0 0 0.6em; }
a { color: inherit; }
.front img { width: 9em; max-width: 60%; }
.row { margin: 0 0 1.8em; page-break-inside: avoid; break-inside: avoid; }
.picture img { width: 6.5em; max-width: 50%; }
.hard { font-weight: bold; }
.country, .unsure, .maker { font-weight: bold; }
.note { border: 2px solid; padding: 0.8em; margin: 1em 0; page-break-inside: avoid; break-inside: avoid; }
dt { font-weight: bold; margin-top: 0.8em; page-break-after: avoid; break-after: avoid; }
dfn { font-style: normal; }
dd { margin: 0; }
li { margin: 0 0 0.6em; }
`;

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function page(guide: GuideView, title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${guide.lang}" xml:lang="${guide.lang}">
<head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>${body}</body>
</html>
`;
}

function navigation(guide: GuideView, contents: string, chapters: readonly Chapter[]): string {
  const items = chapters
    .map(({ name, title }) => `<li><a href="${name}.xhtml">${xml(title)}</a></li>`)
    .join('\n');
  return page(
    guide,
    contents,
    `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents">\n<h1 id="contents">${xml(contents)}</h1>\n<ol>\n${items}\n</ol>\n</nav>`,
  );
}

/** A number that stays with a guide and language for ever, whatever its words become. */
function identifier(guide: GuideView): string {
  const hex = createHash('sha256')
    .update(`common-care book\n${coop.name.en}\n${guide.id}\n${guide.lang}`)
    .digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The day the book changed last: when it was written, or when readers checked it. */
const changedOn = (guide: GuideView): string =>
  guide.check.on && guide.check.on > guide.written ? guide.check.on : guide.written;

const ACCESS = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
] as const;

function packageFile(
  guide: GuideView,
  chapters: readonly Chapter[],
  pictures: readonly PictureFile[],
  summary: string,
): string {
  const about = guide.about.easy.map((line) => line.map((piece) => piece.text).join('')).join(' ');
  const cover = pictureFile(guide.picture);
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(
      ({ name }) => `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      ({ path, type }, nth) =>
        `<item id="picture-${nth + 1}" href="${path}" media-type="${type}"${path === cover ? ' properties="cover-image"' : ''}/>`,
    ),
  ];
  const [first, ...rest] = chapters.map(({ name }) => `<itemref idref="${name}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${guide.lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(guide)}</dc:identifier>
<dc:title>${xml(guide.title)}</dc:title>
<dc:language>${guide.lang}</dc:language>
<dc:creator>${xml(coop.name[guide.lang])}</dc:creator>
<dc:publisher>${xml(coop.name[guide.lang])}</dc:publisher>
<dc:description>${xml(about)}</dc:description>
<dc:source>${xml(guide.address)}</dc:source>
<dc:date>${guide.written}</dc:date>
<meta property="dcterms:modified">${changedOn(guide)}T00:00:00Z</meta>
${ACCESS.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`).join('\n')}
<meta property="schema:accessibilitySummary">${xml(summary)}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${[first, '<itemref idref="nav"/>', ...rest].join('\n')}
</spine>
</package>
`;
}

interface PictureFile {
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Each picture of the easy rows once. */
function picturesOf(guide: GuideView, built: Pictures): PictureFile[] {
  const rows = [...guide.sections.flatMap((section) => section.rows), ...guide.next, ...guide.contact];
  const used = new Map<string, PictureView>(
    [guide.picture, ...rows.map((row) => row.picture)].map((picture) => [picture.concept, picture]),
  );
  return [...used.values()].map((picture) => {
    const { type, content } = built.get(picture.concept)!;
    return {
      path: pictureFile(picture),
      type,
      content: type === 'image/png' ? Buffer.from(content, 'base64') : content,
    };
  });
}

/** Every file of the book by its path in the packet, in the order in which they are packed. */
export function bookOf(
  guide: GuideView,
  built: Pictures,
  source: BookSource,
): Map<string, string | Uint8Array> {
  const chapters = chaptersOf(guide, source);
  const pictures = picturesOf(guide, built);
  const { guides, books } = source.words;
  return new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ['book/package.opf', packageFile(guide, chapters, pictures, books('access-summary'))],
    ['book/nav.xhtml', navigation(guide, guides('contents'), chapters)],
    ['book/style.css', STYLE],
    ...chapters.map(
      ({ name, title, body }) =>
        [`book/${name}.xhtml`, page(guide, title, `<h1>${xml(title)}</h1>${body}`)] as const,
    ),
    ...pictures.map(({ path, content }) => [`book/${path}`, content] as const),
  ]);
}

/** Packs a book. Its times are all the same day (the first that a packet can hold), so that bytes do not change. */
export function packBook(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1); // local on purpose: a packet holds local time
  const entries: Zippable = {};
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { level: path === 'mimetype' ? 0 : 9, mtime }]; // the kind must be readable unpacked
  }
  return zipSync(entries);
}
