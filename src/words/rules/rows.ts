/**
 * What must be true of a row as a whole: one or two sentences, one a line, twins in both languages, a hard word
 * explained when a reader first meets it, one picture for one idea, facts that may be said.
 */
import { rowsOf, type Guide, type PlacedRow, type Row } from '../guide-schema.ts';
import { COUNTRIES, LANGUAGES, type Country, type Lang } from '../languages.ts';
import type { Glossary, Sources } from '../library.ts';
import { piecesOf, plain } from '../marks.ts';
import { COUNTRY_NAMES, sentencesOf, wordsOf } from '../sentences.ts';
import type { WordLists } from '../word-lists.ts';
import { error, quote, warning, type Finding } from './finding.ts';

/** A finding with the place it belongs to; `line` counts the lines of the easy text from 0. */
export interface RowFinding extends Finding {
  readonly row: string;
  readonly path: readonly (string | number)[];
  readonly lang: Lang | '';
  readonly nth?: number;
}

export interface EasyText {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly easy: Row['easy'];
  readonly country: Country | undefined;
}

/** The easy texts of a guide in the order in which a reader meets them: what it is about, then every row. */
export function easyTexts(guide: Guide): EasyText[] {
  const rows = rowsOf(guide).map(({ row, path, country }) => ({
    id: row.id,
    path: [...path, 'easy'],
    easy: row.easy,
    country,
  }));
  return [{ id: 'about', path: ['about', 'easy'], easy: guide.about.easy, country: undefined }, ...rows];
}

export function rowShape(text: EasyText): RowFinding[] {
  const findings: RowFinding[] = [];
  const at = (lang: Lang | '', finding: Finding, nth?: number) =>
    findings.push({
      ...finding,
      row: text.id,
      path: lang ? [...text.path, lang] : text.path,
      lang,
      ...(nth === undefined ? {} : { nth }),
    });
  for (const lang of LANGUAGES) {
    const lines = text.easy[lang];
    if (lines.length > 2)
      at(lang, error('row-length', `${lines.length} sentences; a row has one or two`, 'make two rows of it'));
    lines.forEach((line, nth) => {
      const count = sentencesOf(plain(line)).length;
      if (count > 1)
        at(
          lang,
          error(
            'one-sentence-a-line',
            `${count} sentences stand on one line`,
            'put each sentence on its own line',
          ),
          nth,
        );
    });
  }
  const { en, cy } = text.easy;
  if (en.length !== cy.length)
    at(
      'cy',
      error(
        'twin',
        `${en.length} sentences in English and ${cy.length} in Welsh`,
        'the same sentences in both',
      ),
    );
  cy.forEach((line, nth) => {
    if (wordsOf(line).length > 1 && en.includes(line))
      at('cy', error('twin', `${quote(plain(line))} is the English sentence`, 'write it in Welsh'), nth);
  });
  if (text.country) {
    for (const lang of LANGUAGES) {
      const named = text.easy[lang].some((line) => COUNTRY_NAMES[lang][text.country!].test(line));
      if (!named)
        at(
          lang,
          warning(
            'say-country',
            'the row is for one country and its words do not say which',
            lang === 'en' ? 'In Wales, …' : 'Yng Nghymru, …',
          ),
        );
    }
  }
  return findings;
}

const EXPLAINS = {
  en: /^(?:This|That|These|It|They)\b.*\b(?:is|are|means?|helps?|says?)\b/i,
  cy: /^(?:Hwn|Hon|Hyn|Hynny|Dyma|Mae (?:hyn|hwn|hon)|Ystyr|Rhain|Maent)|(?<!\p{L})yw (?:hyn|hwn|hon|hynny)(?!\p{L})|(?<!\p{L})yw (?:hwn|hon)/iu,
} as const;

