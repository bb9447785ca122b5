/**
 * A full disk: writing is refused in plain words (503), reading goes on, also after a start, health says so, nothing
 * acknowledged is lost, and as soon as there is room again so is everything else. The disk is a small tmpfs: as root
 * by mount, else in a namespace of our own by unshare; where neither is allowed, the table says that it was not tried.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../../domain/kernel/index.ts';
import { crashCoop, type CrashCoop } from './co-op.ts';
import { attempt, work, type Attempt } from './load.ts';
import { gather, type Crowd } from './people.ts';
import type { Tried } from './table.ts';
import { verify } from './verify.ts';

const SIZE = '48m';
const MEMBERS = 4;
const MOST_TRIES = 5_000;
const WHAT = 'disk full (a tmpfs of 48 MB), a start on it, then room again';

function mount(folder: string): boolean {
  const args = ['-t', 'tmpfs', '-o', `size=${SIZE},mode=700`, 'tmpfs', folder];
  return process.platform === 'linux' && spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

/** Fills the disk to the last block but a few, so that the next commits find it full. */
function fillUp(ballast: string): void {
  const { bavail, bsize } = statfsSync(join(ballast, '..'));
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 64 * 1024)));
}

/** Votes until the server says that the disk is full; answers that refusal. */
async function untilFull(coop: CrashCoop, crowd: Crowd, all: Attempt[]): Promise<string[] | undefined> {
  const random = seededRandom(1);
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const made: Attempt = {
      person: random.pick(crowd.people),
      verb: 'voting/cast-vote',
      input: { motionId: crowd.motion, choice: random.pick(['for', 'against', 'abstain']) },
      key: `full-${tried}-${Date.now()}`,
    };
    all.push(made);
    if (!(await attempt(coop.client, made))) throw new Error('The server was gone when the disk was full.');
    if (made.refused && made.refused[0] !== '429') return made.refused;
  }
  return undefined;
}

async function whileFull(coop: CrashCoop, crowd: Crowd, all: Attempt[]): Promise<string[]> {
  const faults: string[] = [];
  const refused = await untilFull(coop, crowd, all);
  if (refused?.[0] !== '503' || refused[1] !== 'disk-full') {
    faults.push(
      `a full disk was answered with ${refused?.join(' ') ?? 'success, again and again'}, not 503 disk-full`,
    );
  }
  const page = await coop.client.read('/');
  if (page.status !== 200) faults.push(`the home page answered ${page.status} while the disk was full`);
  const rows = await coop.client.read(
    `/api/co-op/voting/motion?language=en&motionId=${crowd.motion}`,
    crowd.people[0],
  );
  if (rows.status !== 200) faults.push(`reading a motion answered ${rows.status} while the disk was full`);
  if (!(await turnsRed(coop))) faults.push('health said that all is well while the disk was full');
  return faults;
}

/** A server that was stopped comes back for its readers, although there is no room to write. */
async function startsFull(coop: CrashCoop, crowd: Crowd): Promise<string[]> {
  await coop.kill();
  await coop.start();
  const faults: string[] = [];
  const page = await coop.client.read('/');
  if (page.status !== 200) faults.push(`after a start on a full disk the home page answered ${page.status}`);
  const rows = await coop.client.read(
    `/api/co-op/voting/motion?language=en&motionId=${crowd.motion}`,
    crowd.people[0],
  );
  if (rows.status !== 200)
    faults.push(`after a start on a full disk reading a motion answered ${rows.status}`);
  if (!(await turnsRed(coop))) faults.push('after a start on a full disk health said that all is well');
  return faults;
}

/** Health remembers its answer for a second, so that asking costs no write each time. */
async function turnsRed(coop: CrashCoop): Promise<boolean> {
  for (let asked = 0; asked < 30; asked++) {
    if ((await coop.client.read('/api/health')).status !== 200) return true;
    await wait(100);
  }
  return false;
}

async function afterwards(coop: CrashCoop, crowd: Crowd, all: Attempt[]): Promise<string[]> {
  const load = work(coop.client, crowd, seededRandom(2), Date.now);
  load.stop(); // each member does one thing
  await load.done;
  all.push(...load.attempts);
  const done = load.attempts.filter(({ answer }) => answer !== undefined).length;
  return done
    ? []
    : [`nothing worked when there was room again: ${JSON.stringify(load.attempts[0]?.refused)}`];
}

async function tryOn(folder: string): Promise<Tried> {
  const coop = await crashCoop(join(folder, 'data'));
  const ballast = join(folder, 'ballast');
  const all: Attempt[] = [];
  try {
    await coop.start();
    const crowd = await gather(coop.client, coop.data, MEMBERS);
    fillUp(ballast);
    const faults = [...(await whileFull(coop, crowd, all)), ...(await startsFull(coop, crowd))];
    rmSync(ballast);
    faults.push(...(await afterwards(coop, crowd, all)));
    await coop.kill();
    await coop.start();
    const verdict = verify(coop.data, all);
    const outcome = `${verdict.acknowledged} acknowledged, sum ${verdict.sumMinutes}, integrity ${verdict.integrity}`;
    return { what: WHAT, outcome, faults: [...faults, ...verdict.faults] };
  } finally {
    await coop.remove();
  }
}

/** Fills a small disk under the server, then makes room. */
export async function diskFull(): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-disk-'));
  if (!mount(folder)) {
    rmSync(folder, { recursive: true, force: true });
    const outcome = 'not tried: this needs root on Linux, to mount a small disk';
    return { what: WHAT, outcome, faults: [], notPossible: true };
  }
  try {
    return await tryOn(folder);
  } finally {
    spawnSync('umount', [folder], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  }
}
