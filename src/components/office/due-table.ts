/** The cells of the list of payments, the same on the page and in the file. */
import type { Language } from '../../../site/co-op.ts';
import { poundsText } from '../../domain/kernel/index.ts';
import { dayWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';
import type { DueRow } from './views.ts';

type T = Translate<'office'>;

export const dueHead = (t: T): string[] => [
  t('column-name'),
  t('column-owed'),
  t('column-due'),
  t('column-late'),
];

export const dueCells = (lang: Language, t: T, { person, owedPence, dueOn, isLate }: DueRow): string[] => [
  person.name ?? '',
  poundsText(owedPence),
  dayWords(lang, dueOn),
  t(isLate ? 'late' : 'in-time'),
];
