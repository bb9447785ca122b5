/**
 * `npm run bench -- live`: a meeting of a co-op of 2,000 with 300 open pages. One act: how long until every page has heard
 * that something changed, until every page shows it, all of them asking at once, and until whoever leads the meeting sees
 * it; and whether anybody else waits meanwhile. Then thirty people show a card in the same moment, and all 300 vote.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { DAY, HOUR, MINUTE } from '../../domain/kernel/index.ts';
import { itemRow, meetingRow } from '../../records/meetings.ts';
import { dateText } from '../../records/row.ts';
import { crashCoop } from '../crash/co-op.ts';
import type { NowView } from '../../queries/meetings-room.ts';
import type { Client, Session } from '../parts/client.ts';
import { addCrowd } from '../parts/crowd.ts';
import { inserter } from '../parts/rows.ts';
import { benchPlan } from './meeting-plan.ts';
import { rounded, type Measured } from './report.ts';

const MEMBERS = 2_000;
const PAGES = 300;
const CARDS = 30;
const MEETING = 'benchmeeting000';
/** The bars, in milliseconds: all have heard, all show it, and nobody else waits longer. */
const HEARD_MS = 2_000;
const SHOWN_MS = 5_000;
const LEADS_MS = 1_000;
const WAIT_MS = 1_000;
/** When 300 people vote in the same moment: the longest that one of them waits for the answer. And alone. */
const VOTED_MS = 3_000;
const ALONE_MS = 100;
/** Longer than any of it may take: then something was lost. */
const PATIENCE_MS = 30_000;

/** The number of the item on which there is a vote. */
const MOTION = 2;

const plan = (startsAt: number) => benchPlan(startsAt, { motion: MOTION, minutes: 60 });

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

const at = (sorted: readonly number[], of: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))]!;
const share = (sorted: readonly number[], of: number): number => rounded(at(sorted, of));

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

interface Meeting {
  readonly client: Client;
  readonly pages: readonly Page[];
  /** The page of whoever leads it. */
  readonly leads: Page;
  /** Somebody who is at no meeting. */
  readonly other: Session;
}

async function measure({ client, pages, leads, other }: Meeting, { what, act, right }: Act) {
  const before = await readMeanwhile(client, other, () => new Promise((done) => setTimeout(done, 1_500)));
  let from = 0;
  later = 0;
  let seen: { heard: number; shown: number }[] = [];
  let led = 0;
  const longest = await readMeanwhile(client, other, async () => {
    const leading = leads.until(right);
    const waiting = Promise.all(pages.map(({ until }) => until(right)));
    from = performance.now();
    await act();
    seen = await within(waiting, what);
    led = (await within(leading, what)).shown - from;
  });
  const sorted = (times: readonly number[]) => times.map((at) => at - from).sort((a, b) => a - b);
  return {
    what,
    heard: sorted(seen.map(({ heard }) => heard)),
    shown: sorted(seen.map(({ shown }) => shown)),
    led,
    before,
    longest,
    later,
  };
}

