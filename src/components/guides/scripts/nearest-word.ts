/** Mends one misspelt word: the nearest word of the site, when it is near enough to be meant. */

/** How many letters must be changed, added, dropped or swapped to make one word of the other; gives up past `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    older = old;
    old = row;
  }
  return old[other.length]!;
}

/**
 * The word to look for instead, or undefined when the word is known, begins a known word, or is like none.
 * `known` has the frequent words first, so that of two equally near ones the more usual wins.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length < 4 || known.some((one) => one.startsWith(word))) return undefined;
  const most = word.length > 7 ? 2 : 1;
  let best: string | undefined;
  let nearest = most + 1;
  for (const one of known) {
    const far = distance(word, one, nearest - 1);
    if (far < nearest) {
      nearest = far;
      best = one;
    }
    if (nearest === 1) break;
  }
  return best;
}

/** Words to offer when nothing was found: up to three that begin alike or differ in less than half, nearest first. */
export function nearestWords(word: string, known: readonly string[]): string[] {
  const most = Math.max(1, Math.ceil(word.length / 2) - 1);
  return known
    .filter((one) => one.length > 3)
    .map((one) => ({ one, far: distance(word, one, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ one }) => one);
}
