/**
 * Many members at once, each signed in on a device of their own: for benches and tests of votes in which hundreds take
 * part. Their tokens are made from the database's own keys, as the server makes them at a sign-in.
 */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY, londonDate, type Instant } from '../../domain/kernel/index.ts';
import { memberRow } from '../../records/membership.ts';
import { factRow } from '../../records/register.ts';
import { dateText } from '../../records/row.ts';
import { accountRow } from '../../records/sign-in.ts';
import type { Session } from './client.ts';
import { inserter, type Insert } from './rows.ts';

const GROUPS = ['supported', 'families', 'workers', 'volunteers'];
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The key and the collection by which the server knows the tokens of accounts. */
function accountsOf(database: DatabaseSync): { id: string; secret: string } {
  const found = database.prepare("SELECT id, options FROM _collections WHERE name = 'accounts'").get()!;
  const { authToken } = JSON.parse(String(found['options'])) as { authToken: { secret: string } };
  return { id: String(found['id']), secret: authToken.secret };
}

interface Person {
  readonly member: string;
  readonly tokenKey: string;
  readonly device: string;
}

function addPerson(insert: Insert, { member, tokenKey, device }: Person, at: number, now: Instant): void {
  const joinedAt = now - 400 * DAY;
  const groupKey = GROUPS[at % GROUPS.length]!;
  const email = `${member}@crowd.example`;
  insert('members', {
    id: member,
    ...memberRow({ displayName: `Member ${at}`, groupKey, joinedAt, leftAt: null }),
  });
  insert('accounts', { id: member, ...accountRow({ member, email, language: 'en', tokenKey }) });
  const seen = { firstAt: dateText(joinedAt), lastAt: dateText(now), endsAt: '' };
  const unknown = {
    deviceHash: '',
    isKnown: true,
    way: 'message',
    browser: '',
    system: '',
    passkey: '',
    card: '',
  };
  insert('devices', { id: device, account: member, ...seen, ...unknown });
}

function addFacts(insert: Insert, person: string, at: number, seq: number, now: Instant): void {
  const knownAt = now - 400 * DAY;
  const all = { person, on: londonDate(knownAt), supersedes: 0, knownAt, by: 'terminal', reason: 'joined' };
  const own = { ...all, words: null, erased: false };
  insert('register_facts', factRow({ ...own, seq, kind: 'entered', data: {} }, ''));
  const group = GROUPS[at % GROUPS.length]!;
  insert('register_facts', factRow({ ...own, seq: seq + 1, kind: 'group', data: { group } }, ''));
}

/** Adds so many members to a data folder, who joined long before `now`, and gives their sessions. */
export function addCrowd(data: string, count: number, now: Instant): Session[] {
  const database = new DatabaseSync(join(data, 'data.db'), { timeout: 10_000 });
  try {
    const { id: collectionId, secret } = accountsOf(database);
    const insert = inserter(database);
    const next = database.prepare('SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM register_facts').get()!;
    const first = Number(next['next']);
    database.exec('BEGIN IMMEDIATE');
    const sessions = Array.from({ length: count }, (_, at) => {
      const member = `crowd${String(at).padStart(10, '0')}`;
      const tokenKey = `key${member}`.padEnd(50, 'x');
      const device = `dev${String(at).padStart(12, '0')}`;
      addPerson(insert, { member, tokenKey, device }, at, now);
      addFacts(insert, member, at, first + 2 * at, now);
      const exp = Math.floor(Date.now() / 1000) + 100_000_000;
      const claims = {
        id: member,
        type: 'auth',
        collectionId,
        refreshable: true,
        exp,
        device,
        way: 'message',
      };
      const head = `${base64url({ alg: 'HS256', typ: 'JWT' })}.${base64url(claims)}`;
      const signature = createHmac('sha256', tokenKey + secret)
        .update(head)
        .digest('base64url');
      return { email: `${member}@crowd.example`, token: `${head}.${signature}`, account: member, member };
    });
    database.exec('COMMIT');
    return sessions;
  } finally {
    database.close();
  }
}
