/** Every word is in the easy list or the glossary, is spelt right (Welsh), and is the one word for its idea. */
import { wordsOf, type Word } from '../sentences.ts';
import type { Lang } from '../languages.ts';
import type { WordLists } from '../word-lists.ts';
import { error, quote, type Finding, type SentenceRule } from './finding.ts';

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Blanks out names, so that their words are not asked about. Whole words only: “Protect” is no part of “Protection”. */
function withoutNames(sentence: string, lang: Lang, lists: WordLists): string {
  return lists.names[lang].reduce(
    (rest, name) =>
      rest.replace(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'gu'), ' '.repeat(name.length)),
    sentence,
  );
}

/** The words of a sentence that no hard word covers. */
export function looseWords(sentence: string, lang: Lang, lists: WordLists): Word[] {
  const words = wordsOf(withoutNames(sentence, lang, lists));
  const normals = words.map((word) => word.normal);
  const loose: Word[] = [];
  for (let at = 0; at < words.length;) {
    const term = lists.termAt(lang, normals, at);
    if (!term) loose.push(words[at]!);
    at += term ? term.length : 1;
  }
  return loose;
}

export const knownWords: SentenceRule = (sentence, lang, lists) => {
  const found = new Map<string, Finding>();
  for (const word of looseWords(sentence, lang, lists)) {
    if (word.normal.length === 1 || lists.isEasy(lang, word.normal)) continue;
    if (/^\p{Lu}{2,}s?$/u.test(word.text)) continue;
    const better = lang === 'en' ? lists.better(word.normal) : undefined;
    const hint =
      better ??
      (lang === 'en'
        ? 'an easier word, or put it in the glossary and mark it'
        : 'gair haws, neu ei roi yn yr eirfa a’i farcio');
    found.set(
      word.normal,
      error('hard-word', `${quote(word.text)} is not in the easy list or the glossary`, hint),
    );
  }
  return [...found.values()];
};

export const spelling: SentenceRule = (sentence, lang, lists) => {
  if (lang === 'en') return [];
  const wrong = new Set(
    looseWords(sentence, lang, lists)
      .filter(
        (word) => word.text.length > 1 && !/^\p{Lu}{2,}$/u.test(word.text) && !lists.isSpelt(lang, word.text),
      )
      .map((word) => word.text),
  );
  return [...wrong].map((word) =>
    error(
      'spelling',
      `${quote(word)} is not a word of the Welsh dictionary`,
      'gwiriwch y sillafu a’r treiglad',
    ),
  );
};

/** The words with their plural: local authority, local authorities. */
function formsOf(words: string): RegExp {
  const plain = escaped(words);
  const ending = plain.endsWith('y') ? `${plain.slice(0, -1)}(?:y|ies)` : `${plain}(?:s|es)?`;
  return new RegExp(`(?<![\\p{L}-])${ending}(?![\\p{L}-])`, 'iu');
}

/** From where to where the hard words of a sentence stand: “cynllun gofal a chymorth” is its own word, no “cynllun gofal”. */
export function termSpans(sentence: string, lang: Lang, lists: WordLists): [number, number][] {
  const words = wordsOf(sentence);
  const normals = words.map((word) => word.normal);
  return words.flatMap((word, at): [number, number][] => {
    const length = lists.termAt(lang, normals, at)?.length ?? 0;
    const last = words[at + length - 1];
    return length > 1 && last ? [[word.at, last.at + last.text.length]] : [];
  });
}

export const oneWord: SentenceRule = (sentence, lang, lists) => {
  const spans = termSpans(sentence, lang, lists);
  const free = (match: RegExpMatchArray) =>
    !spans.some(([from, to]) => match.index! >= from && match.index! + match[0].length < to);
  return Object.entries(lists.oneWord[lang]).flatMap(([ours, others]) =>
    others
      .filter((other) => [...sentence.matchAll(new RegExp(formsOf(other), 'giu'))].some(free))
      .map((other) => error('one-word', `${quote(other)} is another word for ${quote(ours)}`, ours)),
  );
};
