/** The columns of what waits for two people, and of what somebody asked for. */
import type { Language } from '../../../site/co-op.ts';
import { endings } from '../../domain/approvals/index.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import { shortDayWords } from '../../lib/format.ts';
import type { Column, Filter } from '../../lib/work-list.ts';
import type { Translate } from '../../lib/words.ts';
import { aboutWords, actTitle, stateWords } from './act-words.ts';
import type { AskedAct, WaitingAct } from './views.ts';

type T = Translate<'two-people'>;

const dayOf = (lang: Language, at: number): string => shortDayWords(lang, londonDate(at));

function columnsOf(lang: Language, t: T) {
  const what = (act: WaitingAct): string => actTitle(t, act);
  const about = (act: WaitingAct): string => aboutWords(lang, t, act);
  return {
    what: { key: 'what', name: t('column-what'), text: what, by: what },
    about: { key: 'about', name: t('column-about'), text: about, by: about },
    askedOn: {
      key: 'asked-on',
      name: t('column-asked-on'),
      text: ({ askedAt }) => dayOf(lang, askedAt),
      by: ({ askedAt }) => askedAt,
    },
    until: {
      key: 'until',
      name: t('column-until'),
      text: ({ expiresAt }) => dayOf(lang, expiresAt),
      by: ({ expiresAt }) => expiresAt,
    },
  } satisfies Record<string, Column<WaitingAct>>;
}

export function waitingColumns(lang: Language, t: T): Column<WaitingAct>[] {
  const { what, about, askedOn, until } = columnsOf(lang, t);
  const askedBy = ({ askedBy: name }: WaitingAct): string => name;
  return [
    what,
    about,
    { key: 'asked-by', name: t('column-asked-by'), text: askedBy, by: askedBy },
    askedOn,
    until,
  ];
}

export function askedColumns(lang: Language, t: T): Column<AskedAct>[] {
  const { what, about, askedOn, until } = columnsOf(lang, t);
  const state = (act: AskedAct): string => stateWords(t, act);
  return [what, about, askedOn, until, { key: 'state', name: t('column-state'), text: state, by: state }];
}

/** Only what is there can be chosen. */
export const waitingFilters = (t: T, acts: readonly WaitingAct[]): Filter<WaitingAct>[] => [
  {
    key: 'what',
    label: t('filter-what'),
    choices: [...new Set(acts.map(({ act }) => act))].map((act) => ({
      value: act,
      label: actTitle(t, { act }),
    })),
    fits: ({ act }, value) => act === value,
  },
];

const shortState = {
  waits: 'state-waits',
  agreed: 'state-agreed-short',
  declined: 'state-declined-short',
  withdrawn: 'state-withdrawn',
  expired: 'state-expired',
} as const;

export const askedFilters = (t: T): Filter<AskedAct>[] => [
  {
    key: 'state',
    label: t('filter-state'),
    choices: (['waits', ...endings] as const).map((value) => ({ value, label: t(shortState[value]) })),
    fits: ({ ended }, value) => (ended ?? 'waits') === value,
  },
];
