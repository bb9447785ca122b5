/**
 * How many votes a second the server takes, each on the disk before it is answered (synchronous=FULL): members on
 * the roll vote and change their vote, as many at once as there are connections.
 */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { crashCoop } from '../crash/co-op.ts';
import { gather } from '../crash/people.ts';
import type { Session } from '../parts/client.ts';
import { grouped, quantile, type Measured } from './report.ts';

const CONNECTIONS = 32;
const MEMBERS = 24;
const WARM_UP_MS = 3_000;
const MEASURED_MS = 10_000;
/** The promise of DESIGN §5 and the bar for the slowest of a hundred. */
const LEAST_PER_SECOND = 1_000;
const MOST_P99_MS = 100;
const CHOICES = ['for', 'against', 'abstain'];

interface Sample {
  ms: number;
  status: number;
}

/** One vote over a connection that stays open; answers how long it took. */
function castVote(agent: Agent, address: string, person: Session, body: string): Promise<Sample> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      'Idempotency-Key': randomUUID(),
      Authorization: person.token,
    };
    const asked = request(
      `${address}/api/co-op/voting/cast-vote`,
      { method: 'POST', agent, headers },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ ms: performance.now() - started, status: answer.statusCode ?? 0 }));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Measures on a test build with wide limits: it differs from a release in the clock and the limits alone. */
export async function benchVotes(): Promise<Measured> {
  const coop = await crashCoop();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    await coop.start();
    const { motion, people } = await gather(coop.client, coop.data, MEMBERS);
    const samples: Sample[] = [];
    const begin = performance.now() + WARM_UP_MS;
    const end = begin + MEASURED_MS;
    const member = async (number: number) => {
      for (let turn = number; performance.now() < end; turn++) {
        const person = people[turn % people.length]!;
        const body = JSON.stringify({ motionId: motion, choice: CHOICES[turn % CHOICES.length] });
        const sample = await castVote(agent, coop.client.address, person, body);
        if (performance.now() > begin) samples.push(sample);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => member(number)));
    return judge(samples);
  } finally {
    agent.destroy();
    await coop.remove();
  }
}

function judge(samples: readonly Sample[]): Measured {
  const good = samples.filter(({ status }) => status === 200).map(({ ms }) => ms);
  const perSecond = (good.length * 1000) / MEASURED_MS;
  const failed = samples.length - good.length;
  const [p50, p99] = [quantile(good, 0.5), quantile(good, 0.99)];
  const missed = [
    ...(perSecond < LEAST_PER_SECOND ? [`fewer than ${grouped(LEAST_PER_SECOND)} votes a second`] : []),
    ...(p99 > MOST_P99_MS ? [`1 in 100 took longer than ${MOST_P99_MS} ms`] : []),
    ...(failed ? [`${failed} votes were not taken`] : []),
  ];
  return {
    title: `Votes cast, each on the disk before its answer (${CONNECTIONS} connections)`,
    columns: ['', 'a second', 'p50 ms', 'p99 ms', 'not taken'],
    rows: [['voting/cast-vote', grouped(perSecond), p50, p99, failed]],
    missed,
    numbers: { perSecond, p50, p99, failed, connections: CONNECTIONS },
  };
}
