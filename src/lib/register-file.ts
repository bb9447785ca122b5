/**
 * A file from somebody's device as lines of cells: what kind of letters it is written in, and where a cell ends. Nothing
 * is guessed in silence: what was read in another way than the usual one is told. It runs on the page and in the command.
 */
import Papa from 'papaparse';
import { fileFault, MOST_BYTES, type FileFault, type FileRow } from '../domain/register-file/index.ts';

/** How the letters of a file are written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Separator = ',' | ';' | '\t';

interface CellFile {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly lines: readonly FileRow[];
}

type ReadCells =
  | { readonly ok: true; readonly file: CellFile }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

type Decoded = { readonly encoding: Encoding; readonly text: string } | { readonly fault: FileFault };

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/** Files that are no text at all: a workbook, a document, a picture. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** Bytes that stand for no letter in Windows-1252. */
const NO_LETTERS = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
/** How many bytes a letter has in UTF-8, by its first one; 0 for a byte that begins none of several. */
const lengthFrom = (byte: number): number => {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
};

/** True when a letter of several bytes stands somewhere, as UTF-8 writes it. */
function hasSeveral(bytes: Uint8Array): boolean {
  return bytes.some((byte, at) => {
    const length = lengthFrom(byte);
    const rest = bytes.subarray(at + 1, at + length);
    return length > 0 && rest.length === length - 1 && rest.every((next) => next >= 0x80 && next <= 0xbf);
  });
}

/** UTF-16 without a mark: every second byte of the first letters is nought. */
function unmarked16(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a && c && b === 0 && d === 0) return 'utf-16le';
  return a === 0 && c === 0 && b && d ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: Encoding, skip: number): Decoded {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(skip));
    return { encoding, text };
  } catch {
    return { fault: fileFault('file-broken-letters') };
  }
}

/** Letters of one byte each; half a UTF-8 file is not taken for them. */
const asWindows = (bytes: Uint8Array): Decoded =>
  NO_LETTERS.some((byte) => bytes.includes(byte)) || hasSeveral(bytes)
    ? { fault: fileFault('file-broken-letters') }
    : decoded(bytes, 'windows-1252', 0);

/** The text of a file, and how it was written. */
function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { fault: fileFault('file-empty') };
  if (bytes.length > MOST_BYTES)
    return { fault: fileFault('file-too-large', null, null, { most: MOST_BYTES / 1_000_000 }) };
  if (WORKBOOKS.some((first) => begins(bytes, ...first))) return { fault: fileFault('file-is-workbook') };
  if (OTHERS.some((first) => begins(bytes, ...first))) return { fault: fileFault('file-not-text') };
  if (begins(bytes, 0xff, 0xfe)) return decoded(bytes, 'utf-16le', 2);
  if (begins(bytes, 0xfe, 0xff)) return decoded(bytes, 'utf-16be', 2);
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return decoded(bytes, 'utf-8', 3);
  const wide = unmarked16(bytes);
  if (wide) return decoded(bytes, wide, 0);
  const plain = decoded(bytes, 'utf-8', 0);
  return 'fault' in plain ? asWindows(bytes) : plain;
}

/** What stands between two cells: whatever the first line has most of, outside quotes. */
function separatorOf(text: string): Separator {
  const told = /^sep=([,;\t])/i.exec(text);
  if (told) return told[1] as Separator;
  const [first = ''] = text
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  const count = (mark: string) => first.split(mark).length;
  const marks = [',', ';', '\t'] as const;
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',' as Separator);
}

/** Where quotes do not close, or stand where none can be: one fault for each line of the file. */
function quoteFaults(errors: readonly Papa.ParseError[]): FileFault[] {
  const seen = new Set<string>();
  return errors.flatMap(({ type, code, row }) => {
    const fault = code === 'MissingQuotes' ? 'quotes-open' : 'quotes-wrong';
    const at = (row ?? 0) + 1;
    if (type !== 'Quotes' || seen.has(`${at}`)) return [];
    seen.add(`${at}`);
    return [fileFault(fault, at)];
  });
}

/** One way to end a line, wherever a file was made. A file of an old computer has returns alone. */
const withLineEnds = (text: string): string =>
  text.includes('\n') ? text.replace(/\r\n/g, '\n') : text.replace(/\r/g, '\n');

/** The lines of a file. A text without letters of its own kind, or with quotes that do not close, is refused whole. */
export function readCells(bytes: Uint8Array): ReadCells {
  const read = decodeFile(bytes);
  if ('fault' in read) return { ok: false, faults: [read.fault] };
  const separator = separatorOf(read.text);
  const { data, errors } = Papa.parse<string[]>(withLineEnds(read.text), {
    delimiter: separator,
    newline: '\n',
    skipEmptyLines: false,
  });
  const faults = quoteFaults(errors);
  if (faults.length > 0) return { ok: false, faults };
  const lines = data.map((cells, at) => ({ at: at + 1, cells }));
  return { ok: true, file: { encoding: read.encoding, separator, lines } };
}
