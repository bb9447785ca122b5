/** The columns of the lists of the post: for whom letters wait, and whom our e-mails do not reach. */
import type { Language } from '../../../site/co-op.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import { failures, printFormats } from '../../domain/messages/index.ts';
import { shortDayWords } from '../../lib/format.ts';
import type { Column, Filter } from '../../lib/work-list.ts';
import type { Translate } from '../../lib/words.ts';
import { printWords } from './print-words.ts';
import type { Bounce, LettersWaiting } from './views.ts';

type T = Translate<'post'>;

/** Who, and since when: the same in both lists. */
const nameColumn = (t: T): Column<Bounce | LettersWaiting> => ({
  key: 'name',
  name: t('column-name'),
  text: ({ name }) => name,
  by: ({ name }) => name,
});
const sinceColumn = (lang: Language, t: T): Column<Bounce | LettersWaiting> => ({
  key: 'since',
  name: t('column-since'),
  text: ({ sinceAt }) => shortDayWords(lang, londonDate(sinceAt)),
  by: ({ sinceAt }) => sinceAt,
});

export const waitingColumns = (lang: Language, t: T): Column<LettersWaiting>[] => [
  nameColumn(t),
  {
    key: 'letters',
    name: t('column-letters'),
    text: ({ letters }) => String(letters),
    by: ({ letters }) => letters,
    number: true,
  },
  sinceColumn(lang, t),
  {
    key: 'how',
    name: t('column-how'),
    text: (person) => printWords(t, person),
    by: (person) => printWords(t, person),
  },
];

/** By what has to be put into the printer, or by the language. */
export const waitingFilters = (t: T): Filter<LettersWaiting>[] => [
  {
    key: 'how',
    label: t('filter-how'),
    choices: [
      { value: 'usual', label: t('how-usual') },
      ...printFormats.map((value) => ({ value, label: t(`how-${value}`) })),
    ],
    fits: ({ formats }, value) =>
      value === 'usual' ? formats.length === 0 : (formats as readonly string[]).includes(value),
  },
  {
    key: 'language',
    label: t('filter-language'),
    choices: (['en', 'cy'] as const).map((value) => ({ value, label: t(`language-${value}`) })),
    fits: ({ language }, value) => language === value,
  },
];

export const bounceColumns = (lang: Language, t: T): Column<Bounce>[] => [
  nameColumn(t),
  sinceColumn(lang, t),
  {
    key: 'messages',
    name: t('column-messages'),
    text: ({ messages }) => String(messages),
    by: ({ messages }) => messages,
    number: true,
  },
  {
    key: 'why',
    name: t('column-why'),
    text: ({ failure }) => t(`failure-${failure}`),
    by: ({ failure }) => failures.indexOf(failure),
  },
];

export const bounceFilters = (t: T): Filter<Bounce>[] => [
  {
    key: 'why',
    label: t('filter-why'),
    choices: failures.map((value) => ({ value, label: t(`failure-${value}`) })),
    fits: ({ failure }, value) => failure === value,
  },
];
