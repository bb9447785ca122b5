/**
 * `npm run bench -- doors`: can the time of an answer tell from outside whose an address is? For 500 members, 500 people
 * who left and 500 strangers, in mixed order, it asks for a message to sign in, sends a wrong code and asks to be erased,
 * prints all distributions, and states for members and for people who left the test that says whether they differ from
 * strangers: Mann-Whitney, two sides, at 1 in 100, and a difference that an observer could use, more than 55 right
 * guesses in 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DAY } from '../../domain/kernel/index.ts';
import { memberRow } from '../../records/membership.ts';
import { accountRow } from '../../records/sign-in.ts';
import { clientOf, newRequestId, type Client } from '../parts/client.ts';
import { migrate } from '../parts/migrate.ts';
import { testServerProgram } from '../parts/root.ts';
import { inserter } from '../parts/rows.ts';
import { freePort, startServer } from '../parts/server.ts';

const EACH = 500;
const WARM_UP = 60;
/** An observer who guesses by time alone is right this often at the most; 50 in 100 is tossing a coin. */
export const USEFUL = 0.55;
export const ALPHA = 0.01;

/** Whose an address is. All three kinds have the same length, so that nothing but the account differs. */
const KINDS = ['member', 'leaver', 'nobody'] as const;
type Kind = (typeof KINDS)[number];

const DOORS = ['ask for a message', 'send a wrong code', 'ask to be erased'] as const;

export interface Doors {
  readonly door: (typeof DOORS)[number];
  /** Who is told from strangers here, or is not. */
  readonly who: Exclude<Kind, 'nobody'>;
  readonly known: Quantiles;
  readonly unknown: Quantiles;
  /** How likely a difference like this is when there is none. */
  readonly p: number;
  /** How often a guess by time alone is right, from 0.5 to 1. */
  readonly rightGuesses: number;
  readonly alike: boolean;
}

interface Quantiles {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function quantiles(sample: readonly number[]): Quantiles {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))]! * 1000) / 1000;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Area under the normal curve outside ±z (Abramowitz and Stegun 7.1.26, error below 0.0000002). */
function outside(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return series * Math.exp(-x * x);
}

/** Mann-Whitney by ranks, with the normal approximation: right for hundreds of times that hardly ever tie. */
export function mannWhitney(
  first: readonly number[],
  second: readonly number[],
): { p: number; rightGuesses: number } {
  const all = [...first.map((time) => ({ time, of: 0 })), ...second.map((time) => ({ time, of: 1 }))];
  all.sort((a, b) => a.time - b.time);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.time === all[from]!.time) to += 1;
    const shared = (from + 1 + to) / 2;
    for (let index = from; index < to; index += 1) if (all[index]!.of === 0) ranks += shared;
    from = to;
  }
  const [n, m] = [first.length, second.length];
  const u = ranks - (n * (n + 1)) / 2;
  const z = (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  const share = u / (n * m);
  return { p: outside(z), rightGuesses: Math.max(share, 1 - share) };
}

const LEFT_AGO = 365 * DAY;

function fill(folder: string): void {
  const database = new DatabaseSync(join(folder, 'data.db'));
  const insert = inserter(database);
  const now = Date.now();
  database.exec('BEGIN');
  for (let number = 0; number < EACH + WARM_UP; number += 1) {
    for (const kind of ['member', 'leaver'] as const) {
      const member = `${kind}${String(number).padStart(9, '0')}`;
      const leftAt = kind === 'leaver' ? now - LEFT_AGO : null;
      const facts = {
        displayName: 'Somebody',
        groupKey: 'supported',
        joinedAt: now - 3 * LEFT_AGO,
        leftAt,
      };
      insert('members', { id: member, ...memberRow(facts) });
      const tokenKey = member.padEnd(50, 'x');
      const account = { member, email: emailOf(kind, number), language: 'en', tokenKey } as const;
      insert('accounts', { id: `${kind[0]}count${String(number).padStart(9, '0')}`, ...accountRow(account) });
    }
  }
  database.exec('COMMIT');
  database.close();
}

