/**
 * `npm run bench -- members`: a register of 5,000 members with ten years of facts. How long the register of a day takes,
 * how long it takes to fix a roll, and whether anybody else waits meanwhile; and how long a member waits for all that is
 * held about them after ten years of everything.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { addDays, londonDate, londonInstant, seededRandom, type Random } from '../../domain/kernel/index.ts';
import { registerAsAt, type Fact, type FactDraft } from '../../domain/register/index.ts';
import { memberRow } from '../../records/membership.ts';
import { factRows } from '../../records/register.ts';
import { crashCoop } from '../crash/co-op.ts';
import { gather, type Crowd } from '../crash/people.ts';
import type { Client, Session } from '../parts/client.ts';
import { inserter } from '../parts/rows.ts';
import { seal } from '../parts/seal.ts';
import { readRegister } from '../register/read.ts';
import { measure, MOST_MS, motionFrom, nextFact, type Step } from './close.ts';
import { fillOwnHistory, gatherOwn } from './own-history.ts';
import { rounded, type Measured } from './report.ts';

const MEMBERS = 5_000;
const YEARS = 10;
const DAY = 86_400_000;
const TO_OPEN = 'benchtoopen0000';
/** The bars, in milliseconds. */
const AS_AT_MS = 200;
const ROLL_MS = 300;
const OWN_MS = 1_000;
/** Pages of the register that are read, one after the other. */
const PAGES = 20;

const idOf = (at: number): string => `bench${String(at).padStart(10, '0')}`;
type Dated = FactDraft & { readonly at: number };

/** What ten years bring for one member: an entering, moves, another address, a payment now and then, some leave. */
function lifeOf(at: number, random: Random, now: number): Dated[] {
  const joined = now - random.between(200, YEARS * 365) * DAY;
  const dated = (when: number, draft: (on: string) => FactDraft): Dated => ({
    ...draft(londonDate(when)),
    at: when,
  });
  const later = () => joined + random.between(1, Math.max(2, Math.floor((now - joined) / DAY) - 2)) * DAY;
  const reason = 'bench';
  const facts: Dated[] = [
    dated(joined, (on) => ({ kind: 'entered', on, data: {}, reason })),
    dated(joined, (on) => ({ kind: 'name', on, data: {}, words: { name: `Member ${at}` }, reason })),
    dated(joined, (on) => ({ kind: 'group', on, data: { group: 'families' }, reason })),
    dated(joined, (on) => ({ kind: 'shares-issued', on, data: { shares: 1, pence: 100 }, reason })),
    dated(joined, (on) => ({ kind: 'shares-paid', on, data: { pence: 100, how: 'bank' }, reason })),
  ];
  for (let move = 0; move < 3; move += 1) {
    const lines = [`${move} Mill Lane`, 'Ashbrook'];
    facts.push(dated(later(), (on) => ({ kind: 'address', on, data: {}, words: { lines }, reason })));
    const words = { address: `member${at}@${move}.example` };
    const data = { purposes: ['notices'] as const };
    facts.push(dated(later(), (on) => ({ kind: 'electronic', on, data, words, reason })));
    const group = ['families', 'workers', 'volunteers'][move]!;
    facts.push(dated(later(), (on) => ({ kind: 'group', on, data: { group }, reason })));
  }
  if (random.chance(20))
    facts.push(dated(now - 30 * DAY, (on) => ({ kind: 'ceased', on, data: { why: 'left' }, reason })));
  return facts;
}

/** Writes the members and their facts, in the order in which they were known. Gives how many facts there are. */
function fill(data: string, now: number): number {
  const random = seededRandom(1);
  const database = new DatabaseSync(join(data, 'data.db'));
  const add = inserter(database);
  database.exec('BEGIN');
  add('motions', { id: TO_OPEN, ...motionFrom(9002, now - 1000, now + 20 * DAY) });
  const lives = Array.from({ length: MEMBERS }, (_, at) => ({
    person: idOf(at),
    facts: lifeOf(at, random, now),
  }));
  for (const [at, { person, facts }] of lives.entries()) {
    const left = facts.find(({ kind }) => kind === 'ceased')?.at ?? null;
    const who = { displayName: `Member ${at}`, groupKey: 'volunteers' };
    add('members', { id: person, ...memberRow({ ...who, joinedAt: facts[0]!.at, leftAt: left }) });
  }
  const all = lives
    .flatMap(({ person, facts }) => facts.map((fact) => ({ person, ...fact })))
    .sort((a, b) => a.at - b.at);
  let seq = nextFact(database);
  for (const { person, at, ...draft } of all) {
    const words = draft.words ?? null;
    const fact = {
      ...draft,
      seq,
      person,
      supersedes: 0,
      knownAt: at,
      by: 'terminal',
      words,
      erased: false,
    } as Fact;
    const rows = factRows(fact, seal);
    add('register_facts', rows.fact);
    if (rows.words) add('register_words', rows.words);
    seq += 1;
  }
  database.exec('COMMIT');
  database.close();
  return all.length;
}

