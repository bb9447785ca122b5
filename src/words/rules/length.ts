/**
 * Short sentences. Inclusion Europe asks for short ones and one idea each; 15 words is the limit here and 12 the
 * aim. The standard version may go to 25. A second joining word is often a second idea.
 */
import { lengthOf } from '../sentences.ts';
import { error, quote, warning, type SentenceRule } from './finding.ts';

export const LIMITS = { easy: { most: 15, aim: 12 }, standard: { most: 25, aim: 20 } } as const;

const start = (sentence: string): string => quote(sentence.split(/\s+/).slice(0, 5).join(' ') + ' …');

export function sentenceLength(version: 'easy' | 'standard'): SentenceRule {
  const { most, aim } = LIMITS[version];
  return (sentence) => {
    const count = lengthOf(sentence);
    if (count > most)
      return [
        error(
          'sentence-length',
          `${start(sentence)} has ${count} words; at most ${most}`,
          'make two sentences of it',
        ),
      ];
    if (count > aim)
      return [warning('sentence-length', `${start(sentence)} has ${count} words; aim for ${aim}`)];
    return [];
  };
}

const JOINING = {
  en: /\b(?:and|but|or|because|if|when|while|so that|unless|until|which|who|where|that)\b/gi,
  cy: /(?<!\p{L})(?:ac|ond|neu|oherwydd|achos|os|pan|tra|er mwyn|nes|lle bynnag)(?!\p{L})/giu,
} as const;

/** Warns at the third joining word: two ideas can stand in a short sentence, three seldom. */
export const joiningWords: SentenceRule = (sentence, lang) => {
  const found = sentence.match(JOINING[lang]) ?? [];
  if (found.length < 3) return [];
  return [
    warning(
      'many-joins',
      `${start(sentence)} joins ideas with ${quote(found.join(', '))}`,
      'one idea a sentence',
    ),
  ];
};

/** A sentence ends with a full stop or a question mark, so that a voice can end it too. */
export const endMark: SentenceRule = (sentence) => {
  if (/[.?:]["'”’)]?$/.test(sentence)) return [];
  if (sentence.endsWith('!'))
    return [error('end-mark', `${start(sentence)} ends with “!”`, 'end it with a full stop')];
  return [error('end-mark', `${start(sentence)} has no end mark`, 'end it with a full stop')];
};
