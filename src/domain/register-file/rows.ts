// One line of a file, read cell by cell: what is wrong is gathered, so that somebody who made three mistakes in a line
// finds all three.

import { chosen, type Choice } from './choices.ts';
import { cellText } from './cells.ts';
import type { ColumnKey, FileKind } from './columns.ts';
import {
  fileFault,
  shortened,
  type FaultCode,
  type FaultParams,
  type FileFault,
  type Parsed,
} from './faults.ts';
import type { Header } from './header.ts';

/** A line of the file. `at` is its number as a spreadsheet counts. */
export interface FileRow {
  readonly at: number;
  readonly cells: readonly string[];
}

export const isEmptyRow = ({ cells }: FileRow): boolean => cells.every((cell) => cell.trim() === '');

/** What somebody may be wrong about a word of which there are a few: unknown, or nearly right. */
interface WrongChoice {
  readonly unknown: FaultCode;
  readonly misspelt?: FaultCode;
}

export class RowReader {
  readonly faults: FileFault[] = [];
  readonly at: number;
  readonly kind: FileKind;
  readonly #texts = new Map<ColumnKey, string>();

  constructor({ at, cells }: FileRow, { kind, columns }: Header) {
    this.at = at;
    this.kind = kind;
    const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const nameless = columns.some((key, n) => key === null && (cells[n] ?? '').trim() !== '');
    if (beyond || nameless) this.say('row-too-long');
    if (cells.length < columns.length)
      this.say('row-too-short', null, { count: cells.length, most: columns.length });
    for (const [n, key] of columns.entries()) {
      if (key === null) continue;
      const read = cellText(cells[n] ?? '', key, kind);
      if (read.fault === undefined) this.#texts.set(key, read.value);
      else this.say(read.fault, key, { text: shortened(cells[n] ?? ''), ...read.params });
    }
  }

  say(code: FaultCode, column: ColumnKey | null = null, params: FaultParams = {}): void {
    this.faults.push(fileFault(code, this.at, column, params));
  }

  /** The text of a cell; empty when there is none, or it could not be read. */
  text(key: ColumnKey): string {
    return this.#texts.get(key) ?? '';
  }

  /** True when a cell could not be read: then nobody is told that it is missing, too. */
  isBroken(key: ColumnKey): boolean {
    return this.faults.some(({ column }) => column === key);
  }

  /** What a cell means; null when it is empty or wrong. */
  read<Value>(key: ColumnKey, parse: (text: string) => Parsed<Value>): Value | null {
    const text = this.text(key).trim();
    if (text === '') return null;
    const read = parse(text);
    if (read.fault === undefined) return read.value;
    this.say(read.fault, key, { text: shortened(text), ...read.params });
    return null;
  }

  /** The one of a few words that a text is; null when it is none. */
  oneOf<Key extends string>(
    key: ColumnKey,
    text: string,
    choices: readonly Choice<Key>[],
    wrong: WrongChoice,
  ): Key | null {
    const found = chosen(text, choices);
    if (found.key !== null) return found.key;
    const { unknown, misspelt = unknown } = wrong;
    this.say(found.meant === '' ? unknown : misspelt, key, {
      text: shortened(text),
      meant: found.meant ?? '',
    });
    return null;
  }

  /** The one of a few words that a cell is; null when it is empty or wrong. */
  choice<Key extends string>(
    key: ColumnKey,
    choices: readonly Choice<Key>[],
    wrong: WrongChoice,
  ): Key | null {
    const text = this.text(key).trim();
    return text === '' ? null : this.oneOf(key, text, choices, wrong);
  }

  /** Several of a few words, with semicolons, commas or lines between them. */
  several<Key extends string>(key: ColumnKey, choices: readonly Choice<Key>[], wrong: WrongChoice): Key[] {
    const found = this.text(key)
      .split(/[;,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part) => this.oneOf(key, part, choices, wrong) ?? []);
    return choices.map((one) => one.key).filter((one) => found.includes(one));
  }
}
