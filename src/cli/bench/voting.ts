/**
 * `npm run bench -- voting`: 2,000 members vote in secret, each on a device of their own that reads the paper and puts an
 * envelope into the box; then the box is fixed, opened, counted and destroyed. What the devices do themselves, sealing, is
 * done before the clock runs. Each envelope is on the disk before it is answered.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { DAY } from '../../domain/kernel/index.ts';
import { CLOSING_PAUSE } from '../../domain/voting/index.ts';
import { seal } from '../../lib/seal.ts';
import type { SecretVoteView } from '../../queries/sealed.ts';
import { crashCoop, type CrashCoop } from '../crash/co-op.ts';
import type { Client, Session } from '../parts/client.ts';
import { addCrowd } from '../parts/crowd.ts';
import { inserter } from '../parts/rows.ts';
import { motionFrom } from './close.ts';
import { rounded, type Measured } from './report.ts';

const MEMBERS = 2_000;
const AT_ONCE = 32;
/** The bar: all of them, one after the other and at once. */
const MOST_SECONDS = 60;
const MOTION = 'benchsecret0000';
const ANSWERS = ['for', 'against', 'abstain', null];

function addMotion(data: string, now: number): void {
  const database = new DatabaseSync(join(data, 'data.db'));
  const row = motionFrom(9003, now - 1000, now + 20 * DAY);
  inserter(database)('motions', { id: MOTION, ...row, rulebook: '2026-06-01' });
  database.close();
}

async function must<T>(client: Client, verb: string, input: object, as: Session): Promise<T> {
  const { status, body } = await client.command<T>(verb, input, { as });
  if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
  return body;
}

const look = (client: Client, as: Session): Promise<SecretVoteView> =>
  client.ask('sealed/vote', { motionId: MOTION }, as);

/** All at once, so many at a time; gives how long each took. */
async function everybody<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const from = performance.now();
      await work(one);
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return took.sort((a, b) => a - b);
}

const share = (sorted: readonly number[], of: number): number =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!);

/** Does what is due at a moment, and says how long that took. */
async function dueAt(coop: CrashCoop, at: number): Promise<number> {
  await coop.setClock(at);
  const from = performance.now();
  await fetch(`${coop.client.address}/api/test/due`, { method: 'POST' });
  return performance.now() - from;
}

/** Measures on a test build with wide limits, as the bench of votes does. */
export async function benchVoting(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    const now = Date.now();
    addMotion(coop.data, now);
    const crowd = addCrowd(coop.data, MEMBERS, now);
    await coop.start();
    const { client } = coop;
    const secretary = await client.signIn(demoPeople.find(({ role }) => role === 'secretary')!.email);
    await must(client, 'sealed/choose', { motionId: MOTION }, secretary);
    await must(client, 'voting/open-vote', { motionId: MOTION }, secretary);
    const { paper } = await look(client, crowd[0]!);
    const { publicKey, paper: asked } = paper!;
    const ready: { as: Session; envelope: string }[] = [];
    for (const [at, as] of crowd.entries())
      ready.push({ as, envelope: await seal(asked, [ANSWERS[at % ANSWERS.length]!], publicKey) });

    const casts: number[] = [];
    const from = performance.now();
    const whole = await everybody(ready, async ({ as, envelope }) => {
      const { own } = await look(client, as);
      const began = performance.now();
      await must(client, 'sealed/cast', { motionId: MOTION, turn: own!.turn, envelope }, as);
      casts.push(performance.now() - began);
    });
    const seconds = (performance.now() - from) / 1000;
    casts.sort((a, b) => a - b);

    const closesAt = now + 20 * DAY;
    const fixMs = await dueAt(coop, closesAt + CLOSING_PAUSE + 1000);
    const openMs = await dueAt(coop, closesAt + 3 * DAY);
    const { after } = await look(client, crowd[0]!);
    const keysLeft = readdirSync(`${coop.data}-keys`).filter((name) => name.endsWith('.key')).length;
    const right =
      after?.voted === MEMBERS && after.valid === MEMBERS && after.state === 'done' && keysLeft === 0;
    return {
      title: `${MEMBERS} members vote in secret (${AT_ONCE} at a time, all on the same cores): ${rounded(seconds)} s`,
      columns: ['', 'p50 ms', 'p99 ms'],
      rows: [
        ['reading the paper and casting', share(whole, 0.5), share(whole, 0.99)],
        ['casting alone', share(casts, 0.5), share(casts, 0.99)],
        ['fixing the box, with its letters', rounded(fixMs), ''],
        ['opening, counting and destroying, with its letters', rounded(openMs), ''],
      ],
      missed: [
        ...(seconds > MOST_SECONDS ? [`longer than ${MOST_SECONDS} s`] : []),
        ...(right ? [] : [`not everybody was counted: ${JSON.stringify(after)}, ${keysLeft} keys left`]),
      ],
      numbers: { seconds, cast: casts, fixMs, openMs },
    };
  } finally {
    await coop.remove();
  }
}
