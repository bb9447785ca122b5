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
  if (/same column|indent|block collection|align/i.test(first))
    return 'the lines do not line up; check the spaces at the start';
  if (/unique/i.test(first)) return 'the same name is used twice in this place';
  if (/quote/i.test(first)) return 'a quote mark is opened and not closed';
  return first.replace(/ at line.*$/, '');
}

/** `text` is for tests; otherwise the file is read. */
export function readYaml(root: string, path: string, text = readFileSync(path, 'utf8')): YamlFile {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const file = relative(root, path).split(sep).join('/');
  const lineAt = (offset: number) => lines.linePos(offset).line;

  function lineOf(at: Path): number {
    for (let depth = at.length; depth >= 0; depth--) {
      const node = doc.getIn(at.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  }

  return {
    file,
    value: doc.errors.length ? undefined : doc.toJS(),
    lineOf,
    lineOfText(at, nth) {
      const node = doc.getIn(at, true);
      const block = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
      return lineOf(at) + (block ? nth + 1 : nth);
    },
    faults: doc.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      row: '',
      lang: '' as const,
      version: '' as const,
      rule: 'yaml',
      severity: 'error' as const,
      message: friendly(error.message),
    })),
  };
}
