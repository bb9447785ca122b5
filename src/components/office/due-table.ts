/** The columns of the list of payments, the same on the page and in the file, and what may be chosen from it. */
import type { Language } from '../../../site/co-op.ts';
import { poundsText } from '../../domain/kernel/index.ts';
import { shortDayWords } from '../../lib/format.ts';
import type { Column, Filter } from '../../lib/work-list.ts';
import type { Translate } from '../../lib/words.ts';
import type { DueRow } from './views.ts';

type T = Translate<'office'>;
const nameOf = ({ person }: DueRow): string => person.name ?? '';

export const dueColumns = (lang: Language, t: T): Column<DueRow>[] => [
  { key: 'name', name: t('column-name'), text: nameOf, by: nameOf },
  {
    key: 'owed',
    name: t('column-owed'),
    text: ({ owedPence }) => poundsText(owedPence),
    by: ({ owedPence }) => owedPence,
    number: true,
  },
  {
    key: 'due',
    name: t('column-due'),
    text: ({ dueOn }) => shortDayWords(lang, dueOn),
    by: ({ dueOn }) => dueOn,
  },
  { key: 'late', name: t('column-late'), text: ({ isLate }) => t(isLate ? 'late' : 'in-time') },
];

export const dueFilters = (t: T): Filter<DueRow>[] => [
  {
    key: 'late',
    label: t('filter-late'),
    choices: [
      { value: 'late', label: t('which-late') },
      { value: 'in-time', label: t('which-in-time') },
    ],
    fits: ({ isLate }, value) => isLate === (value === 'late'),
  },
];
