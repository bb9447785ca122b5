/** Block capitals, and short names made of first letters. A short name is fine when the glossary has it. */
import type { Lang } from '../languages.ts';
import type { WordLists } from '../word-lists.ts';
import { error, quote, type Finding, type SentenceRule } from './finding.ts';
import { looseWords } from './known-words.ts';

const FIRST_LETTERS = /^(?:\p{Lu}{2,}s?|(?:\p{Lu}\.){2,}|\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\p{Lu})$/u;

/** Three or more shouted words in a row are a shouted sentence, and one finding. */
const SHOUTED = /(?<!\p{L})\p{Lu}[\p{Lu}'’]*(?:[ ,]+\p{Lu}[\p{Lu}'’]*){2,}(?!\p{L})/gu;

/** `UK`, `GP`, `TV`, `QR` are known as they are; so are names and glossary forms. */
/** Roman numerals have a rule of their own. */
const ROMAN = /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX)$/;
const KNOWN = new Set(['UK', 'GP', 'TV', 'QR', 'OK']);

export const capitals: SentenceRule = (sentence, lang, lists) => {
  const shouted = [...sentence.matchAll(SHOUTED)].filter(
    ([found]) => found.replace(/[^\p{Lu}]/gu, '').length > 6,
  );
  const within = (at: number) => shouted.some((one) => at >= one.index && at < one.index + one[0].length);
  return [
    ...shouted.map(([found]) =>
      error('capitals', `${quote(found)} is in block capitals`, 'write it in small letters'),
    ),
    ...singles(sentence, lang, lists)
      .filter(({ at }) => !within(at))
      .map(({ finding }) => finding),
  ];
};

const singles = (sentence: string, lang: Lang, lists: WordLists): { at: number; finding: Finding }[] =>
  looseWords(sentence, lang, lists).flatMap((word) => {
    if (!FIRST_LETTERS.test(word.text) || KNOWN.has(word.text) || ROMAN.test(word.text)) return [];
    const plain = lists.isEasy(lang, word.normal) && word.text.length > 2;
    const finding = plain
      ? error('capitals', `${quote(word.text)} is in block capitals`, word.normal)
      : error(
          'acronym',
          `${quote(word.text)} is a short name without its words`,
          'write the words, or add it to the glossary',
        );
    return [{ at: word.at, finding }];
  });
