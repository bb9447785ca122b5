// Who may do what while a meeting is on, and when. Those who lead it open it, begin its items, give the word, stop it for
// a while and end it; those who are there show cards and ask to speak. Each function says why something cannot be done;
// a list that is empty says that it can.

import { DAY, onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { QuorumState } from './quorum-state.ts';
import { mustStop, type Decided } from './procedures.ts';
import { cardCounts, type Card, type Room, type ShownCard } from './room.ts';

/** A meeting stops for so long at most; then it is a new meeting with a notice of its own. */
const LONGEST_STOP = 60 * DAY;

const notOpen = ({ state }: Pick<Room, 'state'>): Refusal | null =>
  state === 'open' ? null : refusal(state === 'not-begun' ? 'meeting-not-begun' : `meeting-${state}`);

export interface Beginning {
  readonly room: Pick<Room, 'state' | 'until'>;
  readonly startsAt: Instant;
  readonly quorum: Pick<QuorumState, 'state'>;
  readonly there: number;
  readonly needed: number;
}

const quorumRefusal = ({ quorum, there, needed }: Beginning): Refusal | null => {
  if (quorum.state === 'quorate') return null;
  return quorum.state === 'put-off'
    ? refusal('quorum-time-over')
    : refusal('quorum-missing', null, { there, needed });
};

/** Why a meeting cannot be opened: it has its time, and enough must be there. */
export function whyNotOpened(beginning: Beginning, now: Instant): Refusal[] {
  const { state } = beginning.room;
  if (state !== 'not-begun') return [refusal(state === 'open' ? 'meeting-open-already' : `meeting-${state}`)];
  return onlyRefusals([now < beginning.startsAt ? refusal('meeting-too-early') : quorumRefusal(beginning)]);
}

/** Why it cannot go on: people were told when it does, and enough must be there again. */
export const whyNotResumed = (beginning: Beginning, now: Instant): Refusal[] => {
  const { state, until } = beginning.room;
  if (state !== 'adjourned') return [refusal('meeting-not-adjourned')];
  return onlyRefusals([now < (until ?? 0) ? refusal('meeting-too-early') : quorumRefusal(beginning)]);
};

/**
 * Why nothing may be closed yet: people show cards, and the chair has not said how many they saw. The same question
 * before the next item, before the end, and before hands or a poll are closed.
 */
export function whyNotClosed(up: readonly ShownCard[], seen: number): Refusal[] {
  if (up.length === 0 || up.length === seen) return [];
  const { stop, 'slow-down': slowDown, 'more-time': moreTime } = cardCounts(up);
  return [refusal('cards-are-up', null, { cards: up.length, stop, slowDown, moreTime })];
}

/** Why an item cannot be left: a vote on it is counted and declared first. */
export const whyNotLeft = (voteIsOn: boolean): Refusal[] => (voteIsOn ? [refusal('vote-not-declared')] : []);

export interface NextItem {
  readonly room: Pick<Room, 'state' | 'item'> & Decided;
  readonly items: number;
  /** The number of the item that should begin: two who press at once begin one. */
  readonly item: number;
  readonly quorum: Pick<QuorumState, 'state'>;
  readonly up: readonly ShownCard[];
  readonly seen: number;
}

/** Why an item cannot begin. */
export function whyNotBegun({ room, items, item, quorum, up, seen }: NextItem): Refusal[] {
  const shut = notOpen(room);
  if (shut) return [shut];
  if (quorum.state === 'put-off') return [refusal('quorum-time-over')];
  const stop = mustStop(room);
  if (stop) return [stop];
  if (item !== room.item + 1 || item > items) return [refusal('item-not-next')];
  return whyNotClosed(up, seen);
}

/** Why a meeting cannot be ended. */
export function whyNotEnded(room: Pick<Room, 'state'>, up: readonly ShownCard[], seen: number): Refusal[] {
  const shut = notOpen(room);
  return shut ? [shut] : whyNotClosed(up, seen);
}

/** Why it cannot stop for a while: a meeting that must be put off is put off. */
export const whyNotAdjourned = (
  room: Pick<Room, 'state'>,
  quorum: Pick<QuorumState, 'state'>,
  until: Instant,
  now: Instant,
): Refusal[] =>
  onlyRefusals([
    notOpen(room),
    quorum.state === 'put-off' ? refusal('quorum-time-over') : null,
    until <= now || until > now + LONGEST_STOP ? refusal('adjourned-until-wrong', 'day') : null,
  ]);

/** Why it cannot be put off: only the rule's minutes without a quorum do that, and its new day must lie ahead. */
export function whyNotPutOff(
  room: Pick<Room, 'state'>,
  quorum: Pick<QuorumState, 'state'>,
  newStart: Instant,
  now: Instant,
): Refusal[] {
  if (room.state === 'put-off' || room.state === 'ended') return [refusal(`meeting-${room.state}`)];
  if (quorum.state !== 'put-off') return [refusal('quorum-time-not-over')];
  return newStart <= now ? [refusal('put-off-day-gone')] : [];
}

/**
 * The number of the item with which the meeting that takes the place of another begins: what was talked about when too few
 * were left is talked about again, what was decided is not decided twice.
 */
export const goesOnWith = ({ item }: Pick<Room, 'item'>, isDecided: boolean): number =>
  isDecided ? item + 1 : Math.max(1, item);

const notThere = (there: boolean): Refusal | null => (there ? null : refusal('you-not-there'));

/** Why somebody cannot show a card, or take it back. */
export const whyNotCard = (
  room: Pick<Room, 'state' | 'cards'>,
  one: { readonly member: Id; readonly there: boolean; readonly card: Card; readonly up: boolean },
): Refusal[] => {
  const held = room.cards.some(({ member, card }) => member === one.member && card === one.card);
  return onlyRefusals([
    notOpen(room),
    one.up ? notThere(one.there) : null,
    held === one.up ? refusal(one.up ? 'card-up-already' : 'card-not-up') : null,
  ]);
};

/** Why somebody cannot ask to speak, or take it back. */
export const whyNotAsk = (
  room: Pick<Room, 'state' | 'asked' | 'item' | 'word'>,
  one: { readonly member: Id; readonly there: boolean; readonly up: boolean },
): Refusal[] => {
  const waits = room.asked.includes(one.member);
  return onlyRefusals([
    notOpen(room),
    one.up ? notThere(one.there) : null,
    room.state === 'open' && room.item === 0 ? refusal('no-item-yet') : null,
    one.up && room.word === one.member ? refusal('has-the-word') : null,
    waits === one.up ? refusal(one.up ? 'asked-already' : 'not-asking') : null,
  ]);
};

/** Why the word cannot be given to somebody. */
export const whyNotWord = (
  room: Pick<Room, 'state' | 'asked'>,
  member: Id,
  there: ReadonlySet<Id>,
): Refusal[] =>
  onlyRefusals([
    notOpen(room),
    room.asked.includes(member) && there.has(member) ? null : refusal('not-asking'),
  ]);

/** Why a turn cannot be ended: whoever has the word ends it themselves, or those who lead the meeting do. */
export const whyNotWordEnded = (
  room: Pick<Room, 'state' | 'word'>,
  { member, leads }: { readonly member: Id; readonly leads: boolean },
): Refusal[] =>
  onlyRefusals([
    notOpen(room),
    room.word === null || (!leads && room.word !== member) ? refusal('not-your-turn') : null,
  ]);
