// Reads a BLT file: how many candidates and seats, who withdrew, the papers, the names, the title. The form is Hill,
// Wichmann and Woodall's of 1987 with what programs have added since: comments, ids of papers, equal choices (2=3),
// numbers left out (-), an order drawn by lot beforehand ([tie …]), lines without their closing 0. One line of papers is
// one kind of paper. Everything that cannot be understood is named with its line; nothing is guessed.

import { isWhole } from '../kernel/index.ts';
import { MOST_PAPERS, papersIn, type Ballot, type Candidate, type Election } from './election.ts';
import { readLines, type Line } from './blt-lines.ts';

/** What is wrong with a file, and where. `line` is 0 when it is the whole file. Words are in `counting.json`. */
export interface FileFault {
  readonly line: number;
  readonly code: FileFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type FileFaultCode =
  | 'empty'
  | 'head'
  | 'not-a-number'
  | 'not-withdrawn'
  | 'unknown-option'
  | 'no-such-candidate'
  | 'named-twice'
  | 'papers-not-whole'
  | 'no-papers'
  | 'too-many-papers'
  | 'no-end'
  | 'name-not-quoted'
  | 'names-missing'
  | 'name-empty'
  | 'too-much'
  | 'tie-order'
  | 'rank'
  | 'cells'
  | 'quote-open'
  | 'seats-missing';

/** What was read as the law reads it, and how often: nothing of it is a fault. */
export interface FileNotes {
  /** Papers that are read up to an equal choice or a number left out, as rules 43 and 44 of the 2007 Order say. */
  readonly readUpTo: number;
  /** Papers that name nobody, or nobody who stands. They are not valid votes. */
  readonly empty: number;
  /** Lines without a closing 0, each read as complete. */
  readonly unclosed: number;
}

export interface ReadElection {
  readonly election: Election;
  readonly notes: FileNotes;
  /** An order drawn by lot that the file brings, or null. */
  readonly drawn: readonly number[] | null;
}

export type ReadFile =
  | { readonly ok: true; readonly value: ReadElection }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** More faults than this are not told: the file is probably another kind of file. */
const MOST_FAULTS = 20;

/** A file on its way. */
interface Reading {
  readonly lines: readonly Line[];
  at: number;
  readonly faults: FileFault[];
  many: number;
  seats: number;
  readonly withdrawn: Set<number>;
  readonly ballots: Ballot[];
  drawn: number[] | null;
  readUpTo: number;
  empty: number;
  unclosed: number;
}

function fault(reading: Reading, line: number, code: FileFaultCode, params: FileFault['params'] = {}): void {
  reading.faults.push({ line, code, params });
}

const whole = (word: string): number | null => {
  const number = /^\d{1,15}$/.test(word) ? Number(word) : null;
  return number !== null && isWhole(number) ? number : null;
};

/** The candidate that a word means, from 0; null after a fault. */
function candidateOf(reading: Reading, line: number, word: string): number | null {
  const number = whole(word);
  if (number === null) fault(reading, line, 'not-a-number', { found: word });
  else if (number < 1 || number > reading.many)
    fault(reading, line, 'no-such-candidate', { found: word, many: reading.many });
  else return number - 1;
  return null;
}

/** The first line: candidates and seats. False when it cannot be understood, and nothing after it could be. */
function readHead(reading: Reading): boolean {
  const { number, words } = reading.lines[0]!;
  const [many, seats] = words.map(whole);
  if (words.length !== 2 || !many || !seats) {
    fault(reading, number, 'head', { found: words.join(' ') });
    return false;
  }
  reading.many = many;
  reading.seats = seats;
  reading.at = 1;
  return true;
}

function readWithdrawn(reading: Reading, { number, words }: Line): void {
  for (const word of words) {
    if (!word.startsWith('-')) {
      fault(reading, number, 'not-withdrawn', { found: word });
      return;
    }
    const candidate = candidateOf(reading, number, word.slice(1));
    if (candidate !== null) reading.withdrawn.add(candidate);
  }
}

/** `[tie 3 1 2]`, or `=tie 3 1 2 0` as older files write it. */
function readOption(reading: Reading, { number, words }: Line): void {
  const [name, ...rest] = words
    .join(' ')
    .replace(/[[\]=]/g, ' ')
    .trim()
    .split(/\s+/);
  if (name !== 'tie') {
    fault(reading, number, 'unknown-option', { found: name ?? '' });
    return;
  }
  const named = rest.at(-1) === '0' ? rest.slice(0, -1) : rest;
  const order = named.map((word) => candidateOf(reading, number, word));
  if (order.includes(null)) return;
  reading.drawn = order as number[];
  if (order.length !== reading.many || new Set(order).size !== order.length)
    fault(reading, number, 'tie-order', { many: reading.many });
}

/** The ranking of a paper, up to the first choice that is not clear. Null after a fault. */
function readRanking(
  reading: Reading,
  line: number,
  words: readonly string[],
): { ranking: number[]; clear: boolean } | null {
  const ranking: number[] = [];
  const seen = new Set<number>();
  let clear = true;
  for (const word of words) {
    const equals = word === '-' ? [] : word.split('=');
    if (equals.length !== 1) clear = false;
    for (const one of equals) {
      const candidate = candidateOf(reading, line, one);
      if (candidate === null) return null;
      if (seen.has(candidate)) {
        fault(reading, line, 'named-twice', { found: one });
        return null;
      }
      seen.add(candidate);
      if (clear) ranking.push(candidate);
    }
  }
  return { ranking, clear };
}

/** One paper of a line: how many there are, and their choices. */
function readPaper(reading: Reading, line: number, words: readonly string[]): void {
  const [first, ...rest] = words.filter((word, at) => at > 1 || !/^\(.*\)$/.test(word));
  const papers = whole(first ?? '');
  if (papers === null || papers === 0) {
    fault(reading, line, 'papers-not-whole', { found: first ?? '' });
    return;
  }
  const read = readRanking(reading, line, rest);
  if (read === null) return;
  if (!read.clear) reading.readUpTo += papers;
  if (read.ranking.some((candidate) => !reading.withdrawn.has(candidate)))
    reading.ballots.push({ papers, ranking: read.ranking });
  else reading.empty += papers;
}

/** A line of papers. Each paper of it ends with a 0; the last may do without. */
function readPapers(reading: Reading, { number, words }: Line): void {
  let from = 0;
  while (from < words.length) {
    const end = words.indexOf('0', from + 1);
    if (end === -1) reading.unclosed += 1;
    readPaper(reading, number, words.slice(from, end === -1 ? undefined : end));
    from = end === -1 ? words.length : end + 1;
  }
}

/** All lines up to the one that is only a 0. */
function readBallots(reading: Reading): void {
  const { lines, faults } = reading;
  for (; reading.at < lines.length && faults.length < MOST_FAULTS; reading.at += 1) {
    const line = lines[reading.at]!;
    if (line.quoted !== null) break;
    const [first] = line.words;
    if (line.words.length === 1 && first === '0') {
      reading.at += 1;
      return;
    }
    if (/^(\[|=)/.test(first!)) readOption(reading, line);
    else if (first!.startsWith('-')) readWithdrawn(reading, line);
    else readPapers(reading, line);
  }
  if (faults.length < MOST_FAULTS)
    fault(reading, lines[reading.at]?.number ?? lines.at(-1)!.number, 'no-end');
}

/** The quoted lines: a name for each candidate, the title, and what else a program wrote of it. */
function readNames(reading: Reading): { names: string[]; title: string } {
  const { lines, many } = reading;
  const quoted: string[] = [];
  for (; reading.at < lines.length; reading.at += 1) {
    const line = lines[reading.at]!;
    if (line.quoted === null) {
      if (/^(\[|=)/.test(line.words[0]!)) readOption(reading, line);
      else
        fault(reading, line.number, quoted.length < many ? 'name-not-quoted' : 'too-much', {
          found: line.words.join(' '),
        });
    } else {
      for (const text of line.quoted) {
        if (text === '' && quoted.length < many) fault(reading, line.number, 'name-empty');
        if (quoted.length >= many + 3) fault(reading, line.number, 'too-much', { found: text });
        quoted.push(text);
      }
    }
  }
  if (quoted.length < many && reading.faults.length === 0)
    fault(reading, lines.at(-1)!.number, 'names-missing', { found: quoted.length, many });
  return { names: quoted.slice(0, many), title: quoted[many] ?? '' };
}

/** Two candidates of the same name are told apart by their number on the paper. */
export function distinctNames(names: readonly string[]): string[] {
  return names.map((name, at) =>
    names.filter((other) => other === name).length > 1 ? `${name} (${at + 1})` : name,
  );
}

function electionOf(
  { seats, withdrawn, ballots }: Reading,
  names: readonly string[],
  title: string,
): Election {
  const candidates: Candidate[] = distinctNames(names).map((name, at) => ({
    name,
    withdrawn: withdrawn.has(at),
  }));
  return { title, seats, candidates, ballots };
}

/** Faults of the whole file that show only at its end. */
function readSums(reading: Reading): void {
  const papers = papersIn(reading.ballots);
  const end = reading.lines.at(-1)!.number;
  if (papers === 0) fault(reading, end, 'no-papers');
  if (papers > MOST_PAPERS) fault(reading, end, 'too-many-papers', { most: MOST_PAPERS });
}

/**
 * Reads a BLT file. Example: `3 2`, `5 1 2 0`, `0`, three quoted names and a quoted title, a line each. Answers with the
 * election, or all that is wrong with the file, at most twenty faults.
 */
export function readBlt(text: string): ReadFile {
  const lines = readLines(text);
  if (lines.length === 0) return { ok: false, faults: [{ line: 0, code: 'empty', params: {} }] };
  const reading: Reading = {
    lines,
    at: 0,
    faults: [],
    many: 0,
    seats: 0,
    withdrawn: new Set(),
    ballots: [],
    drawn: null,
    readUpTo: 0,
    empty: 0,
    unclosed: 0,
  };
  if (!readHead(reading)) return { ok: false, faults: reading.faults };
  readBallots(reading);
  if (reading.faults.length >= MOST_FAULTS) return { ok: false, faults: reading.faults };
  const { names, title } = readNames(reading);
  if (reading.faults.length === 0) readSums(reading);
  const { faults, readUpTo, empty, unclosed, drawn } = reading;
  if (faults.length > 0) return { ok: false, faults };
  const election = electionOf(reading, names, title);
  return { ok: true, value: { election, notes: { readUpTo, empty, unclosed }, drawn } };
}
