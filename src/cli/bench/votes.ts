/**
 * How many commands a second the server takes, each on the disk before it is answered (synchronous=FULL): members on
 * the roll vote and change their vote, as many at once as there are connections; then they log hours of help, which
 * writes three rows more and a message.
 */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { crashCoop } from '../crash/co-op.ts';
import { gather } from '../crash/people.ts';
import type { Session } from '../parts/client.ts';
import { grouped, type Measured } from './report.ts';

const CONNECTIONS = 32;
/** All who can: between two of them only so many entries may wait for an answer. */
const MEMBERS = 45;
const WARM_UP_SECONDS = 3;
const SECONDS = 10;
/** The bar of votes, and for the slowest of a hundred. */
const LEAST_PER_SECOND = 1_000;
const MOST_P99_MS = 100;
const CHOICES = ['for', 'against', 'abstain'];

interface Load {
  verb: string;
  /** Undefined when nobody promised a number. */
  least: number | undefined;
  body: (turn: number, people: readonly Session[]) => object;
}

interface Counted {
  verb: string;
  perSecond: number;
  p50: number;
  p99: number;
  failed: number;
  connections: number;
}

async function measure({ verb, body }: Load, address: string, people: readonly Session[]): Promise<Counted> {
  let turn = 0;
  const result = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: SECONDS,
    warmup: { connections: CONNECTIONS, duration: WARM_UP_SECONDS },
    requests: [
      {
        method: 'POST',
        path: `/api/co-op/${verb}`,
        setupRequest: (request) => {
          turn += 1;
          const headers = {
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
            Authorization: people[turn % people.length]!.token,
          };
          return { ...request, headers, body: JSON.stringify(body(turn, people)) };
        },
      },
    ],
  });
  const { p50, p99 } = result.latency;
  const failed = result.non2xx + result.errors;
  return { verb, perSecond: result.requests.average, p50, p99, failed, connections: CONNECTIONS };
}

function missedBy({ verb, perSecond, p99, failed }: Counted, least: number | undefined): string[] {
  return [
    ...(least && perSecond < least ? [`${verb}: fewer than ${grouped(least)} a second`] : []),
    ...(p99 > MOST_P99_MS ? [`${verb}: 1 in 100 took longer than ${MOST_P99_MS} ms`] : []),
    ...(failed ? [`${verb}: ${failed} were not taken`] : []),
  ];
}

/** Measures on a test build with wide limits: it differs from a release in the clock and the limits alone. */
export async function benchVotes(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    await coop.start();
    const { motion, people } = await gather(coop.client, coop.data, MEMBERS);
    const today = new Date().toISOString().slice(0, 10);
    const loads: Load[] = [
      {
        verb: 'voting/cast-vote',
        least: LEAST_PER_SECOND,
        // Each member's next turn brings another choice, so that every request changes a vote.
        body: (turn) => ({ motionId: motion, choice: CHOICES[Math.floor(turn / people.length) % 3] }),
      },
      {
        verb: 'time-bank/log-help',
        least: undefined,
        // Each member helps all the others in turn, so that nobody has to wait for the answer of one.
        body: (turn) => ({
          memberId:
            people[(turn + 1 + (Math.floor(turn / people.length) % (people.length - 1))) % people.length]!
              .member,
          minutes: 15,
          helpedOn: today,
          kindOfHelp: 'company',
          note: '',
          another: true,
        }),
      },
    ];
    const counted: Counted[] = [];
    for (const load of loads) counted.push(await measure(load, coop.client.address, people));
    return {
      title: `Commands, each on the disk before its answer (${CONNECTIONS} connections, the load tool on the same cores)`,
      columns: ['', 'a second', 'p50 ms', 'p99 ms', 'not taken'],
      rows: counted.map(({ verb, perSecond, p50, p99, failed }) => [
        verb,
        grouped(perSecond),
        p50,
        p99,
        failed,
      ]),
      missed: counted.flatMap((one, at) => missedBy(one, loads[at]!.least)),
      numbers: counted,
    };
  } finally {
    await coop.remove();
  }
}
