/**
 * Ten years of everything about people, for `npm run bench -- members`: one member who did much each week, and 5,000 others
 * who did a little, so that whoever reads a whole table to find one person's rows is found out.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { londonDate } from '../../domain/kernel/index.ts';
import { lookRow } from '../../records/membership.ts';
import { dateText } from '../../records/row.ts';
import { accountRow, exchangeRow, postingRow } from '../../records/time-bank.ts';
import { rollRow } from '../../records/voting.ts';
import { inserter, type Insert } from '../parts/rows.ts';
import type { Client, Session } from '../parts/client.ts';
import { motionFrom, type Step } from './close.ts';
import { rounded } from './report.ts';

const DAY = 86_400_000;
const WEEKS = 520;
/** So many weeks does one of the others do something. */
const WEEKS_OF_OTHERS = 8;
const MOTIONS = 60;

interface Counters {
  event: number;
  look: number;
  posting: number;
}

interface Living {
  readonly member: string;
  /** Their account in the time bank, and that of whoever they help. */
  readonly account: string;
  readonly other: string;
  readonly office: string;
}

const nextIn = (database: DatabaseSync, table: string): number =>
  Number(database.prepare(`SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM ${table}`).get()!['next']);

/** One week of a member: help given and written down, a message, three acts, and a look of the office each month. */
function weekOf(
  add: Insert,
  next: Counters,
  { member, account, other, office }: Living,
  at: number,
  id: string,
): void {
  add('time_exchanges', {
    id,
    ...exchangeRow({
      giver: account,
      receiver: other,
      giverName: 'A member',
      receiverName: 'Another member',
      minutes: 60,
      helpedOn: londonDate(at),
      kindOfHelp: 'shopping',
      note: 'Bread, milk and a walk round the pond.',
      loggedBy: member,
      loggedAt: at,
    }),
  });
  const posting = {
    debit: other,
    credit: account,
    minutes: 60,
    exchange: id,
    kind: 'help',
    actor: member,
  } as const;
  add('time_postings', postingRow({ ...posting, seq: next.posting++, reverses: null, at }));
  add('notices', {
    member,
    kind: 'time-bank',
    template: 'help-confirmed',
    language: 'en',
    subject: 'Your help is confirmed',
    text: 'An hour of yours is written down. Thank you for it.',
    link: '/time-bank/',
    sending: id,
    way: 'page',
    pace: '',
    wordless: false,
    at: dateText(at),
    goneAt: '',
    readAt: dateText(at + DAY),
  });
  for (const verb of ['time-bank/log-help', 'messages/read', 'voting/cast-vote']) {
    const event = { at: dateText(at), actor: member, verb, subject: id, detail: '{}' };
    add('events', { seq: next.event++, ...event });
  }
  if (Math.floor(at / DAY / 7) % 4 === 0)
    add('looks', {
      seq: next.look++,
      ...lookRow({ member, by: office, office: 'secretary', what: 'register-entry', at }),
    });
}

/** Writes it all. `people` are the others, already members. */
export function fillOwnHistory(data: string, email: string, people: readonly string[], now: number): void {
  const database = new DatabaseSync(join(data, 'data.db'));
  const add = inserter(database);
  const member = String(
    database.prepare('SELECT member FROM accounts WHERE email = ?').get(email)!['member'],
  );
  const account = String(
    database.prepare('SELECT id FROM time_accounts WHERE member = ?').get(member)!['id'],
  );
  const next: Counters = {
    event: nextIn(database, 'events'),
    look: nextIn(database, 'looks'),
    posting: nextIn(database, 'time_postings'),
  };
  const office = 'benchsecretary0';
  const idAt = (letter: string, at: number): string => `${letter}${String(at).padStart(14, '0')}`;
  database.exec('BEGIN');
  const pool = idAt('p', 0);
  add('time_accounts', {
    id: pool,
    ...accountRow({ kind: 'pool', member: null, displayName: 'Bench', openedAt: now, closedAt: null }),
  });
  for (let week = 0; week < WEEKS; week += 1)
    weekOf(add, next, { member, account, other: pool, office }, now - (week + 1) * 7 * DAY, idAt('w', week));
  for (let at = 0; at < MOTIONS; at += 1) {
    const motion = idAt('m', at);
    add('motions', {
      id: motion,
      ...motionFrom(8000 + at, now - (at + 3) * 60 * DAY, now - (at + 2) * 60 * DAY),
    });
    add('vote_rolls', rollRow({ motion, member, displayName: 'A member', groupKey: 'families' }));
    add('vote_events', { motion, member, choice: 'for', seq: 1, at: dateText(now - (at + 2.5) * 60 * DAY) });
  }
  for (const [at, person] of people.entries()) {
    const own = idAt('a', at);
    add('time_accounts', {
      id: own,
      ...accountRow({
        kind: 'member',
        member: person,
        displayName: `Member ${at}`,
        openedAt: now,
        closedAt: null,
      }),
    });
    for (let week = 0; week < WEEKS_OF_OTHERS; week += 1) {
      const when = now - (week * 60 + (at % 50)) * DAY - DAY;
      const id = idAt('x', at * WEEKS_OF_OTHERS + week);
      weekOf(add, next, { member: person, account: own, other: pool, office }, when, id);
    }
  }
  database.exec('COMMIT');
  database.close();
}

/** Gathers all that is held, page after page, as the page does that hands it over as a file. */
export async function gatherOwn(client: Client, member: Session): Promise<Step> {
  const ask = (input: { section?: string; after?: string }) =>
    client.ask('my-information/held', input, member);
  let rows = 0;
  let questions = 1;
  const from = performance.now();
  for (const first of (await ask({})).sections) {
    let { more } = first;
    rows += first.rows.length;
    while (more !== null) {
      const [next] = (await ask({ section: first.section, after: more })).sections;
      questions += 1;
      rows += next!.rows.length;
      more = next!.more;
    }
  }
  const tookMs = rounded(performance.now() - from);
  return {
    step: `my information gathered: ${rows} rows by ${questions} questions`,
    tookMs,
    before: 0,
    longest: 0,
  };
}
