/**
 * The register as a table of words: what the page shows, what it prints, what the file has and what `npm run register`
 * prints all come from here. Columns that somebody may not see are not in it, nor their names.
 */
import { groups, type Language } from '../../site/co-op.ts';
import { csvOf, poundsText } from '../domain/kernel/index.ts';
import type { OfficeKey } from '../domain/membership/index.ts';
import type { Entry, Spell, View } from '../domain/register/index.ts';
import { shortDayWords } from './format.ts';
import type { Translate } from './words.ts';

export interface TableWords {
  readonly lang: Language;
  readonly t: Translate<'register'>;
  readonly offices: Translate<'offices'>;
}

type Column =
  | 'name'
  | 'address'
  | 'email'
  | 'group'
  | 'entered'
  | 'ceased'
  | 'before'
  | 'offices'
  | 'shares'
  | 'paid'
  | 'property';

export interface TextTable {
  readonly columns: readonly { readonly key: Column; readonly name: string; readonly number: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

const inspection = ['name', 'address', 'email', 'group', 'entered', 'ceased', 'before', 'offices'] as const;
const columns: Readonly<Record<View, readonly Column[]>> = {
  inspection,
  full: [...inspection, 'shares', 'paid', 'property'],
};
const NUMBERS: readonly Column[] = ['shares', 'paid', 'property'];

/** A line of the register as it arrives: what the reader may not see is not there. */
export type TableEntry = Partial<Entry>;

/** How a group is called; its key when the co-op has it no more. */
export const groupName = (key: string, lang: Language): string =>
  groups.find((group) => group.key === key)?.name[lang] ?? key;

/** A group, with the second one for who is in two. */
export const groupsText = (group: string, also: string, { lang, t }: TableWords): string =>
  also === ''
    ? groupName(group, lang)
    : t('group-also', { group: groupName(group, lang), also: groupName(also, lang) });

/** How an office is called. */
export const officeName = (key: string, offices: Translate<'offices'>): string =>
  offices(`office-${key as OfficeKey}`);

/** Days from and until; the day of ceasing is no day of membership any more. */
const spellWords = ({ fromOn, untilOn }: Spell, { lang, t }: TableWords): string =>
  untilOn
    ? t('from-until', { from: shortDayWords(lang, fromOn), until: shortDayWords(lang, untilOn) })
    : t('from-on', { from: shortDayWords(lang, fromOn) });

type Cell = (entry: TableEntry, words: TableWords) => string;

const cells: Readonly<Record<Column, Cell>> = {
  name: ({ name = '', voice }, { t }) =>
    voice && voice.of !== 'person' ? t('speaks', { name, voice: voice.name }) : name,
  address: ({ lines = [] }) => lines.join(', '),
  email: ({ electronic }, { t }) =>
    electronic
      ? `${electronic.address} (${electronic.purposes.map((purpose) => t(`purpose-${purpose}`)).join(', ')})`
      : '',
  group: ({ group = '', also = '' }, words) => groupsText(group, also, words),
  entered: ({ enteredOn }, { lang }) => (enteredOn ? shortDayWords(lang, enteredOn) : ''),
  ceased: ({ ceasedOn, ceasedWhy }, { lang, t }) =>
    ceasedOn ? `${shortDayWords(lang, ceasedOn)} (${t(`why-${ceasedWhy ?? 'left'}`)})` : '',
  before: ({ spells = [], enteredOn }, words) =>
    spells
      .filter(({ fromOn }) => fromOn !== enteredOn)
      .map((spell) => spellWords(spell, words))
      .join('; '),
  offices: ({ offices = [] }, words) =>
    offices
      .map(({ office, fromOn, untilOn }) => {
        const name = officeName(office, words.offices);
        return `${name} ${spellWords({ fromOn, untilOn, why: null }, words)}`;
      })
      .join('; '),
  shares: ({ holding }) => (holding ? String(holding.shares) : ''),
  paid: ({ holding }, { t }) => {
    if (!holding) return '';
    const owing = holding.duePence - holding.paidPence;
    const paid = poundsText(holding.paidPence);
    return owing > 0 ? t('paid-owing', { paid, owing: poundsText(owing) }) : paid;
  },
  property: ({ property = [] }, { t }) =>
    property.map(({ of, pence }) => `${t(`property-${of}`)} ${poundsText(pence)}`).join('; '),
};

/** Entries as a table, in their order. */
export function registerTable(entries: readonly TableEntry[], view: View, words: TableWords): TextTable {
  const shown = columns[view];
  return {
    columns: shown.map((key) => ({ key, name: words.t(`column-${key}`), number: NUMBERS.includes(key) })),
    rows: entries.map((entry) => ({
      key: entry.person ?? '',
      cells: shown.map((key) => cells[key](entry, words)),
    })),
  };
}

/** A table as rows of a file for a spreadsheet. */
export const csvText = ({ columns: named, rows }: TextTable): string =>
  csvOf(
    named.map(({ name }) => name),
    rows.map(({ cells: row }) => row),
  );

/** A table as lines of plain words, for a terminal: each entry a block, empty cells left out. */
export function plainText({ columns: named, rows }: TextTable): string {
  const widest = Math.max(...named.map(({ name }) => name.length));
  return rows
    .map(({ cells: row }) =>
      row
        .flatMap((text, at) => (text === '' ? [] : [`${named[at]!.name.padEnd(widest)}  ${text}\n`]))
        .join(''),
    )
    .join('\n');
}
