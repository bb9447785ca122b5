/**
 * A co-op as it may be after twenty years, for the measurement of reads: 2,000 members and as many postings as asked
 * for. The rows go straight into the database of a new folder, through every guard and check that the tables have, in
 * one transaction: a million postings take a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { addDays, DAY, londonDate, seededRandom } from '../../domain/kernel/index.ts';
import { kindsOfHelp } from '../../domain/time-bank/index.ts';
import { dateText } from '../../records/row.ts';
import { accountRow, answerRow, exchangeRow, postingRow } from '../../records/time-bank.ts';
import { migrate } from '../parts/migrate.ts';

export const MEMBERS = 2_000;
/** How long the ledger has been kept: the postings lie evenly in it. */
const YEARS = 5;
/** Of so many entries one waits, and one came to nothing. */
const ONE_WAITS = 400;
const ONE_IS_WRONG = 100;
/** Of so many members one did not agree to be found. */
const ONE_UNLISTED = 3;

const id = (letter: string, number: number): string => letter + String(number).padStart(14, '0');
export const emailOf = (member: number): string => `member${member}@reads.example`;
export const memberId = (member: number): string => id('m', member);
export const exchangeId = (number: number): string => id('e', number);

type Row = Readonly<Record<string, SQLInputValue>>;

/** Adds rows of one table, all with the same columns, by a statement that is made once. */
function inserter(database: DatabaseSync, table: string): (row: Row) => void {
  let statement: ReturnType<DatabaseSync['prepare']> | undefined;
  return (row) => {
    const columns = Object.keys(row);
    statement ??= database.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    statement.run(...Object.values(row));
  };
}

function addPeople(database: DatabaseSync, now: number): void {
  const joinedAt = now - YEARS * 365 * DAY;
  const [members, accounts, listings, timeAccounts] = [
    'members',
    'accounts',
    'listings',
    'time_accounts',
  ].map((table) => inserter(database, table));
  for (let one = 0; one < MEMBERS; one += 1) {
    const displayName = `Person ${one} of the Co-op`;
    const named = { displayName, groupKey: 'families' };
    members!({ id: memberId(one), ...named, joinedAt: dateText(joinedAt), leftAt: '' });
    accounts!({
      id: id('u', one),
      email: emailOf(one),
      member: memberId(one),
      language: 'en',
      tokenKey: `token-key-${one}`.padEnd(50, 'x'),
      password: '-',
    });
    if (one % ONE_UNLISTED !== 0)
      listings!({ id: id('l', one), member: memberId(one), ...named, sinceAt: dateText(joinedAt) });
    const account = { id: id('t', one), kind: 'member' as const, member: memberId(one), displayName };
    timeAccounts!(accountRow({ ...account, openedAt: joinedAt, closedAt: null }));
  }
}

function addLedger(database: DatabaseSync, postings: number, now: number): void {
  const random = seededRandom(1);
  const [exchanges, answers, ledger] = ['time_exchanges', 'time_answers', 'time_postings'].map((table) =>
    inserter(database, table),
  );
  const first = now - YEARS * 365 * DAY;
  const step = Math.floor((now - first) / (postings + 1));
  let seq = 0;
  for (let number = 0; seq < postings; number += 1) {
    const giver = random.below(MEMBERS);
    const receiver = (giver + 1 + random.below(MEMBERS - 1)) % MEMBERS;
    const at = Math.min(now - 1000, first + step * (seq + 1));
    const minutes = 5 * random.between(1, 24);
    const exchange = {
      id: exchangeId(number),
      giver: id('t', giver),
      receiver: id('t', receiver),
      giverName: `Person ${giver} of the Co-op`,
      receiverName: `Person ${receiver} of the Co-op`,
      minutes,
      helpedOn: addDays(londonDate(at), -1),
      kindOfHelp: random.pick(kindsOfHelp),
      note: 'We talked and went to the market.',
      loggedBy: memberId(giver),
      loggedAt: at,
    };
    exchanges!(exchangeRow(exchange) as Row);
    if (number % ONE_WAITS === 1) continue;
    const wrong = number % ONE_IS_WRONG === 2;
    const by = memberId(receiver);
    const answer = { exchange: exchange.id, reason: '', by, at };
    answers!({
      id: id('a', number),
      ...answerRow({ ...answer, answer: wrong ? 'wrong' : 'confirmed', wrong: wrong ? 'how-long' : null }),
    });
    if (wrong) continue;
    seq += 1;
    const { receiver: debit, giver: credit } = exchange;
    const moved = { seq, debit, credit, minutes, exchange: exchange.id, kind: 'help' as const };
    ledger!({ id: id('p', number), ...postingRow({ ...moved, actor: by, reverses: null, at }) });
  }
}

