/**
 * `npm run bench -- reads`: how long what a signed-in page asks takes to come, at 2,000 members and 10 thousand, 100
 * thousand and a million postings: asked by one person alone, one after the other, and by thirty at once. The bars: at
 * most 50 ms for 99 of 100 alone, 100 ms for pages of meetings and motions, and no longer with a long ledger than with a
 * short one.
 */
import autocannon from 'autocannon';
import { clientOf, type Client, type Session } from '../parts/client.ts';
import { testServerProgram } from '../parts/root.ts';
import { freePort, startServer } from '../parts/server.ts';
import { grouped, rounded, type Measured } from './report.ts';
import { emailOf, exchangeId, makeReadsCoop, MEMBERS } from './reads-coop.ts';
import { meetingId, meetingNow, proposalId } from './reads-meetings.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const ALONE = 300;
const WARM_UP = 30;
const AT_ONCE = 30;
const SECONDS = 6;
const MOST_P99_MS = 50;
const MOST_P99_MEETINGS_MS = 100;
/** What is flat: the middle answer at the largest size is at most this much later than at the smallest. */
const MOST_LATER_MS = 10;

interface Asked {
  readonly page: string;
  readonly path: (turn: number) => string;
  /** True where most of what is asked for is not there for the one who asks, which is an answer as well. */
  readonly missing?: true;
  /** The bar, where it is another. */
  readonly most?: number;
}

/** What the pages ask, by the names people know them by. */
const reads: readonly Asked[] = [
  { page: 'My page', path: () => 'my-page/mine' },
  { page: 'time bank', path: () => 'time-bank/my-time' },
  { page: 'time bank, a year', path: () => 'time-bank/my-time?period=2026' },
  { page: 'one entry', path: (turn) => `time-bank/entry?id=${exchangeId(turn * 7)}`, missing: true },
  { page: 'people, all', path: () => 'time-bank/people' },
  { page: 'people, by name', path: (turn) => `time-bank/people?name=pers%20${turn % 1000}` },
  { page: 'votes', path: () => 'voting/motions?language=en' },
];

const about = (meeting: string): string => `meetingId=${meeting}&language=en`;
/** The same of meetings and motions, whose history is as long at every size: they are asked at the smallest. */
const pagesOfMeetings: readonly Asked[] = [
  { page: 'meetings', path: () => 'meetings/list?language=en' },
  { page: 'a meeting', path: (turn) => `meetings/meeting?${about(meetingId(turn))}` },
  { page: 'a meeting now', path: () => `meetings/now?${about(meetingNow)}` },
  { page: 'who is there', path: () => `meetings/there?meetingId=${meetingNow}&name=` },
  { page: 'voting on an item', path: () => `polls/item?${about(meetingNow)}&item=2` },
  { page: 'proxies', path: () => `proxies/of-meeting?${about(meetingNow)}` },
  { page: 'minutes', path: (turn) => `minutes/minutes?${about(meetingId(turn % 39))}` },
  { page: 'motions', path: () => 'motions/list?language=en' },
  { page: 'a motion', path: (turn) => `motions/motion?motionId=${proposalId(turn)}&language=en` },
];
const ofMeetings = pagesOfMeetings.map((asked) => ({ ...asked, most: MOST_P99_MEETINGS_MS }));

interface Read {
  readonly postings: number;
  readonly page: string;
  readonly most: number;
  readonly alone: { readonly p50: number; readonly p99: number };
  readonly atOnce: { readonly p50: number; readonly p99: number; readonly perSecond: number };
  readonly failed: number;
}

const at = (sorted: readonly number[], part: number): number =>
  rounded(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!);

