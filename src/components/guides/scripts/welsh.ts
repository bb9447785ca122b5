/** Undoes the changes at the start of Welsh words: "ngofal" and "ofal" are "gofal". */

/** What a beginning may have been: soft, nasal and aspirate mutation, and the h before a vowel. Longest first. */
const BEGINNINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c']],
  ['ng', ['g']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['m', ['b']],
  ['n', ['d']],
  ['f', ['b', 'm']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['w', ['gw']],
  ['h', ['']],
];
const VOWEL = /^[aeiouwyâêîôûŵŷ]/;

/** The words that a word may be a mutation of, itself not among them. Most are no words at all: ask a list. */
export function radicals(word: string): string[] {
  const undone = BEGINNINGS.filter(
    ([now]) =>
      word.startsWith(now) &&
      !(now === 'l' && word.startsWith('ll')) &&
      !(now === 'h' && !VOWEL.test(word.slice(1))),
  ).flatMap(([now, before]) => before.map((first) => first + word.slice(now.length)));
  return [...new Set([...undone, ...(VOWEL.test(word) ? [`g${word}`] : [])])].filter((one) => one.length > 2);
}

/** The commonest known word that a word may be a mutation of. `known` has the frequent words first. */
export function radicalIn(word: string, known: readonly string[]): string | undefined {
  const places = radicals(word)
    .map((one) => known.indexOf(one))
    .filter((at) => at >= 0);
  return places.length ? known[Math.min(...places)] : undefined;
}