/** The hard words of a line: those marked, and those that stand unmarked. */
function hardWordsOf(
  line: string,
  lang: Lang,
  lists: WordLists,
): { marked: Map<string, string>; unmarked: Map<string, string>; lost: string[] } {
  const marked = new Map<string, string>();
  const unmarked = new Map<string, string>();
  const lost: string[] = [];
  for (const piece of piecesOf(line)) {
    if ('mark' in piece) {
      const key = lists.keyOf(lang, piece.mark);
      if (key) marked.set(key, piece.text);
      else lost.push(piece.mark);
      continue;
    }
    const words = wordsOf(piece.text);
    const normals = words.map((word) => word.normal);
    for (let at = 0; at < words.length;) {
      const term = lists.termAt(lang, normals, at);
      if (term && !term.ordinary && !unmarked.has(term.key))
        unmarked.set(
          term.key,
          words
            .slice(at, at + term.length)
            .map((word) => word.text)
            .join(' '),
        );
      at += term ? term.length : 1;
    }
  }
  return { marked, unmarked, lost };
}

/**
 * A hard word is marked, or explained in the next sentence, where a reader first meets it. A reader of one country
 * does not see the other's rows, so each country's way through the guide is walked on its own.
 */
export function firstUses(texts: readonly EasyText[], lists: WordLists): RowFinding[] {
  const findings = new Map<string, RowFinding>();
  for (const lang of LANGUAGES) {
    for (const country of COUNTRIES) {
      const met = new Set<string>();
      for (const text of texts) {
        if (text.country && text.country !== country) continue;
        text.easy[lang].forEach((line, nth) => {
          const { marked, unmarked, lost } = hardWordsOf(line, lang, lists);
          const place = { row: text.id, path: [...text.path, lang], lang, nth };
          for (const mark of lost) {
            findings.set(`${text.id} ${lang} ${mark}`, {
              ...place,
              ...error(
                'unknown-mark',
                `[[${mark}]] is not in the glossary`,
                'add it, or name the word: [[words shown|glossary-key]]',
              ),
            });
          }
          const next = text.easy[lang][nth + 1];
          const explained = next !== undefined && EXPLAINS[lang].test(plain(next));
          for (const [key, words] of unmarked) {
            if (!met.has(key) && !marked.has(key) && !explained) {
              findings.set(`${text.id} ${lang} ${key}`, {
                ...place,
                ...error(
                  'first-use',
                  `${quote(words)} is a hard word and stands here for the first time without a mark`,
                  `[[${words}]]`,
                ),
              });
            }
            met.add(key);
          }
          for (const key of marked.keys()) met.add(key);
        });
      }
    }
  }
  return [...findings.values()];
}

/** Says what a word means: “A direct payment is …”, “… yw taliad uniongyrchol.” */
function definedKey(line: string, lang: Lang, lists: WordLists): string | undefined {
  const pieces = piecesOf(line);
  const mark = pieces.find((piece) => 'mark' in piece);
  const text = plain(line);
  const words = wordsOf(text);
  const normals = words.map((word) => word.normal);
  const startsAt = lang === 'en' && ['a', 'an', 'the'].includes(normals[0] ?? '') ? 1 : 0;
  if (lang === 'en') {
    const term = lists.termAt('en', normals, startsAt);
    const verb = term && normals[startsAt + term.length];
    return term &&
      (verb === 'is' || verb === 'are' || verb === 'means') &&
      normals[startsAt + term.length + 1] !== 'not'
      ? term.key
      : undefined;
  }
  const ends = mark && 'mark' in mark && /\byw \[\[[^\]]+\]\]\.$/.test(line);
  return ends ? lists.keyOf('cy', mark.mark) : undefined;
}

