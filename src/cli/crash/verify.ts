/**
 * What must be true of the database after everything that was done to it: nothing acknowledged is lost, nothing
 * happened twice, one vote for each member and motion, the ledger is sound, and SQLite finds its file whole.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../domain/kernel/index.ts';
import type { Vote, VoteEvent } from '../../domain/voting/index.ts';
import { pick, type RowOf } from '../../records/row.ts';
import { eventOf, eventShape, voteOf, voteShape } from '../../records/voting.ts';
import { shapes } from '../../types/shapes.ts';
import { auditLedger } from '../ledger/faults.ts';
import { readLedger, type Ledger } from '../ledger/read.ts';
import { allRows } from '../parts/rows.ts';
import type { Attempt } from './load.ts';

export interface Verdict {
  /** A sentence for each fault; empty when all is well. */
  faults: string[];
  acknowledged: number;
  sumMinutes: number;
  integrity: string;
}

/** What the database holds, as the rules know it. */
interface Held {
  readonly keys: readonly RowOf<typeof keyShape>[];
  readonly votes: readonly Vote[];
  readonly history: readonly VoteEvent[];
  readonly ledger: Ledger;
}

const keyShape = pick(shapes.idempotency_keys, 'account', 'verb', 'key', 'answer');

/** The key and the first answer are stored in the transaction of the change itself. */
function missingAnswers({ keys }: Held, acknowledged: readonly Attempt[]): string[] {
  const stored = new Map(keys.map(({ account, verb, key, answer }) => [`${account} ${verb} ${key}`, answer]));
  return acknowledged.flatMap(({ person, verb, key, answer }) => {
    const found = stored.get(`${person.account} ${verb} ${key}`);
    if (found === undefined) return [`lost: ${verb} of ${person.email}, key ${key}`];
    if (canonicalJson(JSON.parse(found)) === canonicalJson(answer)) return [];
    return [`another answer is stored for ${verb} of ${person.email}, key ${key}`];
  });
}

type Line = Pick<Vote, 'member' | 'motion'>;
const lineOf = ({ member, motion }: Line): string => `${member} ${motion}`;

/** What belongs to each line of a roll, in its order. */
function byLine<Each extends Line>(all: readonly Each[]): Map<string, Each[]> {
  const lines = new Map<string, Each[]>();
  for (const each of all) {
    const line = lines.get(lineOf(each)) ?? [];
    line.push(each);
    lines.set(lineOf(each), line);
  }
  return lines;
}

/** What was acknowledged of one line of a roll: each vote that changed something, in order. */
interface Voted extends Line {
  readonly choices: string[];
}

function acknowledgedVotes(acknowledged: readonly Attempt[]): Voted[] {
  const expected = new Map<string, Voted>();
  for (const { person, verb, input, answer } of acknowledged) {
    if (verb !== 'voting/cast-vote' || answer?.['what'] === 'same') continue;
    const line = { member: person.member, motion: String(input['motionId']) };
    const voted = expected.get(lineOf(line)) ?? { ...line, choices: [] };
    voted.choices.push(String(input['choice']));
    expected.set(lineOf(line), voted);
  }
  return [...expected.values()];
}

/** Each acknowledged vote that changed something is one line of the history, in order; the last one is the vote. */
function voteFaults(held: Held, acknowledged: readonly Attempt[]): string[] {
  const votes = byLine(held.votes);
  const history = byLine(held.history);
  const twice = [...votes.values()].filter((same) => same.length > 1);
  const faults = twice.map(([vote]) => `member ${vote!.member} has two votes on one motion`);
  for (const voted of acknowledgedVotes(acknowledged)) {
    const { member, choices } = voted;
    const tail = (history.get(lineOf(voted)) ?? []).slice(-choices.length).map(({ choice }) => choice);
    if (tail.join() !== choices.join()) {
      faults.push(
        `the history of member ${member} ends ${tail.join()} and was acknowledged as ${choices.join()}`,
      );
    }
    const vote = votes.get(lineOf(voted))?.[0];
    if (vote?.choice !== choices.at(-1)) {
      faults.push(`member ${member} votes ${vote?.choice} and was told ${choices.at(-1)}`);
    }
  }
  return faults;
}

function helpFaults({ ledger }: Held, acknowledged: readonly Attempt[]): string[] {
  const exchanges = new Set(ledger.exchanges.map(({ id }) => id));
  const paid = new Map<string, number>();
  for (const { exchange } of ledger.postings) {
    if (exchange !== null) paid.set(exchange, (paid.get(exchange) ?? 0) + 1);
  }
  return acknowledged.flatMap(({ verb, input, answer }) => {
    if (verb === 'time-bank/log-help' && !exchanges.has(String(answer?.['exchangeId']))) {
      return [`lost: the exchange ${String(answer?.['exchangeId'])}`];
    }
    const times = paid.get(String(input['exchangeId'])) ?? 0;
    if (verb === 'time-bank/confirm-help' && times !== 1) {
      return [`the exchange ${String(input['exchangeId'])} was paid ${times} times`];
    }
    return [];
  });
}

/** What a PRAGMA says, line by line. */
const said = (database: DatabaseSync, pragma: string): string[] =>
  database
    .prepare(`PRAGMA ${pragma}`)
    .all()
    .map((row) => String(Object.values(row)[0]));

/** Compares the database with all that was acknowledged, in the order in which it was. */
export function verify(data: string, attempts: readonly Attempt[]): Verdict {
  const acknowledged = attempts.filter(({ answer }) => answer !== undefined);
  const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true });
  try {
    database.exec('PRAGMA busy_timeout = 10000');
    const integrity = said(database, 'integrity_check').join(', ');
    const dangling = said(database, 'foreign_key_check').length;
    const held: Held = {
      keys: allRows(database, 'idempotency_keys', keyShape),
      votes: allRows(database, 'votes', voteShape).map(voteOf),
      history: allRows(database, 'vote_events', eventShape, 'motion, seq').map(eventOf),
      ledger: readLedger(data),
    };
    const ledger = auditLedger(held.ledger);
    return {
      acknowledged: acknowledged.length,
      sumMinutes: ledger.sumMinutes,
      integrity,
      faults: [
        ...missingAnswers(held, acknowledged),
        ...voteFaults(held, acknowledged),
        ...helpFaults(held, acknowledged),
        ...ledger.faults,
        ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
        ...(dangling ? [`${dangling} rows point at rows that are gone`] : []),
      ],
    };
  } finally {
    database.close();
  }
}
