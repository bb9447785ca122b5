// What the first line of a file says: which column is which, and so which of the two kinds of file it is. A column that
// nobody knows stops the file: what stands in it would be lost without a word.

import { plainWords } from '../joining/index.ts';
import {
  columnKeys,
  columnName,
  columnOf,
  neededColumns,
  type ColumnKey,
  type FileKind,
  type FileLanguage,
} from './columns.ts';
import { isNear } from './choices.ts';
import { fileFault, shortened, type FileFault } from './faults.ts';

export interface Header {
  readonly kind: FileKind;
  /** What each cell of a line is; null for a column without a name, which must be empty. */
  readonly columns: readonly (ColumnKey | null)[];
}

/** A name as it is compared: no marks, no capitals, no accents. */
const plain = (name: string): string =>
  plainWords(name)
    .replace(/[*:_?#()/\u200b\ufeff"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const names = (key: ColumnKey): string[] => {
  const { en, cy } = columnOf(key);
  return [key.toLowerCase(), ...en.map(plain), ...cy.map(plain)];
};

/** Columns by each of their names, for those kinds of file that have them. */
const keyNamed = (name: string): ColumnKey | null =>
  columnKeys.find((key) => names(key).includes(name)) ?? null;

/** The column that was probably meant, or null. */
const nearest = (name: string): ColumnKey | null =>
  columnKeys.find((key) => names(key).some((known) => isNear(name, known))) ?? null;

function unknown(name: string, typed: string, lang: FileLanguage): FileFault {
  const meant = nearest(name);
  const text = shortened(typed);
  return meant
    ? fileFault('header-misspelt', 1, null, { text, meant: columnName(meant, lang) })
    : fileFault('header-unknown', 1, null, { text });
}

type ReadHeader =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** What the cells of the first line say. `lang` is for the names of columns in sentences. */
export function readHeader(cells: readonly string[], lang: FileLanguage): ReadHeader {
  const found = cells.map((typed) => ({ typed, name: plain(typed), key: keyNamed(plain(typed)) }));
  const known = found.flatMap(({ key }) => key ?? []);
  if (known.length === 0) return { ok: false, faults: [fileFault('header-missing', 1)] };
  const kind: FileKind = known.includes('fact') ? 'facts' : 'people';
  const faults: FileFault[] = [];
  for (const { typed, name, key } of found) {
    if (key === null && name !== '') faults.push(unknown(name, typed, lang));
    if (key !== null && !columnOf(key).files.includes(kind))
      faults.push(fileFault('header-other-kind', 1, key));
  }
  for (const key of new Set(known))
    if (known.filter((one) => one === key).length > 1) faults.push(fileFault('header-twice', 1, key));
  for (const key of neededColumns(kind))
    if (!known.includes(key)) faults.push(fileFault('header-column-missing', 1, key));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, header: { kind, columns: found.map(({ key }) => key) } };
}
