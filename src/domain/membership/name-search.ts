// Finding a name by a part of it. People do not type accents, capitals or the right apostrophe, and a name is found by
// any of its words in any order. What is typed becomes patterns for the database (GLOB), so that it alone looks.

/** Letters that people type for each other: the plain one first. */
const ALIKE = [
  'aáàâäãåā',
  'cçćč',
  'dđď',
  'eéèêëēę',
  'gğ',
  'iíìîïīı',
  'lł',
  'nñńň',
  'oóòôöõøō',
  'rř',
  'sśšş',
  'tťţ',
  'uúùûüūů',
  'wẁẃŵẅ',
  'yýỳŷÿ',
  'zźżž',
  "'’‘ʼ",
  '-‐‑–',
];

/** The class of each letter, `[sSśŚ…]`, by each letter of it. */
const classes = new Map<string, string>(
  ALIKE.flatMap((letters) => {
    const all = [...new Set([...letters, ...letters.toUpperCase()])].join('');
    // A hyphen says nothing but itself where it stands last.
    const inside = all.startsWith('-') ? `${all.slice(1)}-` : all;
    return [...all].map((letter): [string, string] => [letter, `[${inside}]`]);
  }),
);

function letterPattern(letter: string): string {
  const known = classes.get(letter);
  if (known !== undefined) return known;
  if ('*?['.includes(letter)) return `[${letter}]`;
  const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
  return small === large || large.length !== 1 ? letter : `[${small}${large}]`;
}

/** Combining accents, as some keyboards send them: `ŵ` as `w` and a roof. */
const COMBINING = /[\u0300-\u036f]/g;
/** More words than a name has tell nothing more. */
const MOST_WORDS = 5;

/** A GLOB pattern for each word that was typed: a name fits when it fits all of them. Nothing typed fits everybody. */
export function namePatterns(typed: string): string[] {
  const words = typed
    .normalize('NFD')
    .replace(COMBINING, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  return words.map((word) => `*${[...word].map(letterPattern).join('')}*`);
}
