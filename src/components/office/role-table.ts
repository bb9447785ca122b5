/** The columns of the list of offices that need somebody, and what has to be done about each. */
import type { Language } from '../../../site/co-op.ts';
import { shortDayWords } from '../../lib/format.ts';
import type { Column, Filter } from '../../lib/work-list.ts';
import type { Translate } from '../../lib/words.ts';
import type { Role } from './views.ts';

type T = Translate<'office'>;
export interface RoleWords {
  readonly lang: Language;
  readonly t: T;
  readonly offices: Translate<'offices'>;
}

const nameOf = ({ holder }: Role): string => holder.name ?? '';
const keyIsMissing = ({ holder }: Role): boolean => holder.key === 'missing' || holder.key === 'late';

/** What somebody does about it: first the office itself, then its key. */
export function toDo(t: T, role: Role): string {
  const { lastOn, followed, holder } = role;
  const term = lastOn === null ? [] : [t(followed ? 'do-followed' : 'do-appoint')];
  const key = holder.key === 'missing' || holder.key === 'late' ? [t(`do-key-${holder.key}`)] : [];
  return [...term, ...key].join(' ');
}

/** `keys` is true for those who are told how it is with the passkeys. */
export function roleColumns({ lang, t, offices }: RoleWords, keys: boolean): Column<Role>[] {
  const officeOf = ({ office }: Role): string => offices(`office-${office}`);
  const keyColumn: Column<Role> = {
    key: 'key',
    name: t('column-key'),
    text: ({ holder }) => t(`key-${holder.key ?? 'not-asked'}`),
    by: ({ holder }) => ['late', 'missing', 'made', 'not-asked'].indexOf(holder.key ?? 'not-asked'),
  };
  return [
    { key: 'office', name: t('column-office'), text: officeOf, by: officeOf },
    { key: 'name', name: t('column-name'), text: nameOf, by: nameOf },
    {
      key: 'last',
      name: t('column-last'),
      text: ({ lastOn }) => (lastOn === null ? t('last-none') : shortDayWords(lang, lastOn)),
      // What has no end comes after every day.
      by: ({ lastOn }) => lastOn ?? '9999-12-31',
    },
    ...(keys ? [keyColumn] : []),
    { key: 'do', name: t('column-do'), text: (role) => toDo(t, role) },
  ];
}

export const roleFilters = (t: T, keys: boolean): Filter<Role>[] =>
  keys
    ? [
        {
          key: 'needs',
          label: t('filter-needs'),
          choices: [
            { value: 'term', label: t('filter-term') },
            { value: 'key', label: t('filter-key') },
          ],
          fits: (role, value) => (value === 'term' ? role.lastOn !== null : keyIsMissing(role)),
        },
      ]
    : [];
