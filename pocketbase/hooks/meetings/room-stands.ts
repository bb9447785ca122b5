/**
 * How a meeting stands, and who is there: what every door of it asks first, three hundred pages at once when an item
 * begins. Its acts and presences only grow, so that what was worked out for one who asked is kept for the next, and only
 * what came since is added.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  cardsUp,
  chainHead,
  nextMoveOf,
  roomAfter,
  roomBefore,
  type Arrival,
  type ChainHead,
  type MeetingAct,
  type Room,
  type ShownCard,
} from '../../../src/domain/meetings/index.ts';
import { row, type Asked } from '../kit/engine.ts';
import { keeping, lastRow } from '../kit/kept.ts';
import { actsFrom, actsOf } from './acts.ts';
import { presencesOf, waysAt, type Presence } from './presences.ts';

interface Arrivals {
  readonly presences: readonly Presence[];
  /** In which way each is there who is there. */
  readonly ways: ReadonlyMap<Id, Arrival['way']>;
  /** Who is there, each once. */
  readonly present: ReadonlySet<Id>;
}

export interface InRoom extends Arrivals {
  readonly room: Room;
  /** The cards of those who are there. */
  readonly up: readonly ShownCard[];
}

/** How the meeting that was asked for last stood, and the last of its acts by then. */
let kept: { readonly meeting: Id; readonly last: ChainHead; readonly room: Room } | null = null;

/** The digest of an act stands for all acts before it: one that was undone is found out by it. */
function roomNow({ app }: Asked, meeting: Id): Room {
  if (kept?.meeting === meeting) {
    const { last, room } = kept;
    const [same, ...since] = actsFrom(app, meeting, last.number);
    if (same?.digest === last.digest) return keepRoom(meeting, room, since);
  }
  return keepRoom(meeting, roomBefore, actsOf(app, meeting));
}

function keepRoom(meeting: Id, before: Room, acts: readonly MeetingAct[]): Room {
  const room = roomAfter(before, acts);
  const last = chainHead(acts);
  if (last) kept = { meeting, last, room };
  return room;
}

/** The last row of the tables that say who is there. */
export const LAST_PRESENCE = `${lastRow('meeting_presences')} || ' ' || ${lastRow('meeting_leavings')}`;

const keptArrivals = keeping<Arrivals>();

function arrivalsNow(asked: Asked, meeting: Id): Arrivals {
  const { app, now } = asked;
  const { last } = row(app, `SELECT ${LAST_PRESENCE} AS last`, {}, { last: '' } as const)!;
  const made = (): Arrivals => {
    const presences = presencesOf(app, meeting);
    const ways = waysAt(presences, now);
    return { presences, ways, present: new Set(ways.keys()) };
  };
  // Where a clock was set back, somebody is written down as coming later: then it is made anew.
  return keptArrivals(asked, `${meeting} ${last}`, made, ({ presences }) => nextMoveOf(presences, now));
}

export function inRoom(asked: Asked, meeting: Id): InRoom {
  const room = roomNow(asked, meeting);
  const arrivals = arrivalsNow(asked, meeting);
  return { room, ...arrivals, up: cardsUp(room, arrivals.present) };
}
