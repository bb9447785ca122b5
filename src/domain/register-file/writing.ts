// The register as a file. One of people says how everybody stands today; it is for reading, and for mending in a
// spreadsheet. One of facts has every line that was ever written: from it the register can be made again, and reads the
// same on every day. Cells that a spreadsheet would run as a formula carry a mark (cells.ts).

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import { believed, entryOn, heldOn, lastOf, type Entry, type Fact } from '../register/index.ts';
import { poundsCell } from './amounts.ts';
import { markedCell } from './cells.ts';
import {
  columnName,
  columnOf,
  columnsOfFile,
  templateColumns,
  type ColumnKey,
  type FileKind,
  type FileLanguage,
} from './columns.ts';

/** Somebody with all their facts, as a file is made of them. What the reader may not see is not there. */
export interface WrittenPerson {
  readonly person: Id;
  readonly called: string;
  readonly phone: string;
  readonly ways: readonly string[];
  readonly facts: readonly Fact[];
}

type Cells = Partial<Record<ColumnKey, string>>;

const list = (words: readonly string[]): string => words.join('; ');

/** Offices of the membership that the line tells of; those of an earlier one are in the file of facts. */
const officesCell = ({ offices, enteredOn }: Entry): string =>
  list(
    offices
      .filter(({ fromOn }) => fromOn >= enteredOn)
      .map(({ office, fromOn, untilOn }) => `${office} from ${fromOn}${untilOn ? ` until ${untilOn}` : ''}`),
  );

/** What stands in `emailFor` when an address may be used for nothing. */
export const NO_PURPOSE = 'none';

function personCells(
  { person, called, phone, ways, facts }: WrittenPerson,
  on: CivilDate,
  now: Instant,
): Cells | null {
  const counting = believed(facts, now);
  const entry = entryOn(person, counting, on);
  if (!entry) return null;
  const held = heldOn(counting, on);
  const money = (of: 'loan' | 'deposit') => entry.property.find((one) => one.of === of);
  const { shares, duePence, paidPence } = entry.holding;
  const amount = (pence: number | undefined) => (pence ? poundsCell(pence) : '');
  return {
    person,
    name: entry.name,
    called,
    address: entry.lines.join('\n'),
    email: entry.electronic?.address ?? '',
    emailFor: entry.electronic ? list(entry.electronic.purposes) || NO_PURPOSE : '',
    phone,
    ways: list(ways),
    group: entry.group,
    group2: entry.also,
    voiceOf: entry.voice.of,
    voice: entry.voice.of === 'person' ? '' : entry.voice.name,
    people: list(entry.voice.people),
    entered: entry.enteredOn,
    ceased: entry.ceasedOn ?? '',
    why: entry.ceasedWhy ?? '',
    shares: shares > 0 ? String(shares) : '',
    due: shares > 0 ? poundsCell(duePence) : '',
    paid: amount(paidPence),
    paidHow: paidPence > 0 ? (lastOf(held, 'shares-paid')?.data.how ?? '') : '',
    loan: amount(money('loan')?.pence),
    deposit: amount(money('deposit')?.pence),
    offices: officesCell(entry),
  };
}

/** The cells that a kind of fact fills. */
function dataCells(fact: Fact): Cells {
  const { words } = fact;
  switch (fact.kind) {
    case 'entered':
    case 'withdrawn':
      return {};
    case 'ceased':
      return { why: fact.data.why };
    case 'name':
      return { name: words?.name ?? '' };
    case 'address':
      return { address: (words?.lines ?? []).join('\n') };
    case 'electronic':
      return { email: words?.address ?? '', emailFor: list(fact.data.purposes) };
    case 'group':
      return { group: fact.data.group, group2: fact.data.also ?? '' };
    case 'voice':
      return { voiceOf: fact.data.of, voice: words?.voice ?? '', people: (words?.people ?? []).join('\n') };
    case 'shares-issued':
    case 'shares-withdrawn':
      return { shares: String(fact.data.shares), amount: poundsCell(fact.data.pence) };
    case 'shares-paid':
      return { amount: poundsCell(fact.data.pence), paidHow: fact.data.how };
    case 'property':
      return { of: fact.data.of, amount: poundsCell(fact.data.pence) };
    case 'office-from':
    case 'office-until':
      return { office: fact.data.office };
  }
}

const factCells = ({ person, called, phone, ways }: WrittenPerson, fact: Fact): Cells => ({
  number: String(fact.seq),
  person,
  called,
  phone,
  ways: list(ways),
  fact: fact.kind,
  on: fact.on,
  corrects: fact.supersedes > 0 ? String(fact.supersedes) : '',
  reason: fact.reason,
  erased: fact.erased ? 'yes' : '',
  knownAt: new Date(fact.knownAt).toISOString(),
  by: fact.by,
  ...dataCells(fact),
});

/** A cell in quotes where it needs them. */
const quoted = (cell: string): string => {
  const safe = markedCell(cell);
  return /[",;\t\n\r]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const headLine = (columns: readonly ColumnKey[], lang: FileLanguage): string =>
  line(columns.map((key) => columnName(key, lang)));

/** The first line of a file. With the mark at its beginning, spreadsheets read it as it was written. */
export const fileHead = (kind: FileKind, lang: FileLanguage): string =>
  `\ufeff${headLine(columnsOfFile(kind), lang)}`;

/** The lines of some people: as they stand on a day, or all that was written down by now. */
export function fileLines(
  kind: FileKind,
  people: readonly WrittenPerson[],
  on: CivilDate,
  now: Instant,
): string {
  const columns = columnsOfFile(kind);
  const rows = people.flatMap((person): readonly Cells[] => {
    if (kind === 'facts') return person.facts.map((fact) => factCells(person, fact));
    const cells = personCells(person, on, now);
    return cells ? [cells] : [];
  });
  return rows.map((cells) => line(columns.map((key) => cells[key] ?? ''))).join('');
}

/** An empty file of people with one line that shows how it is filled. */
export const templateFile = (lang: FileLanguage): string =>
  `\ufeff${headLine(templateColumns, lang)}${line(templateColumns.map((key) => columnOf(key).example ?? ''))}`;

/** A small table as a file, such as a list of faults. */
export const tableFile = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(line).join('')}`;
