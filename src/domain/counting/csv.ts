// Papers as a table: a column for each candidate, a row for each kind of paper, the rank that was written in each cell.
// A first column called "papers" says how many there are of a row. A rank that stands twice, or is left out before a
// later one, ends what the paper says, as in a BLT file.

import { MOST_PAPERS, papersIn, type Ballot, type Election } from './election.ts';
import { distinctNames, type FileFault, type ReadFile } from './blt.ts';

const PAPERS = 'papers';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of a table. Null when a quote is never closed. Empty rows are left out. */
function rowsOf(text: string): Row[] | null {
  const rows: Row[] = [];
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let cells: string[] = [];
  let cell = '';
  let open = false;
  let line = 1;
  let begun = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some(Boolean)) rows.push({ line: begun, cells });
    cells = [];
    cell = '';
    begun = line;
  };
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at]!;
    if (sign === '\n') line += 1;
    if (sign === '"' && open && plain[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (sign === '"' && (open || cell.trim() === '')) open = !open;
    else if (sign === ',' && !open) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n' && !open) endRow();
    else cell += sign;
  }
  endRow();
  return open ? null : rows;
}

/** The choices of a row, up to the first that is not clear. Null when a cell is no rank. */
function rankingOf(cells: readonly string[]): { ranking: number[]; clear: boolean } | null {
  const ranks = cells.map((cell) => (cell === '' ? 0 : /^[1-9]\d{0,5}$/.test(cell) ? Number(cell) : -1));
  if (ranks.includes(-1)) return null;
  const ranking: number[] = [];
  for (let rank = 1; ; rank += 1) {
    const named = ranks.flatMap((given, at) => (given === rank ? [at] : []));
    if (named.length !== 1) {
      const later = ranks.some((given) => given >= rank);
      return { ranking, clear: !later };
    }
    ranking.push(named[0]!);
  }
}

interface ReadRow {
  readonly ballot: Ballot;
  readonly clear: boolean;
}

function readRow({ line, cells }: Row, counted: boolean, many: number): ReadRow | FileFault {
  if (cells.length !== many + (counted ? 1 : 0))
    return { line, code: 'cells', params: { found: cells.length } };
  const papers = counted ? cells[0]! : '1';
  if (!/^[1-9]\d{0,8}$/.test(papers)) return { line, code: 'papers-not-whole', params: { found: papers } };
  const read = rankingOf(counted ? cells.slice(1) : cells);
  if (read === null) return { line, code: 'rank', params: {} };
  return { ballot: { papers: Number(papers), ranking: read.ranking }, clear: read.clear };
}

const isFault = (read: ReadRow | FileFault): read is FileFault => 'code' in read;

const refused = (...faults: FileFault[]): ReadFile => ({ ok: false, faults: faults.slice(0, 20) });

/** Reads a table of ranks. It does not say how many seats there are, nor a title: they come beside it. */
export function readCsv(text: string, seats: number, title = ''): ReadFile {
  const rows = rowsOf(text);
  if (rows === null) return refused({ line: 0, code: 'quote-open', params: {} });
  const [head, ...rest] = rows;
  if (head === undefined) return refused({ line: 0, code: 'empty', params: {} });
  const counted = head.cells[0]!.toLowerCase() === PAPERS;
  const names = counted ? head.cells.slice(1) : head.cells;
  if (names.includes('')) return refused({ line: head.line, code: 'name-empty', params: {} });
  const read = rest.map((row) => readRow(row, counted, names.length));
  const faults = read.filter(isFault);
  if (faults.length > 0) return refused(...faults);
  const papers = read.filter((row): row is ReadRow => !isFault(row));
  const ballots = papers.map(({ ballot }) => ballot).filter(({ ranking }) => ranking.length > 0);
  if (ballots.length === 0) return refused({ line: 0, code: 'no-papers', params: {} });
  if (papersIn(ballots) > MOST_PAPERS)
    return refused({ line: 0, code: 'too-many-papers', params: { most: MOST_PAPERS } });
  const candidates = distinctNames(names).map((name) => ({ name, withdrawn: false }));
  const unclear = papersIn(papers.filter(({ clear }) => !clear).map(({ ballot }) => ballot));
  const empty = papersIn(papers.map(({ ballot }) => ballot)) - papersIn(ballots);
  return {
    ok: true,
    value: {
      election: { title, seats, candidates, ballots },
      notes: { readUpTo: unclear, empty, unclosed: 0 },
      drawn: null,
    },
  };
}

/** A cell of a table: in quotes where it must be. */
export const csvCell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** Writes the papers as a table of ranks. Who withdrew is not in it, and the ranks close up. */
export function writeCsv({ candidates, ballots }: Election): string {
  const standing = candidates.flatMap(({ withdrawn }, at) => (withdrawn ? [] : [at]));
  const rows = ballots.map(({ papers, ranking }) => {
    const ranked = ranking.filter((at) => standing.includes(at));
    return [papers, ...standing.map((at) => (ranked.includes(at) ? ranked.indexOf(at) + 1 : ''))];
  });
  const head = [PAPERS, ...standing.map((at) => csvCell(candidates[at]!.name))];
  return `${[head, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
