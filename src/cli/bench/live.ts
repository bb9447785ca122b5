/**
 * `npm run bench -- live`: a meeting with 300 open pages. One act: how long until every page has heard that something
 * changed, and until every page shows it, all of them asking at once; and whether anybody else waits meanwhile. Then
 * thirty people show a card in the same moment.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { DAY, HOUR, MINUTE } from '../../domain/kernel/index.ts';
import type { MeetingPlan } from '../../domain/meetings/index.ts';
import { itemRow, meetingRow } from '../../records/meetings.ts';
import { dateText } from '../../records/row.ts';
import { crashCoop } from '../crash/co-op.ts';
import type { NowView } from '../../queries/meetings-room.ts';
import type { Client, Session } from '../parts/client.ts';
import { addCrowd } from '../parts/crowd.ts';
import { inserter } from '../parts/rows.ts';
import { rounded, type Measured } from './report.ts';

const PAGES = 300;
const CARDS = 30;
const MEETING = 'benchmeeting000';
/** The bars, in milliseconds: all have heard, all show it, and nobody else waits longer. */
const HEARD_MS = 2_000;
const SHOWN_MS = 5_000;
const WAIT_MS = 1_000;
/** Longer than any of it may take: then something was lost. */
const PATIENCE_MS = 30_000;

const plan = (startsAt: number): MeetingPlan => ({
  kind: 'special',
  groupKey: '',
  startsAt,
  placeEn: 'The Old Library',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
  agenda: Array.from({ length: 4 }, (_, at) => ({
    kind: 'discussion',
    titleEn: `Item ${at + 1}`,
    titleCy: '',
    wordsEn: 'What we want to do, and why.',
    wordsCy: '',
    minutes: 60,
    matter: '',
  })),
});

/** A meeting that began a minute ago, with all of them there. */
function addMeeting(data: string, people: readonly Session[], now: number): void {
  const database = new DatabaseSync(join(data, 'data.db'), { timeout: 10_000 });
  const insert = inserter(database);
  const by = people[0]!.member;
  const meeting = plan(now - MINUTE);
  database.exec('BEGIN');
  insert('meetings', { id: MEETING, ...meetingRow(meeting, { rulebook: '2026-06-01', now }) });
  meeting.agenda.forEach((item, at) =>
    insert('meeting_items', { id: `${MEETING.slice(0, 14)}${at}`, ...itemRow(MEETING, item, at) }),
  );
  insert('meeting_calls', { id: MEETING, meeting: MEETING, by, at: dateText(now - 30 * DAY) });
  for (const { member } of people)
    insert('meeting_presences', {
      id: member,
      meeting: MEETING,
      member,
      way: 'room',
      at: dateText(now - HOUR),
      by,
    });
  database.exec('COMMIT');
  database.close();
}

let later = 0;
/** As a page looks: told to come later, it waits a little and tries again (src/lib/tool.svelte.ts). */
async function look(client: Client, as: Session): Promise<NowView> {
  for (;;) {
    const address = `/api/co-op/meetings/now?meetingId=${MEETING}&language=en`;
    const { status, body } = await client.read<NowView>(address, as);
    if (status === 200) return body;
    if (status !== 503) throw new Error(`Looking: ${status} ${JSON.stringify(body)}`);
    later += 1;
    await new Promise((done) => setTimeout(done, 1_000 + 1_500 * Math.random()));
  }
}

interface Page {
  /** Waits until what the page shows is as it should be; gives when it heard, and when it showed it. */
  until: (right: (view: NowView) => boolean) => Promise<{ heard: number; shown: number }>;
  close: () => void;
}

/** A page as a browser has it open: a line to hear by, and a look at the meeting each time it hears. */
async function openPage(client: Client, as: Session): Promise<Page> {
  const { ticket } = await client.ask('live/ticket', { topics: 'meetings' }, as);
  const stop = new AbortController();
  const line = await fetch(`${client.address}/api/co-op/live/hear?ticket=${ticket}`, { signal: stop.signal });
  if (line.status !== 200) throw new Error(`A page could not listen: ${line.status}`);
  // How often it was told to look again; whoever waits hears of the next time.
  let told = 0;
  let tell: () => void = () => undefined;
  const reader = line.body!.pipeThrough(new TextDecoderStream()).getReader();
  const listen = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (!value.includes('event: changed')) continue;
      told += 1;
      tell();
    }
  };
  listen().catch(() => undefined);
  return {
    until: async (right) => {
      let first = 0;
      let looked = told;
      for (;;) {
        if (told === looked) await new Promise<void>((resolve) => (tell = resolve));
        looked = told;
        first ||= performance.now();
        if (right(await look(client, as))) return { heard: first, shown: performance.now() };
      }
    },
    close: () => stop.abort(),
  };
}