/** A vote by hands that nobody takes for enough, and the full count that is asked for then. */
async function openPoll(client: Client, secretary: Session, people: readonly Session[]): Promise<string> {
  const go = async (verb: string, input: object, as: Session): Promise<{ voteId: string }> => {
    const { status, body } = await client.command<{ voteId: string }>(verb, input, { as });
    if (status !== 200) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const [one, other, ...rest] = people as [Session, Session, ...Session[]];
  const at = { meetingId: MEETING, item: MOTION };
  const tellers = [one.member, other.member];
  const { voteId } = await go('polls/open', { ...at, method: 'hands', tellers }, secretary);
  const counted = { voteId, votesFor: 160, votesAgainst: 130, abstained: 0 };
  for (const teller of [one, other]) await go('polls/count', counted, teller);
  for (const asks of rest.slice(0, 5)) await go('polls/ask', { voteId }, asks);
  return (await go('polls/open', { ...at, method: 'poll', tellers }, secretary)).voteId;
}

/** How long each waits for the answer to their vote: one after the other, and then all in the same moment. */
async function measureVotes(client: Client, voteId: string, people: readonly Session[]) {
  const vote = async (as: Session, choice: string): Promise<number> => {
    const from = performance.now();
    const input = { voteId, voter: as.member, choice };
    const { status, body } = await client.command('polls/cast', input, { as });
    if (status !== 200) throw new Error(`Voting: ${status} ${JSON.stringify(body)}`);
    return performance.now() - from;
  };
  const alone: number[] = [];
  for (const as of people.slice(0, 100)) alone.push(await vote(as, 'for'));
  const together = await Promise.all(people.map((as) => vote(as, 'against')));
  const inOrder = (times: readonly number[]) => times.toSorted((a, b) => a - b);
  return { alone: inOrder(alone), together: inOrder(together) };
}

/** Measures on a test build with wide limits. */
export async function benchLive(): Promise<Measured> {
  const coop = await crashCoop();
  const pages: Page[] = [];
  try {
    const now = Date.now();
    const crowd = addCrowd(coop.data, MEMBERS, now);
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
    const leads = await openPage(client, secretary);
    pages.push(leads);
    const meeting = { client, pages: pages.slice(0, PAGES), leads, other: crowd[PAGES]! };
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
        act: () => must('meetings/begin-item', { item: MOTION, seen: CARDS }, secretary),
        right: ({ item }) => item?.number === MOTION,
      },
    ];
    const found = [];
    for (const act of acts) found.push(await measure(meeting, act));
    const votes = await measureVotes(client, await openPoll(client, secretary, people), people);
    const last = (times: readonly number[]): number => times.at(-1)!;
    return {
      title:
        `${PAGES} open pages of one meeting, each asking again when it hears. Bars: all have heard within ${HEARD_MS} ms, ` +
        `all show it within ${SHOWN_MS} ms, whoever leads it within ${LEADS_MS} ms, somebody else waits at most ${WAIT_MS} ms. ` +
        `A vote in a full count: alone ${rounded(at(votes.alone, 0.5))} ms (p99 ${rounded(at(votes.alone, 0.99))}, bar ${ALONE_MS}), ` +
        `${PAGES} at once ${rounded(at(votes.together, 0.5))} ms (the last ${rounded(last(votes.together))}, bar ${VOTED_MS})`,
      columns: [
        '',
        'heard p50',
        'heard by all',
        'shown p50',
        'shown p99',
        'shown by all',
        'seen by the chair',
        'told to wait',
        'wait before',
        'wait then',
      ],
      rows: found.map(({ what, heard, shown, led, later: told, before, longest }) => [
        what,
        share(heard, 0.5),
        rounded(last(heard)),
        share(shown, 0.5),
        share(shown, 0.99),
        rounded(last(shown)),
        rounded(led),
        told,
        rounded(before),
        rounded(longest),
      ]),
      missed: [
        ...(at(votes.alone, 0.99) > ALONE_MS ? [`a vote alone took longer than ${ALONE_MS} ms`] : []),
        ...(last(votes.together) > VOTED_MS ? [`a vote took longer than ${VOTED_MS} ms`] : []),
        ...found.flatMap(({ what, heard, shown, led, longest }) => [
          ...(led > LEADS_MS ? [`${what}: whoever leads it saw it after ${LEADS_MS} ms`] : []),
          ...(last(heard) > HEARD_MS ? [`${what}: a page heard of it after ${HEARD_MS} ms`] : []),
          ...(last(shown) > SHOWN_MS ? [`${what}: a page showed it after ${SHOWN_MS} ms`] : []),
          ...(longest > WAIT_MS ? [`${what}: somebody else waited longer than ${WAIT_MS} ms`] : []),
        ]),
      ],
      numbers: { found, votes },
    };
  } finally {
    for (const page of pages) page.close();
    await coop.remove();
  }
}
