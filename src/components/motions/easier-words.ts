/**
 * Easier words for what a member writes: a small list of hard words with one that is easier, and sentences that are long.
 * It only suggests; nothing has to change. The guides have a stricter gate of their own (cli/build/guides.ts).
 */
import type { Language } from '../../../site/co-op.ts';

const easier: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    accordingly: 'so',
    additional: 'more',
    approximately: 'about',
    commence: 'begin',
    consequently: 'so',
    endeavour: 'try',
    expenditure: 'spending',
    facilitate: 'help',
    henceforth: 'from now on',
    implement: 'do',
    inform: 'tell',
    initiate: 'start',
    modify: 'change',
    notify: 'tell',
    numerous: 'many',
    obtain: 'get',
    participate: 'take part',
    prior: 'before',
    procure: 'buy',
    provision: 'help',
    purchase: 'buy',
    regarding: 'about',
    remuneration: 'pay',
    require: 'need',
    resolve: 'decide',
    retain: 'keep',
    stakeholders: 'people',
    sufficient: 'enough',
    terminate: 'end',
    utilise: 'use',
    whereas: 'but',
  },
  cy: {
    ariannu: 'talu am',
    caffael: 'prynu',
    cychwyn: 'dechrau',
    cyfranogi: 'cymryd rhan',
    darpariaeth: 'help',
    defnyddwyr: 'pobl',
    gweithredu: 'gwneud',
    hwyluso: 'helpu',
    hysbysu: 'dweud wrth',
    parthed: 'am',
    rhanddeiliaid: 'pobl',
    taliadau: 'arian',
    terfynu: 'gorffen',
    ymgymryd: 'gwneud',
  },
};

/** A sentence with more words than this is long. */
export const LONG_SENTENCE = 20;
/** More suggestions at once nobody reads. */
const MOST = 4;

export type Suggestion =
  | { readonly kind: 'word'; readonly word: string; readonly easier: string }
  /** `start`: its first words, to find it by. */
  | { readonly kind: 'sentence'; readonly start: string };

const sentencesOf = (text: string): string[] =>
  text.split(/[.!?…]+\s+|\n+/).filter((one) => one.trim() !== '');
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** What could be said more easily, in the order of reading: words first, then sentences. */
export function suggestionsFor(lang: Language, text: string): Suggestion[] {
  const seen = new Set<string>();
  const words = wordsOf(text).flatMap((typed): Suggestion[] => {
    const word = typed.toLowerCase().replace(/[^\p{L}’'-]/gu, '');
    const simple = Object.hasOwn(easier[lang], word) ? easier[lang][word] : undefined;
    if (!simple || seen.has(word)) return [];
    seen.add(word);
    return [{ kind: 'word', word, easier: simple }];
  });
  const sentences = sentencesOf(text)
    .map(wordsOf)
    .filter((sentence) => sentence.length > LONG_SENTENCE)
    .map((sentence): Suggestion => ({ kind: 'sentence', start: sentence.slice(0, 5).join(' ') }));
  return [...words, ...sentences].slice(0, MOST);
}
