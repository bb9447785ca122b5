// A whole file, from its lines to the people it tells of. It is read in parts, so that a page stays alive meanwhile; what
// two people share is asked at the end.

import type { Instant } from '../kernel/index.ts';
import { officeKeys, type OfficeKey } from '../membership/index.ts';
import type { Choice } from './choices.ts';
import { columnsOfFile, type FileLanguage } from './columns.ts';
import { readFacts } from './facts.ts';
import { fileFault, type FileFault } from './faults.ts';
import { fittingFaults } from './fitting.ts';
import { readHeader, type Header } from './header.ts';
import { readPerson, type ReadPerson } from './people.ts';
import type { FileRules } from './person.ts';
import { isEmptyRow, type FileRow } from './rows.ts';

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 16_000_000;
/** People in one file, and lines in a file of facts. */
export const MOST_PEOPLE = 2000;
export const MOST_ROWS = 60_000;

export interface OpenFile {
  readonly header: Header;
  /** The lines of each person, in the order in which they come. */
  readonly people: readonly (readonly FileRow[])[];
  /** How many lines had nothing in them. */
  readonly emptyRows: number;
}

export type Opened =
  | { readonly ok: true; readonly file: OpenFile }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** The line by which some spreadsheets say what stands between two cells. */
const isSeparatorLine = ({ cells }: FileRow): boolean =>
  /^sep=/i.test(cells[0] ?? '') && cells.join('').length <= 6;

/** Lines by person: in a file of people each is one, in one of facts the number tells. */
function byPerson(rows: readonly FileRow[], { kind, columns }: Header): FileRow[][] {
  if (kind === 'people') return rows.map((row) => [row]);
  const at = columns.indexOf('person');
  const people = new Map<string, FileRow[]>();
  for (const row of rows) {
    const number = at < 0 ? '' : (row.cells[at] ?? '').trim();
    const theirs = people.get(number);
    if (theirs) theirs.push(row);
    else people.set(number, [row]);
  }
  return [...people.values()];
}

/** Opens a file: its first line says which columns it has. `lang` is for their names in sentences. */
export function openFile(lines: readonly FileRow[], lang: FileLanguage): Opened {
  const filled = lines.filter((line) => !isEmptyRow(line) && !isSeparatorLine(line));
  const [first, ...rows] = filled;
  if (!first) return { ok: false, faults: [fileFault('file-empty')] };
  const read = readHeader(first.cells, lang);
  if (!read.ok) return read;
  const { header } = read;
  if (rows.length === 0) return { ok: false, faults: [fileFault('rows-none')] };
  const people = byPerson(rows, header);
  if (people.length > MOST_PEOPLE || rows.length > MOST_ROWS)
    return {
      ok: false,
      faults: [fileFault('rows-too-many', null, null, { count: people.length, most: MOST_PEOPLE })],
    };
  const last = lines.lastIndexOf(filled.at(-1)!);
  return { ok: true, file: { header, people, emptyRows: lines.slice(0, last).filter(isEmptyRow).length } };
}

/** Somebody, from their lines, judged by the rules of the register as well. */
export function personIn(
  lines: readonly FileRow[],
  header: Header,
  rules: FileRules,
  now: Instant,
): ReadPerson {
  const read =
    header.kind === 'people' ? readPerson(lines[0]!, header, rules) : readFacts(lines, header, rules);
  if (read.person === null) return read;
  const faults = fittingFaults(
    read.person,
    rules.groups.map(({ key }) => key),
    now,
  );
  return faults.length > 0 ? { person: null, faults } : read;
}

/** A header whose columns somebody else sends: those that this kind of file has. Null when one is unknown. */
export function headerOf(kind: Header['kind'], names: readonly string[]): Header | null {
  const known: readonly string[] = columnsOfFile(kind);
  return names.every((name) => name === '' || known.includes(name))
    ? { kind, columns: names.map((name) => (name === '' ? null : name)) as Header['columns'] }
    : null;
}

/** The offices as a file may call them: `wordsFor` gives the names of an office in all languages. */
export const officeChoices = (wordsFor: (office: OfficeKey) => readonly string[]): Choice<OfficeKey>[] =>
  officeKeys.map((key) => ({ key, names: wordsFor(key) }));