/** Motions that are open and closed, with everybody on the roll and two in three having voted. */
function addVotes(database: DatabaseSync, now: number): void {
  const [motions, openings, rolls, votes, closures, results] = [
    'motions',
    'vote_openings',
    'vote_rolls',
    'votes',
    'vote_closures',
    'vote_results',
  ].map((table) => inserter(database, table));
  for (let number = 1; number <= 12; number += 1) {
    const open = number > 10;
    const motion = id('v', number);
    const [opensAt, closesAt] = open
      ? [now - 2 * DAY, now + 6 * DAY]
      : [now - (20 + number) * DAY, now - (10 + number) * DAY];
    const words = Object.fromEntries(
      ['title', 'meaning', 'text', 'ifPassed', 'ifLost'].flatMap((part) => [
        [`${part}En`, `${part} of motion ${number}`],
        [`${part}Cy`, `${part} o gynnig ${number}`],
      ]),
    );
    const about = {
      proposerName: 'Person 1',
      seconderName: 'Person 2',
      resolution: 'ordinary',
      ballot: 'open',
    };
    const times = {
      noticeAt: dateText(opensAt - 21 * DAY),
      opensAt: dateText(opensAt),
      closesAt: dateText(closesAt),
    };
    motions!({ id: motion, number, ...words, ...about, rulebook: '2026-04-01', ...times });
    openings!({ id: id('o', number), motion, at: dateText(opensAt), byName: 'clock', rollSize: MEMBERS });
    for (let one = 0; one < MEMBERS; one += 1) {
      const displayName = `Person ${one} of the Co-op`;
      const line = { motion, member: memberId(one), displayName };
      rolls!({ id: id('r', number * MEMBERS + one), ...line, groupKey: 'families' });
      if (one % 3 === 0) continue;
      const choice = one % 3 === 1 ? 'for' : 'against';
      votes!({ id: id('b', number * MEMBERS + one), ...line, choice, castAt: dateText(opensAt + DAY) });
    }
    if (open) continue;
    closures!({ id: id('c', number), motion, at: dateText(closesAt), by: 'clock' });
    const [votesFor, votesAgainst] = [1, 2].map((rest) => Math.ceil((MEMBERS - rest) / 3));
    results!({
      id: id('w', number),
      motion,
      votesFor: votesFor!,
      votesAgainst: votesAgainst!,
      abstained: 0,
      notVoted: MEMBERS - votesFor! - votesAgainst!,
      rollSize: MEMBERS,
      quorumNeeded: 500,
      quorumMet: 1,
      carried: 1,
      reason: 'more-for-than-against',
      ruleRef: '7.6',
      rulebook: '2026-04-01',
      at: dateText(closesAt),
    });
  }
}

/** Makes such a co-op in a folder of its own; `remove` takes it away. */
export async function makeReadsCoop(
  postings: number,
  now: number,
): Promise<{ data: string; remove: () => void }> {
  const data = mkdtempSync(join(tmpdir(), 'common-care-reads-'));
  await migrate(data);
  const database = new DatabaseSync(join(data, 'data.db'));
  try {
    // A power cut here costs nothing but another try; the server opens it with its own settings.
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; BEGIN IMMEDIATE');
    addPeople(database, now);
    addVotes(database, now);
    addLedger(database, postings, now);
    database.exec(
      `INSERT INTO demo_marker (id, madeAt, seed) VALUES ('marker000000000', '${dateText(now)}', 'reads')`,
    );
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) };
}
