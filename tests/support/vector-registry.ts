// The functions that the cases in tests/vectors name. The same cases run under Node, in a browser and in the
// server's engine, so everything here is plain: no packages, no Node, no vitest. Moments in a case are written
// as ISO text, and a rulebook as the numbers that differ from the test rulebook, so that a case can be read.
import {
  addDays,
  canonicalJson,
  clearDaysBetween,
  daysBetween,
  divideDown,
  divideUp,
  isCivilDate,
  lengthOf,
  londonDate,
  londonInstant,
  londonOffset,
  monthsLater,
  seededId,
  seededRandom,
  sortedBy,
  weekday,
} from '../../src/domain/kernel/index.ts';
import {
  checkBoard,
  count,
  countJson,
  readBlt,
  readCsv,
  readGroups,
  seededLot,
  standingIn,
  ticketText,
  type Group,
  type Rule,
} from '../../src/domain/counting/index.ts';
import { rulebookAt, ruleWords, type RuleEntry } from '../../src/domain/rulebook/index.ts';
import {
  balance,
  balanceList,
  checkLedger,
  confirmHelp,
  logHelp,
  statement,
  sumOfAll,
  type ConfirmHelp,
  type LogHelp,
  type Posting,
} from '../../src/domain/time-bank/index.ts';
import {
  castVote,
  countVotes,
  decide,
  explain,
  quorumNeeded,
  type CastVote,
  type Choice,
  type VoteCount,
} from '../../src/domain/voting/index.ts';
import { testDigest } from './test-digest.ts';
import { testRulebook, type TestNumbers } from './test-rulebook.ts';
import { meetingVectors } from './vector-meetings.ts';

export interface Vector {
  readonly name: string;
  readonly fn: string;
  readonly args: readonly unknown[];
  /** What the function answers; left out when it must throw. */
  readonly expect?: unknown;
  readonly throws?: true;
}

/** A posting as a case writes it: number, who pays, who earns, minutes, and what else matters. */
type PostingLine = readonly [
  number,
  string,
  string,
  number,
  { at?: string; exchange?: string; reverses?: number }?,
];

const moment = (iso: string): number => Date.parse(iso);

function posting([seq, debit, credit, minutes, more = {}]: PostingLine): Posting {
  const { at = '2026-06-01T12:00:00Z', exchange = `exchange${seq}`, reverses } = more;
  const kind = reverses === undefined ? 'help' : 'reversal';
  return {
    seq,
    debit,
    credit,
    minutes,
    exchange,
    kind,
    actor: debit,
    reverses: reverses ?? null,
    at: moment(at),
  };
}

/** Turns every `…At` and `now` from ISO text into a moment, at any depth. */
function withMoments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMoments);
  if (typeof value !== 'object' || value === null) return value;
  const made: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const isMoment = typeof inner === 'string' && /^(now|at|.*At)$/.test(key);
    made[key] = isMoment ? moment(inner) : withMoments(inner);
  }
  return made;
}

/** A command of a rule as a case writes it: without a rulebook, and with its moments as text. */
type Asked = Record<string, unknown> & { readonly rulebook?: TestNumbers };

function prepared<Command>({ rulebook = {}, ...asked }: Asked): Command {
  return { ...(withMoments(asked) as object), rulebook: testRulebook(rulebook) } as unknown as Command;
}

