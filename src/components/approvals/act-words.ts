/** An act of two people in words: what it is, and about whom or what. */
import type { Language } from '../../../site/co-op.ts';
import { dayWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';
import type { AskedAct, WaitingAct } from './views.ts';

type T = Translate<'two-people'>;
type ActKey = 'act-register-end-membership';

/** `register/end-membership` has its sentence under `act-register-end-membership`. */
export const actTitle = (t: T, { act }: Pick<WaitingAct, 'act'>): string =>
  t(`act-${act.replaceAll('/', '-')}` as ActKey);

/** Whom it is about, as far as the reader may know; the rulebook by its day. Empty when there is nothing to say. */
export function aboutWords(
  lang: Language,
  t: T,
  { act, about, words }: Pick<WaitingAct, 'act' | 'about' | 'words'>,
): string {
  const { name = '' } = about;
  if (act === 'register/import') return t('about-import', { count: Number(words['people']) });
  if (act === 'rulebook/confirm') return t('about-rulebook', { day: dayWords(lang, name) });
  if (act === 'sealed/parts-lost') return t('about-parts-lost');
  if (act === 'history/accept') return t('about-history');
  return name === '' ? '' : t('about-person', { name });
}

/** Where what was asked for stands. */
export function stateWords(t: T, { ended, endedBy }: Pick<AskedAct, 'ended' | 'endedBy'>): string {
  if (ended === null) return t('state-waits');
  if (ended === 'agreed' || ended === 'declined') return t(`state-${ended}`, { name: endedBy });
  return t(`state-${ended}`);
}
