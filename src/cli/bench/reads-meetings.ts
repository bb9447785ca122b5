/**
 * Twenty years of meetings and motions, for the measurement of reads: each meeting with its notice to everybody, those who
 * came, and a hundred acts; each motion with its words, its seconds and what people said. One meeting is on now.
 */
import { createHash } from 'node:crypto';
import { DAY, HOUR, londonDate, MINUTE } from '../../domain/kernel/index.ts';
import { nextAct, type ActFacts, type ActKind, type ChainHead } from '../../domain/meetings/index.ts';
import { actRow, itemRow, meetingRow } from '../../records/meetings.ts';
import { actRow as motionActRow, postRow, proposalRow } from '../../records/motions.ts';
import { factRow } from '../../records/register.ts';
import { dateText } from '../../records/row.ts';
import type { Insert } from '../parts/rows.ts';
import { benchPlan } from './meeting-plan.ts';

const RULEBOOK = '2026-06-01';
const MEETINGS = 40;
const CAME = 300;
const CARDS = 100;
const MOTIONS = 300;
const POSTS = 60;

const id = (letter: string, number: number): string => letter + String(number).padStart(14, '0');
export const meetingId = (number: number): string => id('g', number % MEETINGS);
/** The one that is on. */
export const meetingNow = meetingId(MEETINGS - 1);
export const proposalId = (number: number): string => id('q', number % MOTIONS);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const plan = (startsAt: number) => benchPlan(startsAt, { motion: 2, minutes: 30 });

/** Everybody enters the register, long before the first meeting. */
export function addRegister(insert: Insert, people: readonly string[], knownAt: number): void {
  people.forEach((person, at) => {
    const all = { person, on: londonDate(knownAt), supersedes: 0, knownAt, by: 'terminal', reason: 'joined' };
    const own = { ...all, words: null, erased: false };
    insert('register_facts', factRow({ ...own, seq: 2 * at + 1, kind: 'entered', data: {} }, ''));
    const data = { group: 'families' };
    insert('register_facts', factRow({ ...own, seq: 2 * at + 2, kind: 'group', data }, ''));
  });
}

function addActs(
  insert: Insert,
  meeting: string,
  people: readonly string[],
  startsAt: number,
  isOn: boolean,
) {
  let head: ChainHead | null = null;
  const act = (kind: ActKind, item: number, facts: ActFacts, by: string, at: number): void => {
    const made = nextAct(head, { meeting, kind, item, about: '', facts, by }, at, sha256);
    head = { number: made.number, digest: made.digest };
    insert('meeting_acts', { id: id('a', Number(meeting.slice(1)) * 1_000 + made.number), ...actRow(made) });
  };
  act('opened', 0, {}, people[0]!, startsAt);
  act('item-begun', 1, { cards: 0 }, people[0]!, startsAt + 1);
  for (let card = 0; card < CARDS; card += 1)
    act('card', 1, { card: 'stop', up: card % 2 === 0 }, people[card >> 1]!, startsAt + 2 + card);
  act('item-begun', 2, { cards: 0 }, people[0]!, startsAt + MINUTE);
  if (!isOn) act('ended', 0, {}, people[0]!, startsAt + HOUR);
}

function addMeeting(insert: Insert, number: number, people: readonly string[], now: number): void {
  const meeting = meetingId(number);
  const isOn = meeting === meetingNow;
  const startsAt = isOn ? now - 10 * MINUTE : now - (MEETINGS - number) * 40 * DAY;
  const by = people[0]!;
  const held = plan(startsAt);
  const at = dateText(startsAt - 30 * DAY);
  insert('meetings', { id: meeting, ...meetingRow(held, { rulebook: RULEBOOK, now: startsAt }) });
  held.agenda.forEach((item, place) =>
    insert('meeting_items', { id: id('i', number * 10 + place), ...itemRow(meeting, item, place) }),
  );
  insert('meeting_calls', { id: meeting, meeting, by, at });
  people.forEach((member, place) => {
    const line = number * people.length + place;
    insert('meeting_told', { id: id('d', line), meeting, member, way: 'email', at });
    if (place >= CAME) return;
    const came = { meeting, member, way: 'room', at: dateText(startsAt - 10 * MINUTE), by };
    insert('meeting_presences', { id: id('h', line), ...came });
  });
  addActs(insert, meeting, people, startsAt, isOn);
  if (!isOn) insert('minutes_shown', { id: meeting, meeting, by, at: dateText(startsAt + DAY) });
}

function addMotion(insert: Insert, number: number, people: readonly string[], now: number): void {
  const proposal = proposalId(number);
  const begunAt = now - (MOTIONS - number) * 5 * DAY;
  const mover = people[number % people.length]!;
  const written = {
    number: number + 1,
    mover,
    resolution: 'ordinary',
    language: 'en',
    rulebook: RULEBOOK,
  } as const;
  insert('proposals', { id: proposal, ...proposalRow({ ...written, begunAt }) });
  const plain = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0 } as const;
  const act = (place: number, kind: 'put-forward' | 'seconded', by: string) =>
    insert('proposal_acts', {
      id: id('x', number * 100 + place),
      ...motionActRow(proposal, { place, kind, by, at: begunAt + place, ...plain }),
    });
  act(1, 'put-forward', mover);
  for (let place = 2; place < 12; place += 1)
    act(place, 'seconded', people[(number + place) % people.length]!);
  for (let post = 0; post < POSTS; post += 1) {
    const member = people[post]!;
    const said = { proposal, thread: 'for', member, words: 'I think so too.', at: begunAt + post } as const;
    insert('proposal_posts', { id: id('z', number * 100 + post), ...postRow(said) });
  }
}

export function addMeetingsAndMotions(insert: Insert, people: readonly string[], now: number): void {
  for (let number = 0; number < MEETINGS; number += 1) addMeeting(insert, number, people, now);
  for (let number = 0; number < MOTIONS; number += 1) addMotion(insert, number, people, now);
}
