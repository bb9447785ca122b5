// What happened at a meeting of the demo that was held: who came, the acts in their order, a motion that hands decided as
// the rules work it out, and that members can read its minutes. And who votes for whom at the one to come, and its paper.

import {
  DAY,
  londonDate,
  MINUTE,
  seededId,
  type Id,
  type Instant,
  type Random,
} from '../../src/domain/kernel/index.ts';
import { hereBy, quorumOf, type Grounds, type NewAct } from '../../src/domain/meetings/index.ts';
import type { Rulebook } from '../../src/domain/rulebook/index.ts';
import { decideMatter } from '../../src/domain/voting/index.ts';
import type { DemoCoop, DemoMeeting } from './demo-coop.ts';
import { paperText } from './paper-text.ts';

/** What somebody needs to know of a meeting to tell what happened at it. */
export interface Held {
  readonly meeting: DemoMeeting;
  readonly rulebook: Rulebook;
  /** Who could vote, in the order of the register. */
  readonly who: readonly Id[];
  readonly secretary: Id;
  readonly random: Random;
  readonly now: Instant;
}

export type DemoRoom = Pick<
  DemoCoop,
  | 'meeting_presences'
  | 'item_votes'
  | 'item_tellers'
  | 'item_counts'
  | 'item_closes'
  | 'item_declarations'
  | 'meeting_acts'
  | 'minutes_shown'
  | 'proxy_givings'
  | 'meeting_documents'
>;

export const nothingHeld: DemoRoom = {
  meeting_presences: [],
  item_votes: [],
  item_tellers: [],
  item_counts: [],
  item_closes: [],
  item_declarations: [],
  meeting_acts: [],
  minutes_shown: [],
  proxy_givings: [],
  meeting_documents: [],
};

const CAME = { room: 12, joined: 2 } as const;
/** What both tellers counted; the rest showed no hand. */
const HANDS = { votesFor: 9, votesAgainst: 2, abstained: 1 } as const;

/** Who came: the secretary and those who stand next in the register, the last of them by phone. */
function presencesOf({ meeting, who, secretary, random }: Held): DemoCoop['meeting_presences'] {
  const others = who.filter((id) => id !== secretary).slice(0, CAME.room + CAME.joined - 1);
  return [secretary, ...others].map((member, at) => ({
    id: seededId(random),
    meeting: meeting.id,
    member,
    way: at < CAME.room ? ('room' as const) : ('joined' as const),
    at: meeting.plan.startsAt - (20 - at) * MINUTE,
    by: secretary,
  }));
}

/** A meeting that was held: its motion was put to hands, and the chair declared what the rules say. */
export function makeHeld(held: Held): DemoRoom {
  const { meeting, rulebook, who, secretary, random } = held;
  const { plan, items } = meeting;
  const rules = rulebook.meetings!;
  const came = presencesOf(held);
  const item = items.findIndex(({ kind }) => kind === 'motion') + 1;
  const minute = (after: number): Instant => plan.startsAt + after * MINUTE;
  const vote = seededId(random);
  const tellers = came.slice(1, 3).map(({ member }) => member);
  const ways = hereBy({ came, left: [] }, { came: came.length, left: 0 });
  const there = { room: CAME.room, joined: CAME.joined, proxy: 0 };
  const here = { ways, proxy: 0, givings: 0 };
  const decided = decideMatter(
    { ...rulebook, meetings: rules },
    { kind: 'ordinary', forum: 'members', stage: 'only' },
    {
      mayVote: who.length,
      method: 'hands',
      votes: { room: HANDS },
      meeting: { kind: plan.kind, on: londonDate(plan.startsAt), there, putOff: false, faults: [] },
      tellers: tellers.map(() => HANDS),
      pollAskedBy: { members: 0, offices: [] },
    },
  );
  const counts = [...tellers].sort().map((teller) => ({ teller, round: 1, ...HANDS }));
  const none = { votesFor: 0, votesAgainst: 0, abstained: 0 };
  const { needed } = quorumOf({ rules, kind: plan.kind, mayVote: who.length, there, putOff: false });
  const act = (after: number, kind: NewAct['kind'], of: number, facts: NewAct['facts'] = {}, more = {}) => ({
    id: seededId(random),
    at: minute(after),
    act: { meeting: meeting.id, kind, item: of, about: '', facts, by: secretary, ...more } satisfies NewAct,
    grounds: null as Grounds | null,
  });
  const opened = { there: came.length, needed, came: came.length, left: 0 };
  const counted = { ...HANDS, tellers: tellers.length, rounds: 1 };
  const outcome = { says: decided.outcome, computed: decided.outcome, method: 'hands', ...decided.counted };
  return {
    ...nothingHeld,
    meeting_presences: came,
    item_votes: [
      { id: vote, meeting: meeting.id, item, number: 1, method: 'hands', by: secretary, at: minute(48) },
    ],
    item_tellers: tellers.map((member) => ({ id: seededId(random), vote, member })),
    item_counts: counts.map(({ teller, ...count }) => ({
      id: seededId(random),
      vote,
      member: teller,
      ...count,
      at: minute(50),
    })),
    item_closes: [{ id: seededId(random), vote, here, by: tellers[1]!, at: minute(50) }],
    item_declarations: [
      {
        id: seededId(random),
        vote,
        says: decided.outcome,
        computed: decided.outcome,
        result: {
          outcome: decided.outcome,
          mayVote: who.length,
          counted: decided.counted,
          byRoute: { room: HANDS, joined: none, proxy: none },
          reasons: decided.reasons,
          deadlines: decided.deadlines,
        },
        by: secretary,
        at: minute(52),
      },
    ],
    meeting_acts: [
      { ...act(1, 'opened', 0, opened), grounds: { here: ways } },
      ...items.slice(0, item).map((_item, at) => act(2 + at * 42, 'item-begun', at + 1, { cards: 0 })),
      {
        ...act(50, 'hands-counted', item, counted, { about: vote, by: tellers[1]! }),
        grounds: { here, counts },
      },
      act(52, 'declared', item, outcome),
      act(58, 'ended', item, { cards: 0 }),
    ],
    minutes_shown: [
      { id: seededId(random), meeting: meeting.id, by: secretary, at: plan.startsAt + 2 * DAY },
    ],
  };
}

/** Three members who cannot come to a meeting name who votes for them, one says how; and one paper is there to read. */
export function makeComing({ meeting, who, secretary, random, now }: Held): DemoRoom {
  const givers = who.filter((id) => id !== secretary).slice(-4);
  const at = now - 2 * DAY;
  const motion = meeting.items.findIndex(({ kind }) => kind === 'motion') + 1;
  const accounts = meeting.items.findIndex(({ kind }) => kind === 'accounts') + 1;
  return {
    ...nothingHeld,
    proxy_givings: givers.slice(0, 3).map((giver, number) => ({
      id: seededId(random),
      meeting: meeting.id,
      number: number + 1,
      giver,
      holder: givers[3]!,
      directions: number === 0 ? { [motion]: 'for' as const } : {},
      written: 'page',
      receivedOn: londonDate(at),
      by: giver,
      at,
    })),
    meeting_documents: [
      {
        id: seededId(random),
        meeting: meeting.id,
        item: accounts,
        upload: seededId(random),
        part: seededId(random),
        name: 'Accounts in easy read.pdf',
        kind: 'pdf',
        text: paperText(['The money of this year', 'We got 84,200 pounds.', 'We paid 81,900 pounds.']),
        by: secretary,
        at: now - 3 * DAY,
      },
    ],
  };
}
