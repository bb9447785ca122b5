/**
 * Counts a file of papers in the reader's own browser, by the rules of the server and of `npm run count`: the same file,
 * groups and seed give the same count. Nothing leaves the device. What is wrong with a file is said with its line.
 */
import {
  boxText,
  checkBoard,
  count,
  orderedLot,
  readBlt,
  readCsv,
  readGroups,
  standingIn,
  type Count,
  type Group,
  type ReadElection,
  type ReadFile,
  type Rule,
} from '../domain/counting/index.ts';
import { sha256OfText } from './digest.ts';
import { drawing } from './drawing.ts';
import { boardFaultLine, faultLine, groupFaultLine, noteLines, type Say } from './count-report.ts';

export interface AskedFile {
  /** The papers: BLT, or a table of ranks when the name ends in .csv. */
  readonly name: string;
  readonly text: string;
  readonly rule: Rule;
  /** For a table of ranks, which does not say it itself. */
  readonly seats: number | null;
  /** The text of a file of groups. */
  readonly groups: string | null;
  readonly seed: string;
}

/** What went wrong, in the parts of the form where it is put right. */
export type CountedFile =
  | { readonly ok: true; readonly title: string; readonly count: Count; readonly notes: readonly string[] }
  | { readonly ok: false; readonly at: 'papers' | 'groups' | 'rule'; readonly faults: readonly string[] };

const refused = (at: 'papers' | 'groups' | 'rule', ...faults: string[]): CountedFile => ({
  ok: false,
  at,
  faults,
});

const hasLot = ({ stages }: Count): boolean => stages.some(({ ties }) => ties.some(({ by }) => by === 'lot'));

async function counted(
  say: Say,
  { rule, seed }: AskedFile,
  { election, drawn, notes }: ReadElection,
  groups: readonly Group[],
): Promise<CountedFile> {
  const oneSeat = rule === 'majority' || rule === 'approval';
  if (oneSeat && (election.seats !== 1 || groups.length > 0)) return refused('rule', say('one-seat-only'));
  const standing = standingIn(election);
  if (standing.length === 0) return refused('papers', say('nobody-stands'));
  const board = checkBoard({ seats: election.seats, standing, groups });
  const lines = board.map((fault) => boardFaultLine(say, fault));
  if (board.some(({ code }) => code !== 'too-few-standing')) return refused('groups', ...lines);
  const { title } = election;
  if (seed === '' && drawn !== null) {
    const found = count(rule, { election, groups, lot: orderedLot(drawn) });
    return { ok: true, title, count: found, notes: [...lines, ...noteLines(say, notes)] };
  }
  const ticketSeed = `${seed}:${await sha256OfText(boxText(election))}`;
  const found = await drawing(ticketSeed, (lot) => count(rule, { election, groups, lot }));
  const lot = hasLot(found) ? [say('note-lot', { seed: ticketSeed })] : [];
  return { ok: true, title, count: found, notes: [...lines, ...noteLines(say, notes), ...lot] };
}

function read({ name, text, seats }: AskedFile): ReadFile {
  if (!/\.csv$/i.test(name)) return readBlt(text);
  if (seats === null) return { ok: false, faults: [{ line: 0, code: 'seats-missing', params: {} }] };
  return readCsv(text, seats);
}

/** Reads and counts. `lineWord` is what a line of a file is called. */
export async function countFile(say: Say, lineWord: string, asked: AskedFile): Promise<CountedFile> {
  const papers = read(asked);
  if (!papers.ok) return refused('papers', ...papers.faults.map((fault) => faultLine(say, lineWord, fault)));
  if (asked.groups === null) return counted(say, asked, papers.value, []);
  const names = papers.value.election.candidates.map(({ name }) => name);
  const groups = readGroups(asked.groups, names);
  if (!groups.ok) return refused('groups', ...groups.faults.map((fault) => groupFaultLine(say, fault)));
  return counted(say, asked, papers.value, groups.value);
}
