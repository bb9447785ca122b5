// What a text becomes, word by word: which words go, which come, which stay. An amendment is kept as the whole text that
// its writer wants; when the text has moved on since, its changes are carried over, unless they touch words that have
// changed meanwhile: then nobody can say what was meant, and it has to be put again.

/** Words that stay, go or come, with the spaces after them. */
export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A stretch of words [from, to) of the old text, and the words that stand there in the new one. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

const isSpace = (sign: string): boolean => sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r';

/** The words of a text, each with the spaces after it; spaces before the first are one of their own. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let [from, spaced] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const space = isSpace(text.charAt(at));
    if (spaced && !space) {
      words.push(text.slice(from, at));
      from = at;
    }
    spaced = space;
  }
  if (from < text.length) words.push(text.slice(from));
  return words;
}
const bare = (word: string | undefined): string | undefined => word?.trim();

/** For each pair of places the length of the longest run of words that both texts share from there on. */
function sharedFrom(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const [old, young] = [before.map(bare), after.map(bare)];
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        old[i] === young[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** How many words two texts share from their beginning, `most` at the most. */
function sharedStart(before: readonly string[], after: readonly string[], most: number): number {
  let many = 0;
  while (many < most && bare(before[many]) === bare(after[many])) many += 1;
  return many;
}

/** The hunks between two texts. Only what lies between their common beginning and end is compared word by word. */
function hunksOf(before: readonly string[], after: readonly string[]): Hunk[] {
  const most = Math.min(before.length, after.length);
  const start = sharedStart(before, after, most);
  const end = sharedStart([...before].reverse(), [...after].reverse(), most - start);
  return hunksWithin(before.slice(start, before.length - end), after.slice(start, after.length - end)).map(
    ({ from, to, words }) => ({ from: from + start, to: to + start, words }),
  );
}

/** So many pairs of words are compared at the most: more would hold up the server, and is another text anyway. */
const MOST_PAIRS = 40_000;

function hunksWithin(before: readonly string[], after: readonly string[]): Hunk[] {
  if (before.length * after.length > MOST_PAIRS) return [{ from: 0, to: before.length, words: after }];
  const table = sharedFrom(before, after);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [from, start] = [i, j];
    while (
      (i < before.length || j < after.length) &&
      !(i < before.length && j < after.length && bare(before[i]) === bare(after[j]))
    ) {
      if (j >= after.length || (i < before.length && table[i + 1]![j]! >= table[i]![j + 1]!)) i += 1;
      else j += 1;
    }
    if (i > from || j > start) hunks.push({ from, to: i, words: after.slice(start, j) });
    while (i < before.length && j < after.length && bare(before[i]) === bare(after[j])) {
      i += 1;
      j += 1;
    }
  }
  return hunks;
}

/** The changes from one text to another, in the order of reading. */
export function changesBetween(before: string, after: string): Change[] {
  const words = wordsOf(before);
  const changes: Change[] = [];
  const add = (kind: Change['kind'], some: readonly string[]) => {
    if (some.length > 0) changes.push({ kind, text: some.join('') });
  };
  let place = 0;
  for (const { from, to, words: come } of hunksOf(words, wordsOf(after))) {
    add('same', words.slice(place, from));
    add('gone', words.slice(from, to));
    add('new', come);
    place = to;
  }
  add('same', words.slice(place));
  return changes;
}

/** Where an amendment touches a text first, and how many words it takes away or adds. */
export function reachOf(before: string, after: string): { readonly from: number; readonly size: number } {
  const hunks = hunksOf(wordsOf(before), wordsOf(after));
  const size = hunks.reduce((sum, { from, to, words }) => sum + (to - from) + words.length, 0);
  return { from: hunks[0]?.from ?? 0, size };
}

const touch = (one: Hunk, other: Hunk): boolean => one.from <= other.to && other.from <= one.to;

/**
 * The text of now with the changes that somebody wanted to an older text; null when both changed the same words.
 * `carryOver('a b c', 'a B c', 'a b c d')` is `'a B c d'`.
 */
export function carryOver(base: string, wanted: string, now: string): string | null {
  const words = wordsOf(base);
  const theirs = hunksOf(words, wordsOf(now));
  const mine = hunksOf(words, wordsOf(wanted));
  if (mine.some((one) => theirs.some((other) => touch(one, other)))) return null;
  const all = [...theirs, ...mine].sort((one, other) => one.from - other.from);
  const made: string[] = [];
  let place = 0;
  for (const { from, to, words: come } of all) {
    made.push(...words.slice(place, from), ...come);
    place = to;
  }
  made.push(...words.slice(place));
  // A word that was the last one had no space after it.
  return made
    .map((word, at) => (at < made.length - 1 && !/\s$/.test(word) ? `${word} ` : word))
    .join('')
    .trim();
}

/**
 * So many words go and come in a slip at the most: three in place of three others, as in a name that was misspelt. Whoever
 * voted before does not have to think about that again; about more they do.
 */
export const SLIP_WORDS = 6;

/** Words that turn a sentence round, in both languages. */
const TURNING: readonly string[] = [
  ...['not', 'no', 'never', 'none', 'neither', 'nor', 'cannot', 'without', 'except', 'unless'],
  ...[
    'nid',
    'ni',
    'na',
    'nac',
    'nad',
    'dim',
    'ddim',
    'heb',
    'byth',
    'peidio',
    'beidio',
    'oni',
    'onid',
    'eithrio',
  ],
];

/** A word without the signs around it. */
const spoken = (word: string): string => word.toLowerCase().replace(/^[^a-z]+|[^a-z]+$/g, '');
const turns = (word: string): boolean => TURNING.includes(word) || /n['’]t$/.test(word);

/** The numbers of a text, and its words that turn a sentence round, in their order. */
const weightOf = (text: string): string =>
  [...(text.match(/\d+/g) ?? []), ...wordsOf(text).map(spoken).filter(turns)].join(' ');

/** True for a change that can be a slip put right: a few words, no number, and no "not" that comes or goes. */
export const isSlip = (before: string, after: string): boolean =>
  reachOf(before, after).size <= SLIP_WORDS && weightOf(before) === weightOf(after);
