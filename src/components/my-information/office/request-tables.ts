/** The columns of the lists of information: what members asked to have put right, and who left. */
import type { Language } from '../../../../site/co-op.ts';
import { londonDate } from '../../../domain/kernel/index.ts';
import type { Answered } from '../../../lib/doors.ts';
import { shortDayWords } from '../../../lib/format.ts';
import type { Column, Filter } from '../../../lib/work-list.ts';
import type { Translate, Words } from '../../../lib/words.ts';
import { sectionName } from '../held-words.ts';

type T = Translate<'information-office'>;
type Requests = Answered<'my-information/requests'>;
export type Wish = Requests['corrections'][number];
export type Former = Requests['former'][number];
type Sections = Words<'my-information'>;

export function wishColumns(lang: Language, t: T, sections: Sections): Column<Wish>[] {
  const about = ({ section }: Wish): string => sectionName(sections, section);
  return [
    { key: 'name', name: t('column-name'), text: ({ name }) => name, by: ({ name }) => name },
    { key: 'about', name: t('column-about'), text: about, by: about },
    {
      key: 'asked',
      name: t('column-asked'),
      text: ({ askedAt }) => shortDayWords(lang, londonDate(askedAt)),
      by: ({ askedAt }) => askedAt,
    },
  ];
}

/** Only what somebody asked about can be chosen. */
export const wishFilters = (t: T, sections: Sections, wishes: readonly Wish[]): Filter<Wish>[] => [
  {
    key: 'about',
    label: t('filter-about'),
    choices: [...new Set(wishes.map(({ section }) => section))].map((value) => ({
      value,
      label: sectionName(sections, value),
    })),
    fits: ({ section }, value) => section === value,
  },
];

export const formerColumns = (lang: Language, t: T): Column<Former>[] => [
  { key: 'name', name: t('column-name'), text: ({ name }) => name, by: ({ name }) => name },
  {
    key: 'left',
    name: t('column-left'),
    text: ({ leftAt }) => shortDayWords(lang, londonDate(leftAt)),
    by: ({ leftAt }) => leftAt,
  },
  {
    key: 'state',
    name: t('column-state'),
    text: ({ waits }) => t(waits ? 'former-waits-short' : 'former-not-asked'),
    by: ({ waits }) => (waits ? 0 : 1),
  },
];

export const formerFilters = (t: T): Filter<Former>[] => [
  {
    key: 'waits',
    label: t('filter-former'),
    choices: [
      { value: 'yes', label: t('former-waits-short') },
      { value: 'no', label: t('former-not-asked') },
    ],
    fits: ({ waits }, value) => waits === (value === 'yes'),
  },
];