const emailOf = (kind: Kind, number: number): string =>
  `${kind}${String(number).padStart(4, '0')}@doors.example`;

/** How long an answer takes, in milliseconds. Throws when it is not the one that the door gives to everybody. */
async function timed(client: Client, verb: string, input: object, status: number): Promise<number> {
  const before = performance.now();
  const answer = await client.command(verb, input);
  const took = performance.now() - before;
  if (answer.status !== status) throw new Error(`${verb} answered ${JSON.stringify(answer)}`);
  return took;
}

/** Kinds in an order of chance, so that no rhythm of the machine favours one. */
const shuffled = (): Kind[] =>
  KINDS.map((kind) => ({ kind, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);

type Times = Record<(typeof DOORS)[number], Record<Kind, number[]>>;

const noTimes = (): Record<Kind, number[]> => ({ member: [], leaver: [], nobody: [] });

async function measure(client: Client, seen: (done: number) => void): Promise<Times> {
  const times: Times = {
    'ask for a message': noTimes(),
    'send a wrong code': noTimes(),
    'ask to be erased': noTimes(),
  };
  for (let number = 0; number < EACH + WARM_UP; number += 1) {
    for (const kind of shuffled()) {
      const asking = { requestId: newRequestId(), email: emailOf(kind, number), language: 'en' };
      const wrong = { requestId: asking.requestId, code: 'AAAA AAAA', device: 'own' };
      const erasing = { ...asking, requestId: newRequestId() };
      const took = {
        'ask for a message': await timed(client, 'sign-in/ask', asking, 200),
        'send a wrong code': await timed(client, 'sign-in/finish', wrong, 400),
        'ask to be erased': await timed(client, 'my-information/ask-erasure-link', erasing, 200),
      };
      if (number >= WARM_UP) for (const door of DOORS) times[door][kind].push(took[door]);
    }
    if (number % 100 === 99) seen(number + 1);
  }
  return times;
}

function judge(door: Doors['door'], who: Doors['who'], times: Times): Doors {
  const [known, unknown] = [times[door][who], times[door].nobody];
  const { p, rightGuesses } = mannWhitney(known, unknown);
  const alike = p >= ALPHA || rightGuesses <= USEFUL;
  return { door, who, known: quantiles(known), unknown: quantiles(unknown), p, rightGuesses, alike };
}

/** Runs the measurement on a server of its own. */
export async function benchDoors(say: (line: string) => void): Promise<Doors[]> {
  const data = mkdtempSync(join(tmpdir(), 'common-care-doors-'));
  await migrate(data);
  fill(data);
  const port = await freePort();
  const server = await startServer({ data, port, program: testServerProgram, extra: ['--rate-limits=test'] });
  try {
    const times = await measure(clientOf(server.address), (done) =>
      say(`  ${done} of ${EACH + WARM_UP} addresses of each kind`),
    );
    return DOORS.flatMap((door) => [judge(door, 'member', times), judge(door, 'leaver', times)]);
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The result as lines for a terminal. */
export function describeDoors(doors: readonly Doors[]): string[] {
  const row = (who: string, { p5, p50, p95, p99 }: Quantiles) =>
    `  ${who.padEnd(10)} ${[p5, p50, p95, p99].map((ms) => ms.toFixed(2).padStart(8)).join('')}`;
  return doors.flatMap(({ door, who, known, unknown, p, rightGuesses, alike }) => [
    `${door}: ${EACH} of each, milliseconds`,
    `  ${''.padEnd(10)} ${['5%', '50%', '95%', '99%'].map((name) => name.padStart(8)).join('')}`,
    row(who === 'member' ? 'members' : 'who left', known),
    row('strangers', unknown),
    `  Mann-Whitney p = ${p.toFixed(3)}, right guesses ${(rightGuesses * 100).toFixed(1)} in 100: ${alike ? 'alike' : 'NOT ALIKE'}`,
    '',
  ]);
}
