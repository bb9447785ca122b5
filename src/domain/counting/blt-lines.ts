// The lines of a BLT file that say something, taken apart: without comments (# to the end of the line, or /* … */),
// whatever ends a line, with or without a mark at the beginning of the file. A line of names begins with a double quote.

export interface Line {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly words: readonly string[];
  /** What stands in quotes, or null for a line of numbers. */
  readonly quoted: readonly string[] | null;
}

/** Takes long comments away, line by line, so that every line keeps its number. In a line of names they stay. */
function withoutLongComments(lines: readonly string[]): string[] {
  let inside = false;
  return lines.map((line) => {
    if (!inside && /^\s*"/.test(line)) return line;
    let kept = '';
    let rest = line;
    for (;;) {
      if (inside) {
        const end = rest.indexOf('*/');
        if (end === -1) return kept;
        rest = rest.slice(end + 2);
        inside = false;
      }
      const start = rest.indexOf('/*');
      const short = rest.indexOf('#');
      if (start === -1 || (short !== -1 && short < start)) return kept + rest;
      kept += `${rest.slice(0, start)} `;
      rest = rest.slice(start + 2);
      inside = true;
    }
  });
}

/** A quote closes a name when nothing, a comment or another name follows it. */
const closes = (rest: string): boolean => /^\s*($|#|\/\*)/.test(rest) || /^\s+"/.test(rest);

/** The names of a line. Quotes inside a name may be written as they are, doubled, or with a backslash. */
function quotedIn(line: string): string[] {
  const names: string[] = [];
  let rest = line.trim();
  while (rest.startsWith('"')) {
    let end = 1;
    while (end < rest.length && !(rest[end] === '"' && rest[end - 1] !== '\\' && closes(rest.slice(end + 1))))
      end += 1;
    names.push(rest.slice(1, end).replace(/\\"/g, '"').replace(/""/g, '"').trim());
    rest = rest.slice(end + 1).trim();
  }
  return names;
}

/** The lines that say something. */
export function readLines(text: string): Line[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return withoutLongComments(plain.split('\n')).flatMap((line, at): Line[] => {
    const number = at + 1;
    if (/^\s*"/.test(line)) return [{ number, words: [], quoted: quotedIn(line) }];
    const words = line.replace(/#.*$/, '').split(/\s+/).filter(Boolean);
    return words.length > 0 ? [{ number, words, quoted: null }] : [];
  });
}
