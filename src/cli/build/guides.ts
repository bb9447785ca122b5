/**
 * From the row model to what a page is given (src/components/guides/view.ts): words cut at their marks, pictures and
 * sounds by their addresses, sources in the reader's order. The standard version gets its glossary links here, one
 * at the first use of each hard word.
 */
import {
  checksOf,
  easyHash,
  piecesOf,
  rowsOf,
  wordsOf,
  type Country,
  type Guide,
  type Lang,
  type Library,
  type PlacedRow,
  type WordLists,
} from '../../words/index.ts';
import type {
  CheckView,
  GuideView,
  Piece,
  PictureView,
  RowView,
  SourceView,
  WordView,
} from '../../components/guides/view.ts';
import { addressCode } from '../../lib/address-code.ts';
import type { UnfiledView } from './guides-files.ts';
import type { BuiltPicture } from './pictures.ts';
import type { SoundOf } from './sound.ts';

export interface GuideParts {
  readonly library: Library;
  readonly lists: WordLists;
  readonly pictures: ReadonlyMap<string, BuiltPicture>;
  /** The sound of some words in one language, when the build made it. */
  readonly soundOf: SoundOf;
  readonly filesOf: (view: UnfiledView) => GuideView['files'];
  /** The site's own address, without a slash at its end. */
  readonly publicUrl: string;
  /** `YYYY-MM-DD`, to say whether a guide is past its review date. */
  readonly today: string;
}

export function pictureView({ pictures }: Pick<GuideParts, 'pictures'>, concept: string): PictureView {
  return { concept, src: `/pictures/${pictures.get(concept)!.file}` };
}

/** A line with its marks as pieces. */
function marked(lists: WordLists, lang: Lang, line: string): Piece[] {
  return piecesOf(line).map((piece) => {
    const word = 'mark' in piece ? lists.keyOf(lang, piece.mark) : undefined;
    return word ? { text: piece.text, word } : { text: piece.text };
  });
}

