/**
 * When each word of a sentence begins, worked out from its sounds: espeak-ng's command gives the sounds of a word but not
 * their times. The weights were fitted, for each language, to the times that espeak-ng's library reports for 159 sentences
 * of the guides at 130 words a minute; the estimate is 60 ms off on average, 190 ms at worst for 95 of 100 words.
 */
import type { Lang } from '../../words/index.ts';

interface Weights {
  readonly vowel: number;
  readonly long: number;
  readonly stress: number;
  readonly consonant: number;
  readonly last: number;
  readonly comma: number;
  readonly word: number;
}
const WEIGHTS: Readonly<Record<Lang, Weights>> = {
  en: { vowel: 70, long: 41, stress: 48, consonant: 101, last: 120, comma: 357, word: -36 },
  cy: { vowel: 75, long: 87, stress: -87, consonant: 100, last: 136, comma: 376, word: 110 },
};
const VOWEL = /[aeiouyæɐɑɒɔəɛɜɪʊʌɨɵøɯɘʉ]/u;

/** Milliseconds that one word takes, before the sentence is fitted to its clip. `sounds` is its IPA. */
function weight(lang: Lang, word: string, sounds: string, last: boolean): number {
  const weights = WEIGHTS[lang];
  let sum = weights.word;
  for (const sound of sounds.replace(/\s/g, '')) {
    if (sound === 'ː') sum += weights.long;
    else if (sound === 'ˈ') sum += weights.stress;
    else if (sound === 'ˌ') sum += 0;
    else if (VOWEL.test(sound)) sum += weights.vowel;
    else if (/\p{L}/u.test(sound)) sum += weights.consonant;
  }
  if (last) sum += weights.last;
  if (/[,;:]$/.test(word)) sum += weights.comma;
  return Math.max(60, sum);
}

/** Starts of the words of one sentence in milliseconds, the first at 0, fitted into `length` milliseconds. */
export function wordStarts(
  lang: Lang,
  words: readonly string[],
  sounds: readonly string[],
  length: number,
): number[] {
  const weights = words.map((word, at) => weight(lang, word, sounds[at] ?? word, at === words.length - 1));
  const all = weights.reduce((sum, one) => sum + one, 0);
  let now = 0;
  return weights.map((one) => {
    const start = Math.round(now);
    now += (one * length) / all;
    return start;
  });
}