/** A file of papers as a case writes it: its lines. */
const electionOf = (lines: readonly string[]) => {
  const read = readBlt(lines.join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value.election;
};

function groupsOf(groups: readonly object[], names: readonly string[]): readonly Group[] {
  const read = readGroups(JSON.stringify({ groups }), names);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}

/** A count as a case writes it: quota, then for each stage its votes and what no candidate has, then who is elected. */
function counted(rule: Rule, lines: readonly string[], groups: readonly object[] = [], seed = '') {
  const election = electionOf(lines);
  const names = election.candidates.map(({ name }) => name);
  const lot = seededLot(seed, testDigest);
  const told = countJson(count(rule, { election, groups: groupsOf(groups, names), lot }));
  const stages = told.stages.map(({ votes, nonTransferable }) =>
    [...Object.values(votes), nonTransferable].join(' '),
  );
  return { quota: told.quota, stages, elected: told.elected };
}

// A case comes from a file and its arguments are what the function's own parameters say; `any` is that promise.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const vectorFunctions: Readonly<Record<string, (...args: any[]) => unknown>> = {
  addDays,
  canonicalJson,
  daysBetween,
  divideDown,
  divideUp,
  isCivilDate,
  lengthOf,
  monthsLater,
  weekday,
  ...meetingVectors,
  clearDaysBetween: (notice: string, event: string) => clearDaysBetween(moment(notice), moment(event)),
  londonDate: (iso: string) => londonDate(moment(iso)),
  londonOffset: (iso: string) => londonOffset(moment(iso)),
  londonInstant: (date: string, minute: number) => londonInstant(date, minute),
  seededNumbers: (seed: number, limit: number, many: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: many }, () => random.below(limit));
  },
  seededId: (seed: number) => seededId(seededRandom(seed)),
  sorted: (texts: string[]) => sortedBy(texts, (text) => text),
  ruleWords: (entry: RuleEntry<number>, language: 'en' | 'cy') => ruleWords(entry, language),
  rulebookAt: (versions: string[], iso: string) =>
    rulebookAt(
      versions.map((version) => testRulebook({ version })),
      moment(iso),
    )?.version ?? null,
  quorumNeeded: (rollSize: number, numbers: TestNumbers) => quorumNeeded(rollSize, testRulebook(numbers)),
  countVotes: (roll: string[], votes: [string, Choice][]) =>
    countVotes(
      roll.map((member) => ({ member })),
      votes.map(([member, choice]) => ({ member, choice })),
    ),
  decide: (count: VoteCount, numbers: TestNumbers) => decide(count, testRulebook(numbers)),
  explain: (count: VoteCount, numbers: TestNumbers) => explain(decide(count, testRulebook(numbers))),
  castVote: (asked: Asked) => castVote(prepared<CastVote>(asked)),
  logHelp: (asked: Asked) => logHelp(prepared<LogHelp>(asked)),
  confirmHelp: (asked: Asked) => confirmHelp(prepared<ConfirmHelp>(asked)),
  balance: (lines: PostingLine[], account: string) => balance(lines.map(posting), account),
  balanceList: (lines: PostingLine[]) => balanceList(lines.map(posting)),
  sumOfAll: (lines: PostingLine[]) => sumOfAll(lines.map(posting)),
  statement: (lines: PostingLine[], account: string, from: string, to: string) =>
    statement(lines.map(posting), account, from, to),
  count: counted,
  readBlt: (lines: string[]) => readBlt(lines.join('\n')),
  readCsv: (lines: string[], seats: number) => readCsv(lines.join('\n'), seats),
  checkBoard: (lines: string[], groups: object[]) => {
    const election = electionOf(lines);
    const names = election.candidates.map(({ name }) => name);
    return checkBoard({
      seats: election.seats,
      standing: standingIn(election),
      groups: groupsOf(groups, names),
    });
  },
  ticket: (seed: string, draw: number, candidate: number) => testDigest(ticketText(seed, draw, candidate)),
  checkLedger: (lines: PostingLine[], accounts: string[]) =>
    checkLedger(
      lines.map(posting),
      accounts.map((id) => ({ id })),
    ),
};

function answered({ fn, args }: Vector): string {
  const run = vectorFunctions[fn];
  if (run === undefined) return `no function is called ${fn}`;
  try {
    return canonicalJson(run(...args) ?? null);
  } catch (fault) {
    return `throws ${String(fault)}`;
  }
}

/** Null when the case holds; otherwise one sentence with what was expected and what came. */
export function failureOf(vector: Vector): string | null {
  const got = answered(vector);
  const holds =
    vector.throws === true ? got.startsWith('throws ') : got === canonicalJson(vector.expect ?? null);
  const expected = vector.throws === true ? 'that it throws' : canonicalJson(vector.expect ?? null);
  return holds ? null : `${vector.fn}: ${vector.name}: expected ${expected}, got ${got}`;
}

/** The sentences of all cases that do not hold; an empty list when all do. */
export function failuresOf(vectors: readonly Vector[]): string[] {
  return vectors.map(failureOf).filter((failure): failure is string => failure !== null);
}
