/**
 * Reads a whole file of the register and says everything that is wrong with it, as the page and the command show it
 * before anything is sent. The server asks the same rules again. It is done in slices, with a breath between them, so
 * that a page stays alive.
 */
import type { Instant } from '../domain/kernel/index.ts';
import {
  openFile,
  personIn,
  twiceFaults,
  type FileFault,
  type FileLanguage,
  type FilePerson,
  type FileRow,
  type FileRules,
  type Header,
} from '../domain/register-file/index.ts';
import { readCells, type Encoding, type Separator } from './register-file.ts';

/** Somebody in the file, with the lines that tell of them. */
interface CheckedPerson {
  readonly person: FilePerson;
  readonly lines: readonly FileRow[];
}

export interface CheckedFile {
  /** Null when nothing could be read at all. */
  readonly header: Header | null;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** Those with nothing wrong in their lines. */
  readonly people: readonly CheckedPerson[];
  /** How many people the file tells of, right or wrong. */
  readonly count: number;
  readonly emptyRows: number;
  readonly faults: readonly FileFault[];
}

interface Checking {
  readonly lang: FileLanguage;
  readonly rules: FileRules;
  readonly now: Instant;
  /** Called between slices, with how many people have been read. */
  readonly breathe?: (done: number, of: number) => Promise<void>;
}

const SLICE = 100;

/** What a file has, and what is wrong with it. */
export async function checkFile(
  bytes: Uint8Array,
  { lang, rules, now, breathe }: Checking,
): Promise<CheckedFile> {
  const nothing = { header: null, encoding: null, separator: null, people: [], count: 0, emptyRows: 0 };
  const cells = readCells(bytes);
  if (!cells.ok) return { ...nothing, faults: cells.faults };
  const { encoding, separator, lines } = cells.file;
  const opened = openFile(lines, lang);
  if (!opened.ok) return { ...nothing, encoding, separator, faults: opened.faults };
  const { header, people: groups, emptyRows } = opened.file;
  const people: CheckedPerson[] = [];
  const faults: FileFault[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % SLICE === 0) await breathe?.(at, groups.length);
    const read = personIn(group, header, rules, now);
    faults.push(...read.faults);
    if (read.person) people.push({ person: read.person, lines: group });
  }
  faults.push(...twiceFaults(people.map(({ person }) => person)));
  return { header, encoding, separator, people, count: groups.length, emptyRows, faults };
}
