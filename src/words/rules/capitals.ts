/** Block capitals, and short names made of first letters. A short name is fine when the glossary has it. */
import { wordsOf } from '../sentences.ts';
import { error, quote, type SentenceRule } from './finding.ts';

const FIRST_LETTERS = /^(?:\p{Lu}{2,}s?|(?:\p{Lu}\.){2,}|\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}\p{Lu})$/u;

/** `UK`, `GP`, `TV`, `QR` are known as they are; so are names and glossary forms. */
const KNOWN = new Set(['UK', 'GP', 'TV', 'QR', 'OK']);

export const capitals: SentenceRule = (sentence, lang, lists) => {
  const named = lists.names[lang].reduce((rest, name) => rest.replaceAll(name, ' '), sentence);
  const words = wordsOf(named);
  const normals = words.map((word) => word.normal);
  return words.flatMap((word, at) => {
    if (!FIRST_LETTERS.test(word.text) || KNOWN.has(word.text)) return [];
    if (lists.termAt(lang, normals, at)) return [];
    const long = word.text.length > 4 && !/[.]/.test(word.text);
    if (long && lists.isEasy(lang, word.normal)) return [error('capitals', `${quote(word.text)} is in block capitals`, word.normal)];
    if (lists.isEasy(lang, word.normal) && word.text.length > 2) return [error('capitals', `${quote(word.text)} is in block capitals`, word.normal)];
    return [error('acronym', `${quote(word.text)} is a short name without its words`, 'write the words, or add it to the glossary')];
  });
};
