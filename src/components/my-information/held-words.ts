/** What is held, as people read it: each field with its name and its value in words. Dates, minutes and codes are put into words; what a person typed stays as they typed it. */
import type { Language } from '../../../site/co-op.ts';
import { groups } from '../../../site/co-op.ts';
import type { HeldRow } from '../../domain/my-information/index.ts';
import { dayWords, durationWords, momentWords } from '../../lib/format.ts';
import type { Message, Words } from '../../lib/words.ts';

export interface ReadField {
  readonly name: string;
  readonly value: string;
}

type Known = Words<'my-information'>;

/** The words of a key that is put together at run time, or null. */
const wordsOf = (words: Known, key: string): string | null => {
  const found = (words as Readonly<Record<string, Message>>)[key];
  return typeof found === 'string' ? found : null;
};

/** A moment as it stands in a row: `2026-11-22 10:00:00.000Z`. */
const MOMENT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function codeWords(lang: Language, words: Known, field: string, value: string): string {
  if (field === 'groupKey' || field === 'group')
    return groups.find(({ key }) => key === value)?.name[lang] ?? value;
  if (field === 'section') return sectionName(words, value);
  // What was done is told by what it was about: `voting/cast-vote`.
  if (field === 'verb') return wordsOf(words, `did-${value.split('/')[0]}`) ?? value;
  return wordsOf(words, `value-${value}`) ?? value;
}

/** What is inside a value that is a list or has parts of its own. */
function insideWords(lang: Language, words: Known, field: string, text: string): string | null {
  if (!/^[[{]/.test(text)) return null;
  let inside: unknown;
  try {
    inside = JSON.parse(text);
  } catch {
    return null;
  }
  if (Array.isArray(inside))
    return inside.map((each) => valueWords(lang, words, field, each as never)).join(', ');
  return Object.entries(inside as Record<string, unknown>)
    .map(([name, value]) => {
      const text = typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
      return `${fieldName(words, name)}: ${valueWords(lang, words, name, text)}`;
    })
    .join('; ');
}

/** A value in words. An empty one is a dash, so that nobody wonders whether something is missing. */
export function valueWords(
  lang: Language,
  words: Known,
  field: string,
  value: string | number | boolean,
): string {
  if (typeof value === 'boolean') return wordsOf(words, value ? 'yes' : 'no')!;
  if (typeof value === 'number') {
    if (/minutes$/i.test(field)) return durationWords(lang, value);
    if (/pence$/i.test(field)) return `£${(value / 100).toFixed(2)}`;
    return String(value);
  }
  if (value === '' || value === '{}' || value === '[]') return '–';
  if (MOMENT.test(value)) return momentWords(lang, Date.parse(value.replace(' ', 'T')));
  if (DAY.test(value)) return dayWords(lang, value);
  return insideWords(lang, words, field, value) ?? codeWords(lang, words, field, value);
}

/** The name of a field; a field that has none yet is named as the database does. */
export const fieldName = (words: Known, field: string): string => wordsOf(words, `field-${field}`) ?? field;

/** The name of a section. */
export const sectionName = (words: Known, section: string): string =>
  wordsOf(words, `section-${section}`) ?? section;

/** A row as a list of named values; the place of the row says nothing to people and is left out. */
export function readRow(lang: Language, words: Known, row: HeldRow): ReadField[] {
  return Object.entries(row)
    .filter(([field]) => field !== 'cursor')
    .map(([field, value]) => ({
      name: fieldName(words, field),
      value: valueWords(lang, words, field, value),
    }));
}
