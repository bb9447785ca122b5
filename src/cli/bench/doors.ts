/**
 * `npm run bench -- doors`: can the time of an answer tell a member's address from a stranger's? It asks for 500 of
 * each in mixed order, then sends a wrong code for each, and asks to be erased (the known ones left), prints all distributions, and states the test that says
 * whether they differ: Mann-Whitney, two sides, at 1 in 100, and a difference that an observer could use, more than
 * 55 right guesses in 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

export interface Doors {
  readonly door: 'ask for a message' | 'send a wrong code' | 'ask to be erased';
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

function fill(folder: string): void {
  const database = new DatabaseSync(join(folder, 'data.db'));
  const insert = inserter(database);
  database.exec('BEGIN');
  for (let number = 0; number < EACH + WARM_UP; number += 1) {
    const tokenKey = `key${number}`.padEnd(50, 'x');
    const member = `member${String(number).padStart(9, '0')}`;
    const left = { displayName: 'Somebody', groupKey: 'supported', joinedAt: 0, leftAt: 1 };
    insert('members', { id: member, ...memberRow(left) });
    const account = { member, email: emailOf(true, number), language: 'en', tokenKey } as const;
    insert('accounts', { id: `account${String(number).padStart(8, '0')}`, ...accountRow(account) });
  }
  database.exec('COMMIT');
  database.close();
}

/** Known and unknown addresses have the same length, so that nothing but the account differs. */
const emailOf = (known: boolean, number: number): string =>
  `${known ? 'member' : 'nobody'}${String(number).padStart(4, '0')}@doors.example`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

type Times = { known: number[]; unknown: number[] };

async function measure(
  client: Client,
  seen: (door: Doors['door'], done: number) => void,
): Promise<[Times, Times, Times]> {
  const [asks, codes, erasings]: [Times, Times, Times] = [
    { known: [], unknown: [] },
    { known: [], unknown: [] },
    { known: [], unknown: [] },
  ];
  for (let number = 0; number < EACH + WARM_UP; number += 1) {
    // Who comes first is a coin's choice, so that no rhythm of the machine favours one.
    const order = Math.random() < 0.5 ? [true, false] : [false, true];
    for (const known of order) {
      const requestId = newRequestId();
      const input = { requestId, email: emailOf(known, number), language: 'en' };
      const ask = await timed(() => client.command('sign-in/ask', input));
      const wrong = { requestId, code: 'AAAA AAAA', device: 'own' };
      const code = await timed(() => client.command('sign-in/finish', wrong));
      const erase = { ...input, requestId: newRequestId() };
      const erasing = await timed(() => client.command('my-information/ask-erasure-link', erase));
      if (number < WARM_UP) continue;
      asks[known ? 'known' : 'unknown'].push(ask);
      codes[known ? 'known' : 'unknown'].push(code);
      erasings[known ? 'known' : 'unknown'].push(erasing);
    }
    if (number % 100 === 99) seen('ask for a message', number + 1);
  }
  return [asks, codes, erasings];
}

function judge(door: Doors['door'], { known, unknown }: Times): Doors {
  const { p, rightGuesses } = mannWhitney(known, unknown);
  const alike = p >= ALPHA || rightGuesses <= USEFUL;
  return { door, known: quantiles(known), unknown: quantiles(unknown), p, rightGuesses, alike };
}

/** Runs the measurement on a server of its own. */
export async function benchDoors(say: (line: string) => void): Promise<Doors[]> {
  const data = mkdtempSync(join(tmpdir(), 'common-care-doors-'));
  await migrate(data);
  fill(data);
  const port = await freePort();
  const server = await startServer({ data, port, program: testServerProgram, extra: ['--rate-limits=test'] });
  try {
    const [asks, codes, erasings] = await measure(clientOf(server.address), (_, done) =>
      say(`  ${done} of ${EACH + WARM_UP} pairs`),
    );
    return [
      judge('ask for a message', asks),
      judge('send a wrong code', codes),
      judge('ask to be erased', erasings),
    ];
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The result as lines for a terminal. */
export function describeDoors(doors: readonly Doors[]): string[] {
  const row = (who: string, { p5, p50, p95, p99 }: Quantiles) =>
    `  ${who.padEnd(10)} ${[p5, p50, p95, p99].map((ms) => ms.toFixed(2).padStart(8)).join('')}`;
  return doors.flatMap(({ door, known, unknown, p, rightGuesses, alike }) => [
    `${door}: ${EACH} of each, milliseconds`,
    `  ${''.padEnd(10)} ${['5%', '50%', '95%', '99%'].map((name) => name.padStart(8)).join('')}`,
    row('known', known),
    row('unknown', unknown),
    `  Mann-Whitney p = ${p.toFixed(3)}, right guesses ${(rightGuesses * 100).toFixed(1)} in 100: ${alike ? 'alike' : 'NOT ALIKE'}`,
    '',
  ]);
}
