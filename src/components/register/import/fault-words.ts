/** What is wrong with a file in words: each kind of fault once, with the places where it is. */
import type { Language } from '../../../../site/co-op.ts';
import { columnName, stops, tableFile, type FileFault } from '../../../domain/register-file/index.ts';
import type { Translate } from '../../../lib/words.ts';

type T = Translate<'register-import'>;

/** Places of one kind of fault that are shown; the list of faults as a file has all of them. */
const MOST_PLACES = 10;

interface FaultGroup {
  readonly code: FileFault['code'];
  /** Each place with its own sentence, when the sentences differ; else one sentence for all. */
  readonly sentence: string;
  readonly places: readonly { readonly where: string; readonly sentence: string }[];
  /** How many places more there are. */
  readonly more: number;
}

/** The sentence of one fault. */
export const faultSentence = (t: T, { code, params }: FileFault): string =>
  (t as (key: string, params: FileFault['params']) => string)(`fault-${code}`, params);

/** Where it is: a line, a column, or both; empty for the whole file. */
export function placeWords(lang: Language, t: T, { row, column }: FileFault): string {
  if (row === null) return '';
  if (column === null) return t('at-row', { row });
  const name = columnName(column, lang);
  return row === 1 ? t('at-column', { column: name }) : t('at-cell', { row, column: name });
}

/** Faults by their kind, in the order of the file. */
export function faultGroups(lang: Language, t: T, faults: readonly FileFault[]): FaultGroup[] {
  const codes = [...new Set(faults.map(({ code }) => code))];
  return codes.map((code) => {
    const alike = faults.filter((fault) => fault.code === code);
    const places = alike
      .slice(0, MOST_PLACES)
      .map((fault) => ({ where: placeWords(lang, t, fault), sentence: faultSentence(t, fault) }));
    const sentences = new Set(places.map(({ sentence }) => sentence));
    const one = sentences.size === 1;
    return {
      code,
      sentence: one ? places[0]!.sentence : '',
      places: places
        .filter(({ where }) => where !== '')
        .map((place) => (one ? { ...place, sentence: '' } : place)),
      more: alike.length - places.length,
    };
  });
}

/** Those that stop a file, and those that somebody has to look at. */
export const sorted = (faults: readonly FileFault[]) => ({
  wrong: faults.filter(stops),
  look: faults.filter((fault) => !stops(fault)),
});

/** All faults as a file that spreadsheets open. */
export const faultsFile = (lang: Language, t: T, faults: readonly FileFault[]): string =>
  tableFile([
    [t('fault-column-row'), t('fault-column-column'), t('fault-column-what')],
    ...faults.map((fault) => [
      fault.row === null ? '' : String(fault.row),
      fault.column === null ? '' : columnName(fault.column, lang),
      faultSentence(t, fault),
    ]),
  ]);
