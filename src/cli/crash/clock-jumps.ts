/**
 * A clock that jumps: an hour back, as after a bad time server, and past the end of the vote and back again. Numbers
 * of postings and events keep their order, and a vote that is over stays over.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HOUR, seededRandom } from '../../domain/kernel/index.ts';
import { neededInstant } from '../../records/row.ts';
import { crashCoop, type CrashCoop } from './co-op.ts';
import { attempt, work, type Attempt } from './load.ts';
import { gather, type Crowd } from './people.ts';
import type { Tried } from './table.ts';
import { verify } from './verify.ts';

const MEMBERS = 4;

function closesAt(data: string, motion: string): number {
  const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true });
  const row = database.prepare('SELECT closesAt FROM motions WHERE id = ?').get(motion);
  database.close();
  return neededInstant(String(row!['closesAt']));
}

/** Each member does one thing at the time that the clock shows. */
async function busy(coop: CrashCoop, crowd: Crowd, now: number, seed: number): Promise<Attempt[]> {
  await coop.setClock(now);
  const load = work(coop.client, crowd, seededRandom(seed), () => now);
  load.stop();
  await load.done;
  return load.attempts;
}

async function lateVote(coop: CrashCoop, crowd: Crowd, when: number): Promise<Attempt> {
  await coop.setClock(when);
  const input = { motionId: crowd.motion, choice: 'for' };
  const made: Attempt = { person: crowd.people[0]!, verb: 'voting/cast-vote', input, key: `late-${when}` };
  await attempt(coop.client, made);
  return made;
}

/** Moves the clock of a test build back and forth under members at work. */
export async function clockJumps(): Promise<Tried> {
  const coop = await crashCoop();
  try {
    await coop.start();
    const crowd = await gather(coop.client, coop.data, MEMBERS);
    const now = Date.now();
    const end = closesAt(coop.data, crowd.motion);
    const faults: string[] = [];
    const all: Attempt[] = [];
    const times = [now, now - HOUR, now + HOUR, now - 24 * HOUR, now, end - 1];
    for (const [index, time] of times.entries()) all.push(...(await busy(coop, crowd, time, index)));
    for (const late of [end, end + HOUR]) {
      const made = await lateVote(coop, crowd, late);
      if (made.answer) faults.push(`a vote was taken ${late - end} ms after the close`);
      all.push(made);
    }
    await coop.kill(); // started again, the clock is right once more
    await coop.start();
    const verdict = verify(coop.data, all);
    return {
      what: 'clock jumps: back an hour and a day, to the last moment and past the close',
      outcome: `${verdict.acknowledged} acknowledged, sum ${verdict.sumMinutes}, integrity ${verdict.integrity}`,
      faults: [...faults, ...verdict.faults],
    };
  } finally {
    await coop.remove();
  }
}
