// Words of which a cell must be one: groups, offices, reasons. They may be written as the file writes them, or as a page
// says them in either language. One that is nearly right is named, and never guessed.

import { plainWords } from '../joining/index.ts';

/** One of several answers, with all the words that stand for it. */
export interface Choice<Key extends string = string> {
  readonly key: Key;
  readonly names: readonly string[];
}

/** How many letters must be changed, added or taken away to make one word of another; `most` or more counts as far. */
export function distance(one: string, other: string, most = 3): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let a = 1; a <= one.length; a += 1) {
    const row = [a];
    for (let b = 1; b <= other.length; b += 1) {
      const same = one[a - 1] === other[b - 1] ? 0 : 1;
      row.push(Math.min(before[b]! + 1, row[b - 1]! + 1, before[b - 1]! + same));
    }
    before = row;
  }
  return Math.min(most, before[other.length]!);
}

export type Chosen<Key extends string> =
  | { readonly key: Key; readonly meant?: never }
  /** `meant`: the word that was probably meant; empty when none is near. */
  | { readonly key: null; readonly meant: string };

/** The answer that a word stands for, or what was probably meant. */
export function chosen<Key extends string>(text: string, choices: readonly Choice<Key>[]): Chosen<Key> {
  const wanted = plainWords(text);
  const named = choices.map(({ key, names }) => ({ key, words: [key, ...names].map(plainWords), names }));
  const found = named.find(({ words }) => words.includes(wanted));
  if (found) return { key: found.key };
  const near = named.find(({ words }) => words.some((word) => isNear(wanted, word)));
  return { key: null, meant: near ? (near.names[0] ?? near.key) : '' };
}

/** True when a word is another with one or two slips in it: short words allow fewer. */
export const isNear = (one: string, other: string): boolean =>
  one.length >= 3 && distance(one, other) <= (other.length >= 7 ? 2 : 1);

const choice = <Key extends string>(key: Key, ...names: readonly string[]): Choice<Key> => ({ key, names });

export const whyChoices = [
  choice('left', 'left', 'resigned', 'gadawodd'),
  choice('died', 'died', 'bu farw'),
  choice('ended-by-rules', 'ended by our rules', 'daeth i ben yn ôl ein rheolau'),
  choice('expelled', 'expelled', 'diarddelwyd'),
] as const;
export const purposeChoices = [
  choice('notices', 'notices', 'hysbysiadau'),
  choice('ballots', 'ballots', 'papurau pleidleisio'),
  choice('news', 'news', 'newyddion'),
] as const;
export const howChoices = [
  choice('bank', 'bank', 'banc'),
  choice('cash', 'cash', 'arian parod'),
  choice('cheque', 'cheque', 'siec'),
  choice('card', 'card', 'cerdyn'),
  choice('other', 'another way', 'ffordd arall'),
  choice('passed', 'passed on', 'trosglwyddwyd'),
] as const;
export const voiceChoices = [
  choice('person', 'person', 'one person', 'unigolyn'),
  choice('organisation', 'organisation', 'sefydliad'),
  choice('joint', 'joint', 'together', 'ar y cyd'),
] as const;
export const propertyChoices = [
  choice('loan', 'loan', 'benthyciad'),
  choice('deposit', 'deposit', 'blaendal'),
] as const;
export const wayChoices = [
  choice('letter', 'letter', 'llythyr'),
  choice('large-print', 'large print', 'print bras'),
  choice('easy-read', 'easy read', 'hawdd ei ddarllen'),
  choice('phone', 'phone', 'ffôn'),
  choice('welsh', 'welsh', 'cymraeg'),
  choice('bsl', 'BSL', 'iaith arwyddion'),
] as const;
export const yesChoices = [choice('yes', 'yes', 'ie', 'true')] as const;
