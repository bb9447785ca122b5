/** When a vote closes, in words: the day and time, and how far away that is. */
import type { Language } from '../../../site/co-op.ts';
import { daysAway, momentWords, timeWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';

/** 'It closes on Thursday 14 May 2026 at 8pm. That is in 2 days.' */
export function closingWords(lang: Language, t: Translate<'votes'>, closesAt: number, now: number): string {
  const days = daysAway(now, closesAt);
  if (days <= 0) return t('closes-today', { time: timeWords(lang, closesAt) });
  if (days === 1) return t('closes-tomorrow', { time: timeWords(lang, closesAt) });
  return `${t('closes', { when: momentWords(lang, closesAt) })} ${t('closes-in', { count: days })}`;
}