/** Reads pages of the register of a day five years ago, and says how long the slowest took. */
async function readPages(client: Client, secretary: Session, now: number): Promise<Step> {
  const on = addDays(londonDate(now), -5 * 365);
  let after: string | null = null;
  let slowest = 0;
  for (let page = 0; page < PAGES; page += 1) {
    const from = performance.now();
    const { status, body }: { status: number; body: unknown } = await client.command(
      'register/as-at',
      { on, view: 'full', ...(after ? { after } : {}) },
      { as: secretary },
    );
    if (status !== 200) throw new Error(`register/as-at: ${status} ${JSON.stringify(body)}`);
    slowest = Math.max(slowest, performance.now() - from);
    after = (body as { readonly after: string | null }).after;
  }
  return {
    step: `a page of the register as at ${on}, the slowest of ${PAGES}`,
    tookMs: rounded(slowest),
    before: 0,
    longest: 0,
  };
}

/** The whole register of a day by the rules alone, as `npm run register` works it out. */
function wholeRegister(data: string, now: number): Step {
  const { facts } = readRegister(data);
  const on = addDays(londonDate(now), -5 * 365);
  registerAsAt({ facts, on, knownAt: now });
  const from = performance.now();
  const entries = registerAsAt({ facts, on, knownAt: londonInstant(londonDate(now), 0) });
  const tookMs = rounded(performance.now() - from);
  return {
    step: `the whole register of that day: ${entries.length} entries of ${facts.length} facts`,
    tookMs,
    before: 0,
    longest: 0,
  };
}

async function underLoad(client: Client, crowd: Crowd, secretary: Session, now: number): Promise<Step[]> {
  const on = addDays(londonDate(now), -365);
  return [
    await measure(client, crowd, secretary, 'register/as-at', { on, view: 'full' }),
    await measure(client, crowd, secretary, 'voting/open-vote', { motionId: TO_OPEN }),
  ];
}

/** Measures on a test build with wide limits. */
export async function benchMembers(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    const now = Date.now();
    const facts = fill(coop.data, now);
    const whole = wholeRegister(coop.data, now);
    const someone = demoPeople.find(({ role }) => role === 'supported')!.email;
    fillOwnHistory(
      coop.data,
      someone,
      Array.from({ length: MEMBERS }, (_, at) => idOf(at)),
      now,
    );
    await coop.start();
    const secretary = await coop.client.signIn(demoPeople.find(({ role }) => role === 'secretary')!.email);
    const own = await gatherOwn(coop.client, await coop.client.signIn(someone));
    const crowd = await gather(coop.client, coop.data, 6);
    const pages = await readPages(coop.client, secretary, now);
    const [asAt, roll] = await underLoad(coop.client, crowd, secretary, now);
    const steps = [whole, pages, asAt!, roll!, own];
    const slow = [whole, pages, asAt!].filter(({ tookMs }) => tookMs > AS_AT_MS);
    return {
      title:
        `A register of ${MEMBERS} members and ${YEARS} years: ${facts} facts; six others vote meanwhile. ` +
        `Bars: as at ${AS_AT_MS} ms, roll ${ROLL_MS} ms, own ${OWN_MS} ms, wait ${MOST_MS} ms`,
      columns: ['', 'itself ms', 'longest wait before ms', 'longest wait then ms'],
      rows: steps.map(({ step, tookMs, before, longest }) => [step, tookMs, before, longest]),
      missed: [
        ...slow.map(({ step }) => `${step}: longer than ${AS_AT_MS} ms`),
        ...(own.tookMs > OWN_MS ? [`${own.step}: longer than ${OWN_MS} ms`] : []),
        ...(roll!.tookMs > ROLL_MS ? [`the roll took longer than ${ROLL_MS} ms`] : []),
        ...steps
          .filter(({ longest }) => longest > MOST_MS)
          .map(({ step }) => `${step}: somebody waited longer than ${MOST_MS} ms`),
      ],
      numbers: steps,
    };
  } finally {
    await coop.remove();
  }
}
