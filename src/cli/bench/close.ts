/**
 * `npm run bench -- close`: does anybody wait while a vote of 2,000 members opens or closes? Members vote on another
 * motion, one after the other, all the while; the letters that follow leave in the same time. Each command is on the
 * disk before it is answered.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { choices, CLOSING_PAUSE } from '../../domain/voting/index.ts';
import { crashCoop } from '../crash/co-op.ts';
import { gather, type Crowd } from '../crash/people.ts';
import { dateText } from '../demo/load.ts';
import type { Client, Session } from '../parts/client.ts';
import { rounded, type Measured } from './report.ts';

const MEMBERS = 2_000;
/** Of a hundred members, so many vote. */
const TOOK_PART = 70;
const VOTERS = 6;
/** A person does not press faster; a crowd does not stop for a close. */
const BETWEEN_MS = 20;
const BEFORE_MS = 3_000;
/** Long enough for the letters to have left. */
const AFTER_MS = 8_000;
/** Nobody may wait longer. */
const MOST_MS = 100;

const DAY = 86_400_000;
const TO_CLOSE = 'benchtoclose000';
const TO_OPEN = 'benchtoopen0000';

type Add = (table: string, row: Record<string, string | number>) => void;

function adder(database: DatabaseSync): Add {
  return (table, row) => {
    const names = Object.keys(row);
    database
      .prepare(
        `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(row));
  };
}

function addMotion(add: Add, id: string, number: number, opensAt: number, closesAt: number): void {
  const parts = ['title', 'meaning', 'text', 'ifPassed', 'ifLost'];
  const words = parts.flatMap((part) => ['En', 'Cy'].map((end) => [part + end, `${part} ${number}`]));
  add('motions', {
    id,
    number,
    ...(Object.fromEntries(words) as Record<string, string>),
    proposerName: 'One',
    seconderName: 'Another',
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-04-01',
    noticeAt: dateText(opensAt - 30 * DAY),
    opensAt: dateText(opensAt),
    closesAt: dateText(closesAt),
  });
}

/** Two thousand members more, a vote of theirs whose time is just over, and one whose time to open has come. */
function fill(data: string, now: number): void {
  const database = new DatabaseSync(join(data, 'data.db'));
  const add = adder(database);
  database.exec('BEGIN');
  const opensAt = now - 20 * DAY;
  addMotion(add, TO_CLOSE, 9001, opensAt, now - CLOSING_PAUSE - 1000);
  addMotion(add, TO_OPEN, 9002, now - 1000, now + 20 * DAY);
  add('vote_openings', { motion: TO_CLOSE, at: dateText(opensAt), byName: 'clock', rollSize: MEMBERS });
  for (let at = 0; at < MEMBERS; at += 1) {
    const id = `bench${String(at).padStart(10, '0')}`;
    const displayName = `Member ${at}`;
    add('members', {
      id,
      displayName,
      groupKey: 'families',
      joinedAt: dateText(now - 400 * DAY),
      leftAt: '',
    });
    add('accounts', {
      id,
      email: `${id}@close.example`,
      member: id,
      language: at % 4 === 0 ? 'cy' : 'en',
      tokenKey: `key${id}`.padEnd(50, 'x'),
      password: '-',
    });
    add('vote_rolls', { motion: TO_CLOSE, member: id, displayName, groupKey: 'families' });
    if (at % 100 >= TOOK_PART) continue;
    const vote = { motion: TO_CLOSE, member: id, choice: choices[at % 3]! };
    add('votes', { ...vote, displayName, castAt: dateText(now - 5 * DAY) });
    add('vote_events', { ...vote, seq: at + 1, at: dateText(now - 5 * DAY) });
  }
  database.exec('COMMIT');
  database.close();
}

interface Waited {
  readonly at: number;
  readonly took: number;
}

/** One member votes and votes, and notes how long each answer took. */
async function voteOn(client: Client, motion: string, as: Session, until: number): Promise<Waited[]> {
  const waited: Waited[] = [];
  for (let turn = 0; performance.now() < until; turn += 1) {
    const at = performance.now();
    const { status } = await client.command(
      'voting/cast-vote',
      { motionId: motion, choice: choices[turn % 3] },
      { as },
    );
    if (status !== 200) throw new Error(`A vote was answered ${status}.`);
    waited.push({ at, took: performance.now() - at });
    await pause(BETWEEN_MS);
  }
  return waited;
}

interface Step {
  readonly step: string;
  readonly tookMs: number;
  readonly before: number;
  readonly longest: number;
}

/** What others wait for while `verb` is done in their midst. */
async function measure(
  client: Client,
  { motion, people }: Crowd,
  secretary: Session,
  verb: string,
  motionId: string,
): Promise<Step> {
  const began = performance.now();
  const voting = people.map((as) => voteOn(client, motion, as, began + BEFORE_MS + AFTER_MS));
  await pause(BEFORE_MS);
  const from = performance.now();
  const done = await client.command(verb, { motionId }, { as: secretary });
  const tookMs = performance.now() - from;
  if (done.status !== 200) throw new Error(`${verb}: ${done.status} ${JSON.stringify(done.body)}`);
  const all = (await Promise.all(voting)).flat();
  const longest = (some: readonly Waited[]) => Math.max(...some.map(({ took }) => took));
  return {
    step: verb,
    tookMs: rounded(tookMs),
    before: rounded(longest(all.filter(({ at, took }) => at + took < from))),
    longest: rounded(longest(all.filter(({ at, took }) => at + took >= from))),
  };
}

/** Measures on a test build with wide limits, as the bench of votes does. */
export async function benchClose(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    fill(coop.data, Date.now());
    await coop.start();
    const crowd = await gather(coop.client, coop.data, VOTERS);
    const secretary = await coop.client.signIn(demoPeople.find(({ role }) => role === 'secretary')!.email);
    // The first requests find everything cold; whose wait that is has nothing to do with a close.
    await Promise.all(
      crowd.people.map((as) => voteOn(coop.client, crowd.motion, as, performance.now() + BEFORE_MS)),
    );
    const steps = [
      await measure(coop.client, crowd, secretary, 'voting/close-vote', TO_CLOSE),
      await measure(coop.client, crowd, secretary, 'voting/open-vote', TO_OPEN),
    ];
    return {
      title: `What ${VOTERS} voters wait for while a vote of ${MEMBERS} members closes or opens, and its letters leave`,
      columns: ['', 'itself ms', 'longest wait before ms', 'longest wait then ms'],
      rows: steps.map(({ step, tookMs, before, longest }) => [step, tookMs, before, longest]),
      missed: steps
        .filter(({ longest }) => longest > MOST_MS)
        .map(({ step }) => `${step}: somebody waited longer than ${MOST_MS} ms`),
      numbers: steps,
    };
  } finally {
    await coop.remove();
  }
}
