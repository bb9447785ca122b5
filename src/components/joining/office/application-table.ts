/** The columns of the list of applications: who, which group, where it stands, and who has to act by when. */
import { groups, type Language } from '../../../../site/co-op.ts';
import { shortDayWords } from '../../../lib/format.ts';
import type { Column, Filter } from '../../../lib/work-list.ts';
import type { Translate } from '../../../lib/words.ts';
import type { ApplicationLine } from '../views.ts';

type T = Translate<'applications'>;
type Line = ApplicationLine;

const groupName = (lang: Language, wanted: string): string =>
  groups.find(({ key }) => key === wanted)?.name[lang] ?? '';

export function applicationColumns(lang: Language, t: T): Column<Line>[] {
  const sortable = (key: string, name: string, text: (line: Line) => string): Column<Line> => ({
    key,
    name,
    text,
    by: text,
  });
  return [
    sortable('name', t('column-name'), ({ calledName }) => calledName),
    sortable('group', t('column-group'), ({ groupKey }) => groupName(lang, groupKey)),
    {
      key: 'arrived',
      name: t('column-arrived'),
      text: ({ arrivedOn }) => shortDayWords(lang, arrivedOn),
      by: ({ arrivedOn }) => arrivedOn,
    },
    sortable('how', t('column-how'), ({ cameBy }) => t(`by-${cameBy}`)),
    sortable('state', t('column-state'), ({ next }) => t(`state-${next.state}`)),
    sortable('next', t('column-next'), ({ next }) => t(`owner-${next.owner}`)),
    {
      key: 'by',
      name: t('column-by'),
      text: ({ next, late }) => {
        const day = shortDayWords(lang, next.by);
        return late ? t('late-by', { day }) : day;
      },
      by: ({ next }) => next.by,
    },
  ];
}

/** `lines` are those on the list: only states that are there can be chosen. */
export function applicationFilters(lang: Language, t: T, lines: readonly Line[]): Filter<Line>[] {
  const states = [...new Set(lines.map(({ next }) => next.state))];
  return [
    {
      key: 'state',
      label: t('filter-state'),
      choices: states.map((value) => ({ value, label: t(`state-${value}`) })),
      fits: ({ next }, value) => next.state === value,
    },
    {
      key: 'group',
      label: t('filter-group'),
      choices: groups.map(({ key, name }) => ({ value: key, label: name[lang] })),
      fits: ({ groupKey }, value) => groupKey === value,
    },
    {
      key: 'late',
      label: t('filter-late'),
      choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`late-${value}`) })),
      fits: ({ late }, value) => late === (value === 'yes'),
    },
  ];
}