/** The same words have the same picture, and a row that says what a hard word is has that word's picture. */
export function pictures(
  rows: readonly PlacedRow[],
  glossary: Glossary,
  lists: WordLists,
  seen = new Map<string, { picture: string; where: string }>(),
  file = '',
): RowFinding[] {
  return rows.flatMap(({ row, path }): RowFinding[] => {
    const place = { row: row.id, path: [...path, 'picture'], lang: '' as const };
    const words = row.easy.en.map(plain).join(' ').toLowerCase();
    const before = seen.get(words);
    if (before && before.picture !== row.picture) {
      return [
        {
          ...place,
          ...error(
            'same-picture',
            `the same words have the picture “${before.picture}” in ${before.where}`,
            `picture: ${before.picture}`,
          ),
        },
      ];
    }
    seen.set(words, { picture: row.picture, where: `${file} row ${row.id}` });
    const key =
      definedKey(row.easy.en[0] ?? '', 'en', lists) ?? definedKey(row.easy.cy[0] ?? '', 'cy', lists);
    const wanted = key ? glossary[key]?.picture : undefined;
    if (wanted && wanted !== row.picture) {
      return [
        {
          ...place,
          ...error(
            'same-picture',
            `the row says what ${quote(glossary[key!]!.en.forms[0]!)} is, and the glossary's picture for it is “${wanted}”`,
            `picture: ${wanted}`,
          ),
        },
      ];
    }
    return [];
  });
}

const ASK = { en: /\bask\b/i, cy: /\b(?:gofyn|gofynnwch|ofyn|holwch)\b/i } as const;
const PHONE = /(?<!\d)(?:0\d[\d ]{5,}\d|116 ?\d{3})(?!\d)/;

/** Every row says where it comes from; unconfirmed facts only with “ask”; a phone number only with a fact that is confirmed. */
export function facts(rows: readonly PlacedRow[], sources: Sources): RowFinding[] {
  return rows.flatMap(({ row, path }): RowFinding[] => {
    const marks = row.facts.map((fact) => {
      const [sheet, number] = fact.split('#') as [string, string];
      return { fact, marks: sources.sheets[sheet]?.facts[number]?.marks ?? [] };
    });
    const place = { row: row.id, path: [...path, 'facts'], lang: '' as const };
    const found: RowFinding[] = [];
    if (!row.facts.length) {
      found.push({
        ...place,
        ...error(
          'source',
          'nothing says where this row comes from',
          `facts: [01#17], or for what is ours ${Object.keys(sources.ours)
            .map((key) => `ours#${key}`)
            .join(', ')}`,
        ),
      });
    }
    const open = marks.filter((one) => one.marks.length > 0 && one.marks.every((mark) => mark === 'U'));
    if (open.length && !row.easy.en.some((line) => ASK.en.test(line))) {
      found.push({
        ...place,
        ...error(
          'unconfirmed',
          `${open.map((one) => one.fact).join(', ')} is not confirmed by anyone`,
          'leave it out, or say “ask” and who to ask',
        ),
      });
    }
    const texts = [...row.easy.en, ...row.easy.cy, row.standard.en, row.standard.cy];
    const phone = texts.map((text) => PHONE.exec(text)?.[0]).find(Boolean);
    const sure = marks.some(
      (one) =>
        one.marks.some((mark) => mark.startsWith('C')) &&
        !one.marks.some((mark) => mark === 'U' || mark === 'R'),
    );
    if (phone && !sure)
      found.push({
        ...place,
        ...error(
          'phone',
          `the number ${phone} stands on no confirmed fact`,
          'name the office, without its number',
        ),
      });
    return found;
  });
}

/** A guide that prints on more than 20 pages is two guides; a page holds about 5 rows in large print. */
export function guideLength(guide: Guide): RowFinding[] {
  return COUNTRIES.flatMap((country): RowFinding[] => {
    const seen = rowsOf(guide).filter((one) => !one.country || one.country === country).length;
    const place = { row: '', path: ['sections'], lang: '' as const };
    if (seen > 60)
      return [
        {
          ...place,
          ...error(
            'guide-length',
            `a reader in ${country} meets ${seen} rows; at most 60`,
            'make two guides of it',
          ),
        },
      ];
    if (seen > 45)
      return [
        { ...place, ...warning('guide-length', `a reader in ${country} meets ${seen} rows; aim for 45`) },
      ];
    return [];
  });
}
