/**
 * The word lists of both languages, read once. What each list is, where it comes from and its licence stands at the
 * head of its file in content/words; the base of the English list is the npm package `dale-chall` (MIT).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { daleChall } from 'dale-chall';
import { parse } from 'yaml';
import { basesOf, normal, wordsOfList } from './english.ts';
import type { Both, Lang } from './languages.ts';
import type { Glossary } from './library.ts';
import { wordsOf } from './sentences.ts';
import { formsOfList, mutations, normal as welshNormal, withoutClitic } from './welsh.ts';

/** A hard word's form as words in a row, and the glossary's key for it. */
interface Term {
  readonly words: readonly string[];
  readonly key: string;
  readonly ordinary: boolean;
}

export interface WordLists {
  /** True when everyone may be asked to know the word. Lower case in. */
  isEasy(lang: Lang, word: string): boolean;
  /** True when the word is spelt as the dictionary has it. Only Welsh is checked; English passes. */
  isSpelt(lang: Lang, word: string): boolean;
  /** Words to use instead, when the lists know some. */
  better(word: string): string | undefined;
  /** The hard word that begins at a place in a sentence: the longest one, with how many words it takes. */
  termAt(
    lang: Lang,
    words: readonly string[],
    at: number,
  ): { key: string; length: number; ordinary: boolean } | undefined;
  /** The glossary key of a marked text, or undefined. A key itself counts too. */
  keyOf(lang: Lang, marked: string): string | undefined;
  readonly names: Both<readonly string[]>;
  readonly oneWord: Both<Readonly<Record<string, readonly string[]>>>;
  /** English participles that name a state. */
  readonly states: ReadonlySet<string>;
}

interface Speller {
  correct(word: string): boolean;
}

/** The Welsh spelling dictionary takes about two seconds to load, so it is loaded when the first word asks for it. */
function welshSpeller(): () => Speller {
  const require = createRequire(import.meta.url);
  let speller: Speller | undefined;
  return () => {
    if (speller) return speller;
    const nspell = require('nspell') as (dictionary: unknown) => Speller;
    const folder = join(require.resolve('dictionary-cy'), '..');
    speller = nspell({
      aff: readFileSync(join(folder, 'index.aff')),
      dic: readFileSync(join(folder, 'index.dic')),
    });
    return speller;
  };
}

/** Terms by their first word, longest first. Welsh forms also with each mutation of the first word. */
function termsOf(lang: Lang, glossary: Glossary): Map<string, Term[]> {
  const byFirst = new Map<string, Term[]>();
  for (const [key, word] of Object.entries(glossary)) {
    for (const form of word[lang].forms) {
      const words = wordsOf(form).map((one) => one.normal);
      const firsts = lang === 'cy' ? mutations(words[0]!) : [words[0]!];
      for (const first of firsts) {
        const terms = byFirst.get(first) ?? [];
        terms.push({ words: [first, ...words.slice(1)], key, ordinary: word[lang].ordinary });
        byFirst.set(first, terms);
      }
    }
  }
  for (const terms of byFirst.values()) terms.sort((one, other) => other.words.length - one.words.length);
  return byFirst;
}

/** Possessives and leaning small words do not hide a term: council's, cyngor'n. */
const bare = (lang: Lang, word: string): string =>
  lang === 'cy' ? withoutClitic(word) : word.replace(/'s$|s'$/, (end) => (end === "s'" ? 's' : ''));

/** Reads the lists of content/words. */
export function readWordLists(root: string, glossary: Glossary): WordLists {
  const read = (name: string) => readFileSync(join(root, 'content/words', name), 'utf8');
  const never = new Set(wordsOfList(read('not-easy-en.txt')));
  const english = new Set([...daleChall.map(normal), ...wordsOfList(read('easy-en.txt'))]);
  for (const word of never) english.delete(word);
  const welsh = formsOfList(read('easy-cy.txt'));
  const known = new Set(wordsOfList(read('known-cy.txt')).flatMap(mutations));
  const better = parse(read('better-en.yaml')) as Record<string, string>;
  const names = parse(read('names.yaml')) as Both<string[]>;
  const oneWord = parse(read('one-word.yaml')) as Both<Record<string, string[]>>;
  const speller = welshSpeller();
  const terms: Both<Map<string, Term[]>> = { en: termsOf('en', glossary), cy: termsOf('cy', glossary) };

  const easyEnglish = (word: string): boolean => {
    if (never.has(word)) return false;
    if (basesOf(word).some((base) => english.has(base))) return true;
    return word.includes('-') && word.split('-').every((part) => part.length > 1 && easyEnglish(part));
  };
  const easyWelsh = (word: string): boolean => {
    const plain = withoutClitic(word);
    if (welsh.has(word) || welsh.has(plain)) return true;
    return plain.includes('-') && plain.split('-').every((part) => part.length > 1 && easyWelsh(part));
  };

  function termAt(lang: Lang, words: readonly string[], at: number) {
    const here = words[at]!;
    const found = [...(terms[lang].get(here) ?? []), ...(terms[lang].get(bare(lang, here)) ?? [])].find(
      (term) =>
        term.words.every((word, nth) => {
          const have = words[at + nth];
          return have !== undefined && (have === word || bare(lang, have) === word);
        }),
    );
    return found && { key: found.key, length: found.words.length, ordinary: found.ordinary };
  }

  return {
    isEasy: (lang, word) => (lang === 'en' ? easyEnglish(word) : easyWelsh(welshNormal(word))),
    isSpelt(lang, word) {
      if (lang === 'en') return true;
      const plain = withoutClitic(welshNormal(word));
      const parts = plain.includes('-') ? [plain, ...plain.split('-')] : [plain];
      if (known.has(plain) || speller().correct(plain) || speller().correct(withoutClitic(word))) return true;
      return (
        parts.length > 2 &&
        parts.slice(1).every((part) => part.length > 1 && (known.has(part) || speller().correct(part)))
      );
    },
    better: (word) =>
      basesOf(word)
        .map((base) => better[base])
        .find(Boolean),
    termAt,
    keyOf(lang, marked) {
      if (marked in glossary) return marked;
      const words = wordsOf(marked).map((one) => one.normal);
      const found = words.length ? termAt(lang, words, 0) : undefined;
      return found && found.length === words.length ? found.key : undefined;
    },
    names,
    oneWord,
    states: new Set(wordsOfList(read('states.txt'))),
  };
}