const share = (sorted: readonly number[], of: number): number =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!);

interface Act {
  readonly what: string;
  readonly act: () => Promise<unknown>;
  readonly right: (view: NowView) => boolean;
}

/** Somebody who is at no meeting reads their page meanwhile, one time after the other: how long the longest took. */
async function readMeanwhile(client: Client, as: Session, work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let goesOn = true;
  const reading = (async () => {
    while (goesOn) {
      const from = performance.now();
      await client.read('/api/co-op/my-page/mine', as);
      longest = Math.max(longest, performance.now() - from);
    }
  })();
  try {
    await work();
  } finally {
    goesOn = false;
    await reading;
  }
  return longest;
}

function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(
      () => refuse(new Error(`${what}: not every page shows it after ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function measure(client: Client, pages: readonly Page[], other: Session, { what, act, right }: Act) {
  const before = await readMeanwhile(client, other, () => new Promise((done) => setTimeout(done, 1_500)));
  let from = 0;
  later = 0;
  let seen: { heard: number; shown: number }[] = [];
  const longest = await readMeanwhile(client, other, async () => {
    const waiting = Promise.all(pages.map(({ until }) => until(right)));
    from = performance.now();
    await act();
    seen = await within(waiting, what);
  });
  const sorted = (times: readonly number[]) => times.map((at) => at - from).sort((a, b) => a - b);
  return {
    what,
    heard: sorted(seen.map(({ heard }) => heard)),
    shown: sorted(seen.map(({ shown }) => shown)),
    before,
    longest,
    later,
  };
}

/** Measures on a test build with wide limits. */
export async function benchLive(): Promise<Measured> {
  const coop = await crashCoop();
  const pages: Page[] = [];
  try {
    const now = Date.now();
    const crowd = addCrowd(coop.data, PAGES + 1, now);
    const people = crowd.slice(0, PAGES);
    addMeeting(coop.data, people, now);
    await coop.start();
    const { client } = coop;
    const secretary = await client.signIn(demoPeople.find(({ role }) => role === 'secretary')!.email);
    const must = async (verb: string, input: object, as: Session): Promise<void> => {
      const { status, body } = await client.command(verb, { meetingId: MEETING, ...input }, { as });
      if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
    };
    await must('meetings/open', {}, secretary);
    for (const as of people) pages.push(await openPage(client, as));
    const acts: readonly Act[] = [
      {
        what: 'an item begins',
        act: () => must('meetings/begin-item', { item: 1 }, secretary),
        right: ({ item }) => item?.number === 1,
      },
      {
        what: `${CARDS} people show a card at once`,
        act: () =>
          Promise.all(
            people.slice(0, CARDS).map((as) => must('meetings/show-card', { card: 'stop', up: true }, as)),
          ),
        right: ({ cards }) => cards.stop === CARDS,
      },
      {
        what: 'the next item begins',
        act: () => must('meetings/begin-item', { item: 2, seen: CARDS }, secretary),
        right: ({ item }) => item?.number === 2,
      },
    ];
    const found = [];
    for (const act of acts) found.push(await measure(client, pages, crowd[PAGES]!, act));
    const last = (times: readonly number[]): number => times.at(-1)!;
    return {
      title:
        `${PAGES} open pages of one meeting, each asking again when it hears. Bars: all have heard within ${HEARD_MS} ms, ` +
        `all show it within ${SHOWN_MS} ms, somebody else waits at most ${WAIT_MS} ms`,
      columns: [
        '',
        'heard p50',
        'heard by all',
        'shown p50',
        'shown p99',
        'shown by all',
        'wait before',
        'wait then',
      ],
      rows: found.map(({ what, heard, shown, later: told, before, longest }) => [
        what,
        share(heard, 0.5),
        rounded(last(heard)),
        share(shown, 0.5),
        share(shown, 0.99),
        rounded(last(shown)),
        told,
        rounded(before),
        rounded(longest),
      ]),
      missed: found.flatMap(({ what, heard, shown, longest }) => [
        ...(last(heard) > HEARD_MS ? [`${what}: a page heard of it after ${HEARD_MS} ms`] : []),
        ...(last(shown) > SHOWN_MS ? [`${what}: a page showed it after ${SHOWN_MS} ms`] : []),
        ...(longest > WAIT_MS ? [`${what}: somebody else waited longer than ${WAIT_MS} ms`] : []),
      ]),
      numbers: found,
    };
  } finally {
    for (const page of pages) page.close();
    await coop.remove();
  }
}
