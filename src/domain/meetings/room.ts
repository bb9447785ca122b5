// How a meeting stands while it is on, worked out from its acts: what is talked about, who has the word, who asked for it,
// which cards are up. Cards: "stop", "slow down", "I need more time". Whoever is there shows one and takes it back; the
// chair sees them before anything is closed. "I need more time" is about the item and falls with it; when the meeting
// stops for a while all cards fall, because that is what they asked for.

import type { Id, Instant } from '../kernel/index.ts';
import type { MeetingAct } from './acts.ts';
import { isLeft, type FloorProcedure } from './procedures.ts';

export const cards = ['stop', 'slow-down', 'more-time'] as const;
export type Card = (typeof cards)[number];

/** not-begun: nobody has opened it. adjourned: it goes on later. put-off: another meeting takes its place. */
export type RoomState = 'not-begun' | 'open' | 'adjourned' | 'put-off' | 'ended';

export interface ShownCard {
  readonly member: Id;
  readonly card: Card;
}

export interface Room {
  readonly state: RoomState;
  /** The number of the item that is talked about, or was last; 0 before the first. */
  readonly item: number;
  readonly itemSince: Instant | null;
  /** What was decided about its motion instead of a vote; null while nothing was, and once a meeting that had to stop did. */
  readonly decided: FloorProcedure | null;
  readonly cards: readonly ShownCard[];
  /** Who asked to speak on this item and has not spoken since, in the order in which they asked. */
  readonly asked: readonly Id[];
  /** How often each has had the word on this item. */
  readonly spoken: ReadonlyMap<Id, number>;
  readonly word: Id | null;
  /** Until when it stopped last, also after it went on; null when it never did. */
  readonly until: Instant | null;
  /** The meeting that takes its place; empty when none does. */
  readonly next: Id | '';
  /** When it ended or was put off. */
  readonly endedAt: Instant | null;
}

/** How a meeting stands before anything has happened. */
export const roomBefore: Room = {
  state: 'not-begun',
  item: 0,
  itemSince: null,
  decided: null,
  cards: [],
  asked: [],
  spoken: new Map(),
  word: null,
  until: null,
  next: '',
  endedAt: null,
};

const quiet = { asked: [], spoken: new Map<Id, number>(), word: null } as const;

function withCard(room: Room, { by, facts }: MeetingAct): Room {
  const card = facts['card'] as Card;
  const others = room.cards.filter((one) => one.member !== by || one.card !== card);
  return { ...room, cards: facts['up'] === true ? others.concat({ member: by, card }) : others };
}

function withWord(room: Room, member: Id): Room {
  const spoken = new Map(room.spoken).set(member, (room.spoken.get(member) ?? 0) + 1);
  return { ...room, spoken, word: member, asked: room.asked.filter((one) => one !== member) };
}

/** What each act changes; an act that is not here changes nothing of how the meeting stands. */
const changes: { readonly [Kind in MeetingAct['kind']]?: (room: Room, act: MeetingAct) => Room } = {
  opened: (room) => ({ ...room, state: 'open' }),
  'item-begun': (room, { item, at }) => ({
    ...room,
    ...quiet,
    item,
    itemSince: at,
    decided: null,
    cards: room.cards.filter(({ card }) => card !== 'more-time'),
  }),
  card: withCard,
  'asked-to-speak': (room, { by, facts }) => {
    const others = room.asked.filter((one) => one !== by);
    return { ...room, asked: facts['up'] === true ? [...others, by] : others };
  },
  'word-given': (room, { about }) => withWord(room, about),
  'word-ended': (room) => ({ ...room, word: null }),
  procedure: (room, { facts }) =>
    facts['how'] === 'carried' ? { ...room, decided: facts['procedure'] as FloorProcedure } : room,
  adjourned: (room, { facts }) => ({
    ...room,
    state: 'adjourned',
    decided: isLeft(room) ? room.decided : null,
    cards: [],
    word: null,
    until: facts['until'] as Instant,
  }),
  resumed: (room) => ({ ...room, state: 'open' }),
  'put-off': (room, { about, at }) => ({ ...room, state: 'put-off', next: about, endedAt: at, word: null }),
  ended: (room, { at }) => ({ ...room, state: 'ended', endedAt: at, word: null }),
};

/** How a meeting stands when these acts come after what was, in their order. */
export const roomAfter = (before: Room, acts: readonly MeetingAct[]): Room =>
  acts.reduce((room, act) => changes[act.kind]?.(room, act) ?? room, before);

/** How a meeting stands after all its acts, which are in their order. */
export const roomOf = (acts: readonly MeetingAct[]): Room => roomAfter(roomBefore, acts);

/** The cards of people who are there: whoever left holds nothing up. */
export const cardsUp = ({ cards: shown }: Pick<Room, 'cards'>, there: ReadonlySet<Id>): ShownCard[] =>
  shown.filter(({ member }) => there.has(member));

/** How many show each card. */
export function cardCounts(shown: readonly ShownCard[]): Readonly<Record<Card, number>> {
  const many = (card: Card): number => shown.filter((one) => one.card === card).length;
  return { stop: many('stop'), 'slow-down': many('slow-down'), 'more-time': many('more-time') };
}

/**
 * Who asked to speak, in fair turns: whoever has not spoken on this item comes before whoever has, and whoever spoke less
 * often before whoever spoke more; among those alike, whoever asked first. Whoever left has no turn.
 */
export const speakersInOrder = (
  { asked, spoken }: Pick<Room, 'asked' | 'spoken'>,
  there: ReadonlySet<Id>,
): Id[] => {
  const turns = (member: Id): number => spoken.get(member) ?? 0;
  return asked.filter((member) => there.has(member)).sort((a, b) => turns(a) - turns(b));
};
