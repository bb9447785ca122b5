/** A balance in words. Below zero is said in words and never only by a sign, which is easily missed. */
import type { Language } from '../../../site/co-op.ts';
import { durationWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';

/** Which of the three sentences about a balance fits. */
export function signKey(minutes: number): 'plus' | 'minus' | 'zero' {
  if (minutes === 0) return 'zero';
  return minutes > 0 ? 'plus' : 'minus';
}

/** '2 hours 5 minutes', '1 hour below zero'. */
export function balanceWords(lang: Language, t: Translate<'time-bank'>, minutes: number): string {
  const time = durationWords(lang, minutes);
  return minutes < 0 ? t('signed-minus', { time }) : time;
}
