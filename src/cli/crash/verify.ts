/**
 * What must be true of the database after everything that was done to it: nothing acknowledged is lost, nothing
 * happened twice, one vote for each member and motion, the ledger is sound, and SQLite finds its file whole.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson } from '../../domain/kernel/index.ts';
import { auditLedger } from '../ledger/faults.ts';
import { readLedger } from '../ledger/read.ts';
import type { Attempt } from './load.ts';

export interface Verdict {
  /** A sentence for each fault; empty when all is well. */
  faults: string[];
  acknowledged: number;
  sumMinutes: number;
  integrity: string;
}

type Read = (sql: string, ...params: string[]) => Record<string, unknown>[];

/** The key and the first answer are stored in the transaction of the change itself. */
function missingAnswers(read: Read, acknowledged: readonly Attempt[]): string[] {
  const stored = new Map(
    read('SELECT account, verb, key, answer FROM idempotency_keys').map((row) => [
      `${String(row['account'])} ${String(row['verb'])} ${String(row['key'])}`,
      String(row['answer']),
    ]),
  );
  return acknowledged.flatMap(({ person, verb, key, answer }) => {
    const found = stored.get(`${person.account} ${verb} ${key}`);
    if (found === undefined) return [`lost: ${verb} of ${person.email}, key ${key}`];
    if (canonicalJson(JSON.parse(found)) === canonicalJson(answer)) return [];
    return [`another answer is stored for ${verb} of ${person.email}, key ${key}`];
  });
}

/** Each acknowledged vote that changed something is one line of the history, in order; the last one is the vote. */
function voteFaults(read: Read, acknowledged: readonly Attempt[]): string[] {
  const faults = read('SELECT member, motion FROM votes GROUP BY member, motion HAVING COUNT(*) > 1').map(
    ({ member }) => `member ${String(member)} has two votes on one motion`,
  );
  const expected = new Map<string, { member: string; motion: string; choices: string[] }>();
  for (const { person, verb, input, answer } of acknowledged) {
    if (verb !== 'voting/cast-vote') continue;
    const motion = String(input['motionId']);
    const name = `${person.member} ${motion}`;
    const line = expected.get(name) ?? { member: person.member, motion, choices: [] };
    if (answer?.['what'] !== 'same') line.choices.push(String(input['choice']));
    expected.set(name, line);
  }
  for (const { member, motion, choices } of expected.values()) {
    const history = read(
      'SELECT choice FROM vote_events WHERE member = ? AND motion = ? ORDER BY seq',
      member,
      motion,
    );
    const tail = history.slice(history.length - choices.length).map(({ choice }) => choice);
    if (choices.length && tail.join() !== choices.join()) {
      faults.push(
        `the history of member ${member} ends ${tail.join()} and was acknowledged as ${choices.join()}`,
      );
    }
    const [vote] = read('SELECT choice FROM votes WHERE member = ? AND motion = ?', member, motion);
    if (choices.length && vote?.['choice'] !== choices.at(-1)) {
      faults.push(`member ${member} votes ${String(vote?.['choice'])} and was told ${choices.at(-1)}`);
    }
  }
  return faults;
}

function helpFaults(read: Read, acknowledged: readonly Attempt[]): string[] {
  const exchanges = new Set(read('SELECT id FROM time_exchanges').map(({ id }) => String(id)));
  const paid = new Map(
    read('SELECT exchange, COUNT(*) AS times FROM time_postings GROUP BY exchange').map((row) => [
      String(row['exchange']),
      Number(row['times']),
    ]),
  );
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

/** Compares the database with all that was acknowledged, in the order in which it was. */
export function verify(data: string, attempts: readonly Attempt[]): Verdict {
  const acknowledged = attempts.filter(({ answer }) => answer !== undefined);
  const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true });
  const read: Read = (sql, ...params) => database.prepare(sql).all(...params);
  try {
    database.exec('PRAGMA busy_timeout = 10000');
    const integrity = read('PRAGMA integrity_check')
      .map((row) => String(Object.values(row)[0]))
      .join(', ');
    const dangling = read('PRAGMA foreign_key_check').length;
    const ledger = auditLedger(readLedger(data));
    return {
      acknowledged: acknowledged.length,
      sumMinutes: ledger.sumMinutes,
      integrity,
      faults: [
        ...missingAnswers(read, acknowledged),
        ...voteFaults(read, acknowledged),
        ...helpFaults(read, acknowledged),
        ...ledger.faults,
        ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
        ...(dangling ? [`${dangling} rows point at rows that are gone`] : []),
      ],
    };
  } finally {
    database.close();
  }
}
