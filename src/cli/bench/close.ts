/**
 * `npm run bench -- close`: does anybody wait while a vote of 2,000 members opens or closes? Members vote on another
 * motion, one after the other, all the while; the letters that follow leave in the same time. Each command is on the
 * disk before it is answered.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import type { Fact } from '../../domain/register/index.ts';
import { choices, CLOSING_PAUSE } from '../../domain/voting/index.ts';
import { memberRow } from '../../records/membership.ts';
import { factRow } from '../../records/register.ts';
import type { NewRow } from '../../records/row.ts';
import { accountRow } from '../../records/sign-in.ts';
import {
  eventRow,
  motionRow,
  motionWordsShape,
  openingRow,
  rollRow,
  voteRow,
  type MotionWords,
} from '../../records/voting.ts';
import { crashCoop } from '../crash/co-op.ts';
import { gather, type Crowd } from '../crash/people.ts';
import type { Client, Session } from '../parts/client.ts';
import { inserter } from '../parts/rows.ts';
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
export const MOST_MS = 100;

const DAY = 86_400_000;
const TO_CLOSE = 'benchtoclose000';
const TO_OPEN = 'benchtoopen0000';

const tokenKey = (member: string): string => `key${member}`.padEnd(50, 'x');

const words = (number: number): MotionWords => {
  const texts = Object.keys(motionWordsShape).map((part) => [part, `${part} ${number}`]);
  return Object.fromEntries(texts) as MotionWords;
};

export function motionFrom(number: number, opensAt: number, closesAt: number): NewRow<'motions'> {
  return motionRow({
    ...words(number),
    number,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-04-01',
    noticeAt: opensAt - 30 * DAY,
    opensAt,
    closesAt,
  });
}

/** Two thousand members more, a vote of theirs whose time is just over, and one whose time to open has come. */
function fill(data: string, now: number): void {
  const database = new DatabaseSync(join(data, 'data.db'));
  const add = inserter(database);
  database.exec('BEGIN');
  const opensAt = now - 20 * DAY;
  add('motions', { id: TO_CLOSE, ...motionFrom(9001, opensAt, now - CLOSING_PAUSE - 1000) });
  add('motions', { id: TO_OPEN, ...motionFrom(9002, now - 1000, now + 20 * DAY) });
  const motion = TO_CLOSE;
  let seq = nextFact(database);
  add('vote_openings', openingRow({ motion, at: opensAt, byName: 'clock', rollSize: MEMBERS }));
  for (let at = 0; at < MEMBERS; at += 1) {
    const member = `bench${String(at).padStart(10, '0')}`;
    const who = { displayName: `Member ${at}`, groupKey: 'families' };
    const language = at % 4 === 0 ? 'cy' : 'en';
    const account = {
      member,
      email: `${member}@close.example`,
      language,
      tokenKey: tokenKey(member),
    } as const;
    add('members', { id: member, ...memberRow({ ...who, joinedAt: now - 400 * DAY, leftAt: null }) });
    for (const fact of entered(member, who, now - 400 * DAY, seq)) add('register_facts', factRow(fact, ''));
    seq += 2;
    add('accounts', { id: member, ...accountRow(account) });
    add('vote_rolls', rollRow({ motion, member, ...who }));
    if (at % 100 >= TOOK_PART) continue;
    const vote = { motion, member, displayName: who.displayName, choice: choices[at % 3]! };
    add('votes', voteRow({ ...vote, castAt: now - 5 * DAY }));
    add('vote_events', eventRow({ ...vote, seq: at + 1, at: now - 5 * DAY }));
  }
  database.exec('COMMIT');
  database.close();
}

/** The number of the next fact in a register. */
export const nextFact = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM register_facts').get()!['next']);

/** The two facts without which nobody is on a roll. */
function entered(person: string, { groupKey }: { groupKey: string }, at: number, seq: number): Fact[] {
  const all = { person, on: londonDate(at), supersedes: 0, knownAt: at, by: 'terminal', reason: 'joined' };
  const own = { ...all, words: null, erased: false };
  return [
    { ...own, seq, kind: 'entered', data: {} },
    { ...own, seq: seq + 1, kind: 'group', data: { group: groupKey } },
  ];
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

export interface Step {
  readonly step: string;
  readonly tookMs: number;
  readonly before: number;
  readonly longest: number;
}

/** What others wait for while a command is sent in their midst. */
export async function measure(
  client: Client,
  { motion, people }: Crowd,
  as: Session,
  verb: string,
  input: object,
): Promise<Step> {
  const began = performance.now();
  const voting = people.map((voter) => voteOn(client, motion, voter, began + BEFORE_MS + AFTER_MS));
  await pause(BEFORE_MS);
  const from = performance.now();
  const done = await client.command(verb, input, { as });
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
      await measure(coop.client, crowd, secretary, 'voting/close-vote', { motionId: TO_CLOSE }),
      await measure(coop.client, crowd, secretary, 'voting/open-vote', { motionId: TO_OPEN }),
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