/** A paragraph of the standard version; `met` holds the hard words that were linked before. */
function linked(lists: WordLists, lang: Lang, text: string, met: Set<string>): Piece[] {
  const words = wordsOf(text);
  const normals = words.map((word) => word.normal);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < words.length;) {
    const term = lists.termAt(lang, normals, at);
    if (!term) {
      at += 1;
      continue;
    }
    const last = words[at + term.length - 1]!;
    if (!term.ordinary && !met.has(term.key)) {
      met.add(term.key);
      const start = words[at]!.at;
      const end = last.at + last.text.length;
      if (start > from) pieces.push({ text: text.slice(from, start) });
      pieces.push({ text: text.slice(start, end), word: term.key });
      from = end;
    }
    at += term.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** What stands behind a row, each source once. */
function sourcesOf(
  { library }: GuideParts,
  lang: Lang,
  facts: readonly string[],
): { sources: SourceView[]; sure: boolean } {
  const found = new Map<string, SourceView>();
  let sure = true;
  for (const fact of facts) {
    const [number, key] = fact.split('#') as [string, string];
    if (number === 'ours') {
      const own = library.sources.ours[key]!;
      const page = own.page && (lang === 'cy' ? `/cy${own.page}` : own.page);
      found.set(fact, { kind: 'ours', name: own[lang], ...(page ? { url: page } : {}) });
      continue;
    }
    const sheet = library.sources.sheets[number]!;
    for (const mark of sheet.facts[key]!.marks) {
      const cited = /^C(\d+)( 2nd)?$/.exec(mark);
      if (cited) {
        const source = sheet.sources[cited[1]!];
        if (!source) continue;
        const view: SourceView = {
          kind: cited[2] ? 'reported' : 'read',
          name: source.name,
          ...(source.url ? { url: source.url } : {}),
        };
        if (found.get(source.name)?.kind !== 'read') found.set(source.name, view);
      } else if (mark.startsWith('S')) {
        found.set(mark, { kind: 'project', name: library.sources.projects[mark]!.name });
      } else {
        sure = false;
        const kind = mark === 'U' ? 'unconfirmed' : 'recalled';
        found.set(kind, { kind });
      }
    }
  }
  return { sources: [...found.values()], sure };
}

export function wordView(parts: Pick<GuideParts, 'library' | 'pictures'>, lang: Lang, key: string): WordView {
  const word = parts.library.glossary[key]!;
  const other = lang === 'en' ? 'cy' : 'en';
  return {
    key,
    term: word[lang].forms[0]!,
    meaning: word[lang].meaning,
    picture: pictureView(parts, word.picture),
    country: word.for ?? null,
    sure: word.cy.sure,
    other: word[other].forms[0]!,
  };
}

function rowView(
  parts: GuideParts,
  guide: string,
  lang: Lang,
  { row, country }: PlacedRow,
  met: Set<string>,
): RowView {
  const { lists } = parts;
  return {
    id: row.id,
    country: country ?? null,
    picture: pictureView(parts, row.picture),
    easy: row.easy[lang].map((line) => marked(lists, lang, line)),
    standard: linked(lists, lang, row.standard[lang], met),
    ...sourcesOf(parts, lang, row.facts),
    link: row.link ? { href: row.link.href, text: row.link.text[lang] } : null,
    sound: parts.soundOf(lang, row.easy[lang], `${guide}/${row.id}`),
  };
}

function checkView(guide: Guide, lang: Lang, today: string): CheckView {
  const { state, last } = checksOf(guide, lang, today);
  if (!last) return { state };
  return {
    state,
    by: last.by,
    on: last.on,
    readers: last.readers,
    couldSayBack: last.couldSayBack,
    ...(last.changed ? { changed: last.changed[lang] } : {}),
  };
}

/** The hard words of a guide, in the order of the alphabet. */
function wordsIn(
  parts: GuideParts,
  lang: Lang,
  views: readonly RowView[],
  about: readonly (readonly Piece[])[],
): WordView[] {
  const lines = [...about, ...views.flatMap((row) => [...row.easy, row.standard])];
  const keys = new Set(lines.flat().flatMap((piece) => (piece.word ? [piece.word] : [])));
  return [...keys]
    .map((key) => wordView(parts, lang, key))
    .sort((one, other) => one.term.localeCompare(other.term, lang));
}

const address = ({ publicUrl }: GuideParts, guide: Guide, lang: Lang): string =>
  `${publicUrl}${lang === 'cy' ? '/cy' : ''}/guides/${guide.id}/`;

/** A guide in one language, ready to draw. */
export function guideView(parts: GuideParts, guide: Guide, lang: Lang): GuideView {
  const met = new Set<string>();
  const views = new Map(
    rowsOf(guide).map((placed) => [placed.row.id, rowView(parts, guide.id, lang, placed, met)]),
  );
  const of = (rows: readonly { id: string }[]) => rows.map((row) => views.get(row.id)!);
  const about = guide.about.easy[lang].map((line) => marked(parts.lists, lang, line));
  const country = (value: Country | undefined) => value ?? null;
  const view: UnfiledView = {
    id: guide.id,
    lang,
    order: guide.order,
    picture: pictureView(parts, guide.picture),
    title: guide.title[lang],
    about: {
      easy: about,
      standard: guide.about.standard[lang],
      sound: parts.soundOf(lang, guide.about.easy[lang], `${guide.id}/about`),
    },
    sections: guide.sections.map((section) => ({
      id: section.id,
      heading: section.heading[lang],
      country: country(section.for),
      rows: of(section.rows),
    })),
    next: of(guide.next),
    contact: of(guide.contact),
    words: wordsIn(parts, lang, [...views.values()], about),
    questions: guide.questions.map((question) => ({
      ask: question.ask[lang],
      answer: question.answer[lang],
    })),
    written: guide.written,
    reviewBy: guide.reviewBy,
    check: checkView(guide, lang, parts.today),
    hash: easyHash(guide, lang),
    countries: [...views.values()].some((row) => row.country),
    address: address(parts, guide, lang),
    code: addressCode(address(parts, guide, lang)),
  };
  return { ...view, files: parts.filesOf(view) };
}
