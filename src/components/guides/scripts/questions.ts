/** Finds what somebody means who writes a whole question in their own words: "can I pay my sister". */
import { nearestWord } from './nearest-word.ts';
import { radicals } from './welsh.ts';

/** One part of a guide, and the ways in which people ask for it: words that must all be there, in any order. */
export interface Question {
  readonly ask: readonly string[];
  readonly href: string;
  readonly title: string;
  readonly guide: string;
}

export interface Questions {
  /** The word in which a question is written, and the everyday words that stand for it. */
  readonly same: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly Question[];
}

/** The words of a query as people type them: small letters, nothing around them. */
export const wordsIn = (query: string): string[] =>
  query
    .toLowerCase()
    .match(/[\p{L}\p{N}'-]+/gu)
    ?.map((word) => word.replaceAll('’', "'")) ?? [];

/**
 * The questions that a query asks, in the order of the list. A word counts when it is the one asked for, stands for it,
 * is spelt nearly like it, or is its Welsh mutation.
 */
export function asked(query: string, { same, questions }: Questions, lang: 'en' | 'cy'): Question[] {
  const all = [
    ...new Set([
      ...questions.flatMap(({ ask }) => ask.flatMap((way) => way.split(' '))),
      ...Object.values(same).flat(),
    ]),
  ];
  const typed = new Set<string>();
  for (const word of wordsIn(query)) {
    const forms = [word, ...(lang === 'cy' ? radicals(word) : [])];
    const known = forms.find((form) => all.includes(form)) ?? nearestWord(word, all) ?? word;
    typed.add(known);
    for (const [meant, others] of Object.entries(same)) if (others.includes(known)) typed.add(meant);
  }
  return questions.filter(({ ask }) => ask.some((way) => way.split(' ').every((word) => typed.has(word))));
}
