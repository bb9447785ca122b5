/**
 * Welsh words as they stand in a sentence: the first letter changes (mutation), small words lean on each other
 * (mae'r, i'ch), verbs take endings. From a plain form this makes the forms that a text may hold, so that the
 * easy list and the glossary need each word only once. Whether a mutation is the right one is for a Welsh reader.
 */

const SOFT: readonly [string, string][] = [
  ['ll', 'l'],
  ['rh', 'r'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['g', ''],
  ['m', 'f'],
];
const NASAL: readonly [string, string][] = [
  ['p', 'mh'],
  ['t', 'nh'],
  ['c', 'ngh'],
  ['b', 'm'],
  ['d', 'n'],
  ['g', 'ng'],
];
const ASPIRATE: readonly [string, string][] = [
  ['p', 'ph'],
  ['t', 'th'],
  ['c', 'ch'],
];
/** Letters of two signs that begin like a letter that mutates, and do not. */
const FIXED = /^(ch|ph|th|dd|ff|ng)/;

function change(word: string, table: readonly [string, string][]): string[] {
  if (FIXED.test(word)) return [];
  const found = table.find(([from]) => word.startsWith(from));
  return found ? [found[1] + word.slice(found[0].length)] : [];
}

/** The word and all its mutated forms: `taliad` gives taliad, daliad, nhaliad, thaliad. Lower case in, lower case out. */
export function mutations(word: string): string[] {
  const aspirated = /^[aeiouwyâêîôûŵŷ]/.test(word) ? [`h${word}`] : [];
  return [word, ...change(word, SOFT), ...change(word, NASAL), ...change(word, ASPIRATE), ...aspirated];
}

const ENDINGS = [
  'af',
  'wn',
  'wch',
  'ant',
  'ais',
  'aist',
  'odd',
  'asom',
  'asoch',
  'asant',
  'on',
  'och',
  'ir',
  'wyd',
  'id',
  'ai',
  'ech',
  'ent',
  'em',
  'it',
  'o',
];

/** Everyday forms of a regular verb from its stem: `help` gives helpaf, helpwch, helpodd … Not all are words of daily use. */
export function verbForms(stem: string): string[] {
  return ENDINGS.map((ending) =>
    stem.endsWith('i') && ending.startsWith('i') ? stem + ending.slice(1) : stem + ending,
  );
}

/** Takes the small word off: mae'r → mae, sy'n → sy, i'ch → i. */
export function withoutClitic(word: string): string {
  return word.replace(/'(r|n|i|u|ch|m|w|th|s)$/, '');
}

/** One spelling for comparing: lower case, plain apostrophes, composed letters. */
export function normal(text: string): string {
  return text.normalize('NFC').replace(/[’‘ʼ]/g, "'").toLowerCase();
}

/** Every form that a list of plain words, word/plural pairs and verbnoun:stem entries stands for. */
export function formsOfList(text: string): Set<string> {
  const plain = new Set<string>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const entry of normal(line).split(/\s+/).filter(Boolean)) {
      const [first, stem] = entry.split(':') as [string, string | undefined];
      for (const word of first.split('/')) plain.add(word);
      if (stem) for (const word of verbForms(stem)) plain.add(word);
    }
  }
  return new Set([...plain].flatMap(mutations));
}