async function askAlone(
  client: Client,
  people: readonly Session[],
  { path, missing = false }: { path: Asked['path']; missing?: boolean },
): Promise<Read['alone'] & { failed: number }> {
  const times: number[] = [];
  let failed = 0;
  for (let turn = 0; turn < WARM_UP + ALONE; turn += 1) {
    const before = performance.now();
    const { status } = await client.read(`/api/co-op/${path(turn)}`, people[turn % people.length]);
    if (turn >= WARM_UP) times.push(performance.now() - before);
    if (status !== 200 && !(missing && status === 404)) failed += 1;
  }
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p99: at(times, 0.99), failed };
}

async function askAtOnce(
  address: string,
  people: readonly Session[],
  { path, missing = false }: { path: Asked['path']; missing?: boolean },
): Promise<Read['atOnce'] & { failed: number }> {
  let turn = 0;
  const result = await autocannon({
    url: address,
    connections: AT_ONCE,
    duration: SECONDS,
    requests: [
      {
        method: 'GET',
        setupRequest: (request) => {
          turn += 1;
          const headers = { Authorization: people[turn % people.length]!.token };
          return { ...request, path: `/api/co-op/${path(turn)}`, headers };
        },
      },
    ],
  });
  const { p50, p99 } = result.latency;
  const failed = result.errors + (missing ? 0 : result.non2xx);
  return { p50, p99, perSecond: Math.round(result.requests.average), failed };
}

async function measure(postings: number, say: (line: string) => void): Promise<Read[]> {
  const now = Date.now();
  say(`  making ${grouped(postings)} postings`);
  const { data, remove } = await makeReadsCoop(postings, now);
  const port = await freePort();
  const server = await startServer({ data, port, program: testServerProgram, extra: ['--rate-limits=test'] });
  try {
    const client = clientOf(server.address);
    const people: Session[] = [];
    for (let one = 0; one < AT_ONCE; one += 1)
      people.push(await client.signIn(emailOf(Math.floor((one * MEMBERS) / AT_ONCE))));
    const found: Read[] = [];
    for (const asked of postings === SIZES[0] ? [...reads, ...ofMeetings] : reads) {
      const { page, most = MOST_P99_MS } = asked;
      const { failed, ...alone } = await askAlone(client, people, asked);
      const { failed: failedToo, ...atOnce } = await askAtOnce(server.address, people, asked);
      say(
        `  ${grouped(postings)}  ${page}: alone ${alone.p50} / ${alone.p99} ms, at once ${atOnce.p50} / ${atOnce.p99} ms`,
      );
      found.push({ postings, page, most, alone, atOnce, failed: failed + failedToo });
    }
    return found;
  } finally {
    await server.stop();
    remove();
  }
}

function missedBy(all: readonly Read[]): string[] {
  return all.flatMap(({ postings, page, most, alone, failed }) => {
    const least = all.find((each) => each.page === page)!;
    const where = `${page} at ${grouped(postings)} postings`;
    return [
      ...(alone.p99 > most ? [`${where}: 1 in 100 took longer than ${most} ms`] : []),
      ...(alone.p50 > least.alone.p50 + MOST_LATER_MS
        ? [`${where}: the middle answer came more than ${MOST_LATER_MS} ms later than with a short ledger`]
        : []),
      ...(failed ? [`${where}: ${failed} were not answered`] : []),
    ];
  });
}

/** Measures each size on a server of its own. */
export async function benchReads(say: (line: string) => void): Promise<Measured> {
  const all: Read[] = [];
  for (const postings of SIZES) all.push(...(await measure(postings, say)));
  return {
    title: `What pages ask, at ${grouped(MEMBERS)} members: ms alone, and ${AT_ONCE} at once (the load tool on the same cores)`,
    columns: ['', 'postings', 'p50 alone', 'p99 alone', 'p50 at once', 'p99 at once', 'a second'],
    rows: all.map(({ postings, page, alone, atOnce }) => [
      page,
      grouped(postings),
      alone.p50,
      alone.p99,
      atOnce.p50,
      atOnce.p99,
      grouped(atOnce.perSecond),
    ]),
    missed: missedBy(all),
    numbers: all,
  };
}
