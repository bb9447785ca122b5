/** Text cut into what the rules look at: sentences, words, numbers. The same cut for both languages. */
import type { Lang } from './languages.ts';

export interface Word {
  /** As written, without the marks around it. */
  readonly text: string;
  /** Lower case, plain apostrophes. */
  readonly normal: string;
  /** Where it begins in the sentence. */
  readonly at: number;
}

const ADDRESS =
  /\S+@\S+|(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|wales|cymru|org|com|net|direct)\b\S*/giu;
/** Letters that lean on a digit (6th, 6ed, 10am) belong to the number. */
const WORD = /(?<![\p{L}\p{M}\d'’‘-])\p{L}[\p{L}\p{M}'’‘-]*/gu;

/** The words of a text; web and e-mail addresses and numbers are no words. */
export function wordsOf(text: string): Word[] {
  const bare = text.replace(ADDRESS, (found) => ' '.repeat(found.length));
  return [...bare.matchAll(WORD)].map((found) => {
    const word = found[0].replace(/['’‘-]+$/, '');
    return { text: word, normal: word.normalize('NFC').replace(/[’‘]/g, "'").toLowerCase(), at: found.index };
  });
}

/** Words and numbers, as a reader counts them. */
export function lengthOf(sentence: string): number {
  const bare = sentence.replace(ADDRESS, ' x ');
  return bare.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Short forms whose full stop ends no sentence. */
const SHORT = /\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|st|no|h\.y|e\.e|a\.y\.b|tud)\.$/i;

/** Cuts a paragraph into sentences. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of text.split(/(?<=[.?!]["'”’)]?)\s+/)) {
    open = open ? `${open} ${part}` : part;
    if (SHORT.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  if (open.trim()) sentences.push(open.trim());
  return sentences.filter(Boolean);
}

export const COUNTRY_NAMES: Readonly<Record<Lang, Readonly<Record<'england' | 'wales', RegExp>>>> = {
  en: { england: /\bEngland\b|\bEnglish\b/, wales: /\bWales\b|\bWelsh\b/ },
  cy: { england: /\bLloegr\b/, wales: /\b(?:Cymru|Nghymru|Gymru|Chymru)\b/ },
};
