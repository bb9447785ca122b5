/** What a meeting is called, and when it is, in a sentence. */
import { groups, type Language } from '../../../site/co-op.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import { momentWords, timeWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';
import type { MeetingInList } from './views.ts';

type T = Translate<'meetings'>;

/** Its kind, and for a meeting of one group the group's name. */
export function titleOf(
  lang: Language,
  t: T,
  { kind, groupKey }: Pick<MeetingInList, 'kind' | 'groupKey'>,
): string {
  if (kind !== 'group') return t(`kind-${kind}`);
  const group = groups.find(({ key }) => key === groupKey)?.name[lang];
  return group === undefined ? t('kind-group-any') : t('kind-group', { group });
}

/** From when until when: the time alone where it ends on the same day. */
export function endWords(
  lang: Language,
  { startsAt, endsAt }: Pick<MeetingInList, 'startsAt' | 'endsAt'>,
): string {
  if (londonDate(startsAt) !== londonDate(endsAt)) return momentWords(lang, endsAt);
  return `${lang === 'cy' ? 'am' : 'at'} ${timeWords(lang, endsAt)}`;
}

/** A seal in groups of eight, so that people can compare it with one on paper. */
export const inEights = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? '';
