// The lines of a BLT file that say something, taken apart: without comments (# to the end of the line, or /* … */),
// whatever ends a line, with or without a mark at the beginning of the file. A line of names begins with a double quote.

export interface Line {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly words: readonly string[];
  /** What stands in quotes, or null for a line of numbers. */
  readonly quoted: readonly string[] | null;
}

/** Takes comments over several lines away, and leaves the line breaks where they are. Quoted text is no comment. */
function withoutLongComments(text: string): string {
  return text.replace(/^[^\n"]*?\/\*[\s\S]*?\*\//gm, (found) => {
    const from = found.indexOf('/*');
    return found.slice(0, from) + found.slice(from).replace(/[^\n]/g, '');
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
  const plain = withoutLongComments(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  return plain.split('\n').flatMap((line, at): Line[] => {
    const number = at + 1;
    if (/^\s*"/.test(line)) return [{ number, words: [], quoted: quotedIn(line) }];
    const words = line.replace(/#.*$/, '').split(/\s+/).filter(Boolean);
    return words.length > 0 ? [{ number, words, quoted: null }] : [];
  });
}
