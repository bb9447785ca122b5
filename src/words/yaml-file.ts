/**
 * Reads a YAML file so that a fault can name its line. Plain parsing loses the lines; people who write guides need
 * them more than anything else in an error.
 */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly (string | number)[];

export interface YamlFile {
  /** From the root of the project, with forward slashes. */
  readonly file: string;
  readonly value: unknown;
  /** The line of the value at a path; of its nearest parent when there is no such value. */
  lineOf(path: Path): number;
  /** The line of the nth line of a block of text (`en: |`). */
  lineOfText(path: Path, nth: number): number;
  readonly faults: readonly Fault[];
}

/** The usual slips, in words that a writer knows. */
function friendly(message: string): string {
  const first = message.split('\n')[0]!;
  if (/tab/i.test(first)) return 'there is a tab here; use spaces to indent';
  if (/Nested mappings|Implicit map|mapping values|Implicit keys/i.test(first)) {
    return 'this line has a colon and a space in it; put the whole text in "double quotes"';
  }
  if (/same column|indent|indicator|block collection|align/i.test(first))
    return 'the lines do not line up; check the spaces at the start';
  if (/unique/i.test(first)) return 'the same name is used twice in this place';
  if (/quote/i.test(first)) return 'a quote mark is opened and not closed';
  if (/node end|flow (?:sequence|map|collection)|Flow map|expected/i.test(first))
    return 'brackets or quote marks do not fit here; write “en: |” and put the words on the lines below';
  return first.replace(/ at line.*$/, '');
}

/** No guide comes near this; a file that does is something else, and would keep the reader of it busy for long. */
const MOST_BYTES = 500_000;

/** The text of a file, or what is wrong with it before its words can be read. */
function textOf(path: string): { text: string; slip?: { line: number; message: string; example: string } } {
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES) {
    const message = `the file has ${Math.round(bytes.length / 1000)} KB; a file of words has at most ${MOST_BYTES / 1000}`;
    return {
      text: '',
      slip: { line: 1, message, example: 'look for something that was pasted in by mistake' },
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const lossy = new TextDecoder().decode(bytes);
    const line = lossy.slice(0, Math.max(0, lossy.indexOf('\uFFFD'))).split('\n').length;
    const message = 'a letter here is not stored as UTF-8, so words such as “tŷ” would be lost';
    return {
      text: '',
      slip: { line, message, example: 'save the file again and choose the encoding UTF-8' },
    };
  }
}

/** The row that a line of text stands in: the last `- id:` above it. */
const rowAbove = (text: string, line: number): string =>
  text
    .split('\n')
    .slice(0, line)
    .findLast((one) => /^\s*- id:\s*[a-z0-9-]+/.test(one))
    ?.replace(/^\s*- id:\s*([a-z0-9-]+).*$/s, '$1') ?? '';

/** `given` is for tests; otherwise the file is read. */
export function readYaml(root: string, path: string, given?: string): YamlFile {
  const lines = new LineCounter();
  const { text, slip } = given === undefined ? textOf(path) : { text: given };
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file = relative(root, path).split(sep).join('/');
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const fault = (line: number, message: string, example?: string): Fault => ({
    file,
    line,
    row: rowAbove(text, line),
    lang: '',
    version: '',
    rule: 'yaml',
    severity: 'error',
    message,
    ...(example ? { example } : {}),
  });
  const faults: Fault[] = slip ? [fault(slip.line, slip.message, slip.example)] : [];
  // What comes after the first slip is mostly its consequence.
  const first = doc.errors.toSorted((one, other) => one.pos[0] - other.pos[0])[0];
  if (first) faults.push(fault(lineAt(first.pos[0]), friendly(first.message)));
  let value: unknown;
  if (!faults.length) {
    try {
      value = doc.toJS();
    } catch {
      const line = text.split('\n').findIndex((one) => /[:-]\s+\*/.test(one)) + 1;
      faults.push(
        fault(
          Math.max(1, line),
          'words that begin with * mean something else in this file',
          'put them in "double quotes"',
        ),
      );
    }
  }

  function lineOf(at: Path): number {
    for (let depth = at.length; depth >= 0; depth--) {
      const node = doc.getIn(at.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  }

  return {
    file,
    value,
    lineOf,
    lineOfText(at, nth) {
      const node = doc.getIn(at, true);
      const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
      return lineOf(at) + (block ? nth + 1 : nth);
    },
    faults,
  };
}
