/**
 * English words as they stand in a sentence: plurals, verb endings, comparing. From a word of a text this gives
 * the plain words it may come from, so that a list needs each word only once (helpers, helped → help).
 */

/** `stopp` → `stop`: the last letter was doubled before an ending. */
const undouble = (stem: string): string[] => (/([bdfglmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : []);

/** The plain words that a word may be a form of, itself first. Lower case in. */
export function basesOf(word: string): string[] {
  const bases = [word];
  const add = (...more: string[]) => bases.push(...more.filter((base) => base.length > 1));
  const own = word.replace(/'s$|s'$/, '');
  if (own !== word) add(own, ...basesOf(own));
  if (/ies$/.test(word)) add(word.replace(/ies$/, 'y'));
  if (/(s|x|z|ch|sh|o)es$/.test(word)) add(word.replace(/es$/, ''));
  if (/[^s]s$/.test(word))
    add(
      word.slice(0, -1),
      ...(word.endsWith('ers') || word.endsWith('ings') ? basesOf(word.slice(0, -1)) : []),
    );
  for (const ending of ['ed', 'ing', 'er', 'est']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    add(stem, `${stem}e`, ...undouble(stem));
    if (stem.endsWith('i')) add(`${stem.slice(0, -1)}y`);
  }
  if (word.endsWith('ly'))
    add(
      word.slice(0, -2),
      `${word.slice(0, -2)}le`,
      ...(word.endsWith('ily') ? [`${word.slice(0, -3)}y`] : []),
    );
  return bases;
}

/** One spelling for comparing. */
export function normal(text: string): string {
  return text.normalize('NFC').replace(/[’‘ʼ]/g, "'").toLowerCase();
}

/** The words of a list file: side by side or one a line, `#` starts a remark. */
export function wordsOfList(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => normal(line).split(/\s+/))
    .filter(Boolean);
}
