/**
 * kill -9 under load, again and again. After each restart the members send once more what they never got an answer
 * to, with the same keys, and a few requests that were answered: the answers must be the first ones.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { canonicalJson, seededRandom } from '../../domain/kernel/index.ts';
import { crashCoop } from './co-op.ts';
import { attempt, VERBS_AT_WORK, work, type Attempt } from './load.ts';
import { gather } from './people.ts';
import { verify } from './verify.ts';
import type { Tried } from './table.ts';

const MEMBERS = 8;
const ASKED_AGAIN = 5;
const LONGEST_LOAD_MS = 400;
/** The file is searched for damage after each kill at first, then now and then: it grows, and so does the search. */
const CHECK_EVERY = 10;

/** Sends again what may have happened; answers how many requests turned out to have been done before the kill. */
async function settle(client: Parameters<typeof attempt>[0], attempts: Attempt[]): Promise<void> {
  for (const made of attempts.filter(({ inFlight }) => inFlight)) {
    if (!(await attempt(client, made))) throw new Error('The server was gone when nobody had killed it.');
  }
}

async function repeats(
  client: Parameters<typeof attempt>[0],
  attempts: readonly Attempt[],
): Promise<string[]> {
  const faults: string[] = [];
  const answered = attempts.filter(({ answer }) => answer !== undefined).slice(-ASKED_AGAIN);
  for (const first of answered) {
    const again: Attempt = { person: first.person, verb: first.verb, input: first.input, key: first.key };
    await attempt(client, again);
    if (canonicalJson(again.answer ?? again.refused) !== canonicalJson(first.answer)) {
      faults.push(
        `asked again, ${first.verb} answered otherwise: ${JSON.stringify(again.answer ?? again.refused)}`,
      );
    }
  }
  return faults;
}

/** A kill is no damage: the history and the file are whole afterwards, and health must not say otherwise. */
async function falseAlarms(client: Parameters<typeof attempt>[0]): Promise<string[]> {
  const { body } = await client.read('/api/health');
  const { data } = body as { data: Record<string, string> };
  return ['history', 'integrity', 'schema', 'database']
    .filter((part) => data[part] !== 'ok')
    .map((part) => `after a kill health says: ${part} ${data[part]}`);
}

/** A verb that was never acknowledged was not tried. */
function notTried(attempts: readonly Attempt[]): string[] {
  return VERBS_AT_WORK.flatMap((name) => {
    const asked = attempts.filter(({ verb }) => verb === name);
    if (asked.some(({ answer }) => answer !== undefined)) return [];
    return [`${name} was never acknowledged; the last answer was ${asked.at(-1)?.refused?.join(' ')}`];
  });
}

/** Kills the server `rounds` times under load. `say` hears how far it is. */
export async function killUnderLoad(
  rounds: number,
  seed: number,
  say: (line: string) => void,
): Promise<Tried> {
  const random = seededRandom(seed);
  const coop = await crashCoop();
  const all: Attempt[] = [];
  const faults: string[] = [];
  let inFlight = 0;
  let slowestStart = 0;
  try {
    await coop.start();
    const crowd = await gather(coop.client, coop.data, MEMBERS);
    for (let round = 1; round <= rounds && faults.length === 0; round++) {
      const load = work(coop.client, crowd, random, Date.now);
      await wait(random.between(20, LONGEST_LOAD_MS));
      await coop.kill();
      await load.done;
      slowestStart = Math.max(slowestStart, await coop.start());
      faults.push(...(await falseAlarms(coop.client)));
      inFlight += load.attempts.filter((made) => made.inFlight).length;
      await settle(coop.client, load.attempts);
      faults.push(...(await repeats(coop.client, load.attempts)));
      all.push(...load.attempts);
      if (round % CHECK_EVERY === 0 || round <= CHECK_EVERY || round === rounds) {
        const { faults: found, acknowledged } = verify(coop.data, all);
        faults.push(...found);
        if (round % CHECK_EVERY === 0) say(`${round} of ${rounds} kills, ${acknowledged} acknowledged`);
      }
    }
    const { acknowledged, sumMinutes, integrity } = verify(coop.data, all);
    return {
      what: `kill -9 under load, ${rounds} times`,
      outcome: `${acknowledged} acknowledged, ${inFlight} in flight at a kill, sum ${sumMinutes}, integrity ${integrity}, slowest restart ${Math.round(slowestStart)} ms`,
      faults: [...faults, ...notTried(all)],
    };
  } finally {
    await coop.remove();
  }
}
