/**
 * A co-op as it may be after twenty years, for the measurement of reads: 2,000 members, forty meetings, three hundred
 * motions (reads-meetings.ts) and as many postings as asked for. The rows go straight into the database of a new folder, through every guard and check that the tables have, in
 * one transaction: a million postings take a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { addDays, DAY, londonDate, seededRandom } from '../../domain/kernel/index.ts';
import { kindsOfHelp } from '../../domain/time-bank/index.ts';
import type { Motion } from '../../domain/voting/index.ts';
import { listingRow, memberRow } from '../../records/membership.ts';
import { accountRow } from '../../records/sign-in.ts';
import { accountRow as timeAccountRow, answerRow, exchangeRow, postingRow } from '../../records/time-bank.ts';
import {
  closureRow,
  motionRow,
  motionWordsShape,
  openingRow,
  resultRow,
  rollRow,
  voteRow,
  type MotionWords,
  type VoteResult,
} from '../../records/voting.ts';
import { markerRow } from '../demo/marker.ts';
import { migrate } from '../parts/migrate.ts';
import { inserter, type Insert } from '../parts/rows.ts';
import { addMeetingsAndMotions, addRegister } from './reads-meetings.ts';

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

const nameOf = (member: number): string => `Person ${member} of the Co-op`;

function addPeople(insert: Insert, now: number): void {
  const joinedAt = now - YEARS * 365 * DAY;
  for (let one = 0; one < MEMBERS; one += 1) {
    const member = memberId(one);
    const who = { displayName: nameOf(one), groupKey: 'families' };
    const tokenKey = `token-key-${one}`.padEnd(50, 'x');
    insert('members', { id: member, ...memberRow({ ...who, joinedAt, leftAt: null }) });
    insert('accounts', {
      id: id('u', one),
      ...accountRow({ member, email: emailOf(one), language: 'en', tokenKey }),
    });
    if (one % ONE_UNLISTED !== 0) {
      insert('listings', { id: id('l', one), ...listingRow({ member, ...who, sinceAt: joinedAt }) });
    }
    const { displayName } = who;
    const account = { kind: 'member', member, displayName, openedAt: joinedAt, closedAt: null } as const;
    insert('time_accounts', { id: id('t', one), ...timeAccountRow(account) });
  }
}

function addLedger(insert: Insert, postings: number, now: number): void {
  const random = seededRandom(1);
  const first = now - YEARS * 365 * DAY;
  const step = Math.floor((now - first) / (postings + 1));
  let seq = 0;
  for (let number = 0; seq < postings; number += 1) {
    const giver = random.below(MEMBERS);
    const receiver = (giver + 1 + random.below(MEMBERS - 1)) % MEMBERS;
    const at = Math.min(now - 1000, first + step * (seq + 1));
    const minutes = 5 * random.between(1, 24);
    const help = {
      giver: id('t', giver),
      receiver: id('t', receiver),
      giverName: nameOf(giver),
      receiverName: nameOf(receiver),
      minutes,
      helpedOn: addDays(londonDate(at), -1),
      kindOfHelp: random.pick(kindsOfHelp),
      note: 'We talked and went to the market.',
      loggedBy: memberId(giver),
      loggedAt: at,
    };
    const exchange = exchangeId(number);
    insert('time_exchanges', { id: exchange, ...exchangeRow(help) });
    if (number % ONE_WAITS === 1) continue;
    const wrong = number % ONE_IS_WRONG === 2;
    const by = memberId(receiver);
    const answer = { exchange, reason: '', by, at };
    insert('time_answers', {
      id: id('a', number),
      ...answerRow({ ...answer, answer: wrong ? 'wrong' : 'confirmed', wrong: wrong ? 'how-long' : null }),
    });
    if (wrong) continue;
    seq += 1;
    const { receiver: debit, giver: credit } = help;
    const moved = {
      seq,
      debit,
      credit,
      minutes,
      exchange,
      kind: 'help',
      actor: by,
      reverses: null,
      at,
    } as const;
    insert('time_postings', { id: id('p', number), ...postingRow(moved) });
  }
}

const OPEN_FROM = 11;
const MOTIONS = 12;

function motionNumbered(number: number, now: number): Motion & MotionWords {
  const words = Object.keys(motionWordsShape).map((part) => [part, `${part} of motion ${number}`]);
  const opensAt = number >= OPEN_FROM ? now - 2 * DAY : now - (20 + number) * DAY;
  const closesAt = number >= OPEN_FROM ? now + 6 * DAY : now - (10 + number) * DAY;
  return {
    id: id('v', number),
    number,
    ...(Object.fromEntries(words) as MotionWords),
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-04-01',
    noticeAt: opensAt - 21 * DAY,
    opensAt,
    closesAt,
  };
}

function resultFor({ id: motion, closesAt }: Motion): VoteResult {
  const [votesFor, votesAgainst] = [1, 2].map((rest) => Math.ceil((MEMBERS - rest) / 3)) as [number, number];
  return {
    motion,
    votesFor,
    votesAgainst,
    abstained: 0,
    notVoted: MEMBERS - votesFor - votesAgainst,
    rollSize: MEMBERS,
    quorumNeeded: 500,
    quorumMet: true,
    carried: true,
    reason: 'more-for-than-against',
    ruleRef: '7.6',
    rulebook: '2026-04-01',
    at: closesAt,
  };
}

/** Motions that are open and closed, with everybody on the roll and two in three having voted. */
function addVotes(insert: Insert, now: number): void {
  for (let number = 1; number <= MOTIONS; number += 1) {
    const held = motionNumbered(number, now);
    const { id: motion, opensAt, closesAt } = held;
    insert('motions', { id: motion, ...motionRow(held) });
    const opening = { motion, at: opensAt, byName: 'clock', rollSize: MEMBERS };
    insert('vote_openings', { id: id('o', number), ...openingRow(opening) });
    for (let one = 0; one < MEMBERS; one += 1) {
      const line = { motion, member: memberId(one), displayName: nameOf(one), groupKey: 'families' };
      insert('vote_rolls', { id: id('r', number * MEMBERS + one), ...rollRow(line) });
      if (one % 3 === 0) continue;
      const vote = { ...line, choice: one % 3 === 1 ? 'for' : 'against', castAt: opensAt + DAY } as const;
      insert('votes', { id: id('b', number * MEMBERS + one), ...voteRow(vote) });
    }
    if (number >= OPEN_FROM) continue;
    insert('vote_closures', { id: id('c', number), ...closureRow({ motion, at: closesAt, by: 'clock' }) });
    insert('vote_results', { id: id('w', number), ...resultRow(resultFor(held)) });
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
    const insert = inserter(database);
    addPeople(insert, now);
    const people = Array.from({ length: MEMBERS }, (_, one) => memberId(one));
    addRegister(insert, people, now - YEARS * 365 * DAY);
    addVotes(insert, now);
    addMeetingsAndMotions(insert, people, now);
    addLedger(insert, postings, now);
    insert('demo_marker', markerRow(now, 'reads'));
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  return { data, remove: () => rmSync(data, { recursive: true, force: true }) };
}
