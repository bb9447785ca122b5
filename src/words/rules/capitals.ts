/** Block capitals, and short names made of first letters. A short name is fine when the glossary has it. */
import { error, quote, type SentenceRule } from './finding.ts';
import { looseWords } from './known-words.ts';

const FIRST_LETTERS = /^(?:\p{Lu}{2,}s?|(?:\p{Lu}\.){2,}|\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\p{Lu})$/u;

/** `UK`, `GP`, `TV`, `QR` are known as they are; so are names and glossary forms. */
/** Roman numerals have a rule of their own. */
const ROMAN = /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX)$/;
const KNOWN = new Set(['UK', 'GP', 'TV', 'QR', 'OK']);

export const capitals: SentenceRule = (sentence, lang, lists) =>
  looseWords(sentence, lang, lists).flatMap((word) => {
    if (!FIRST_LETTERS.test(word.text) || KNOWN.has(word.text) || ROMAN.test(word.text)) return [];
    const plain = lists.isEasy(lang, word.normal) && word.text.length > 2;
    if (plain) return [error('capitals', `${quote(word.text)} is in block capitals`, word.normal)];
    return [
      error(
        'acronym',
        `${quote(word.text)} is a short name without its words`,
        'write the words, or add it to the glossary',
      ),
    ];
  });
