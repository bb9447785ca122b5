/** Whether enough are at a meeting at a moment: since it began, or since it went on after it had stopped for a while. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import {
  attendanceAt,
  courseOf,
  proxiesCounted,
  quorumOf,
  quorumState,
  type Attendance,
  type Quorum,
  type QuorumState,
  type Room,
} from '../../../src/domain/meetings/index.ts';
import { standing, takesProxies, type Giving } from '../../../src/domain/proxies/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { Readable } from '../kit/engine.ts';
import { givingsOf } from '../proxies/proxies-read.ts';
import { rulesOf } from './meetings-read.ts';
import { howManyMayVote, type Presence } from './presences.ts';

export interface QuorumNow {
  readonly there: Attendance;
  readonly mayVote: number;
  readonly quorum: Quorum;
  /** How many of those who count sent a proxy. */
  readonly proxies: number;
  readonly state: QuorumState;
  /** When it began, or went on. */
  readonly begunAt: Instant;
}

/** What it is worked out from. */
interface Grounds {
  readonly found: FoundMeeting;
  /** Until when it stopped last. */
  readonly room: Pick<Room, 'until'>;
  readonly presences: readonly Presence[];
  /** All proxies of the meeting. */
  readonly givings: readonly Giving[];
  /** How many stand on the roll. */
  readonly onRoll: number;
}

/** The proxies that nobody took back, where the meeting takes any. */
const proxiesOf = ({ found, givings }: Pick<Grounds, 'found' | 'givings'>): Giving[] =>
  takesProxies(rulesOf(found), found) ? standing(givings) : [];

/** Who is there, in which way, and how many more by proxies. */
export const thereNow = (
  grounds: Pick<Grounds, 'found' | 'givings' | 'presences'>,
  now: Instant,
): Attendance => attendanceAt(grounds.presences, proxiesOf(grounds), now);

export function quorumFrom({ found, room, presences, givings, onRoll }: Grounds, now: Instant): QuorumNow {
  const proxies = proxiesOf({ found, givings });
  const there = attendanceAt(presences, proxies, now);
  const came = new Set(presences.map(({ member }) => member));
  // A correction of the register may have taken somebody off who came, or sent a proxy: they count all the same.
  const counted = new Set([...came, ...proxies.map(({ giver }) => giver)]);
  const mayVote = Math.max(onRoll, counted.size);
  const asked = { rules: rulesOf(found), kind: found.kind, mayVote, putOff: found.replaces !== '' };
  const begunAt = room.until ?? found.startsAt;
  return {
    there,
    mayVote,
    quorum: quorumOf({ ...asked, there }),
    proxies: proxiesCounted({ ...asked, there }),
    state: quorumState({ ...asked, startsAt: begunAt, course: courseOf(presences, proxies), now }),
    begunAt,
  };
}

export function quorumNow(
  app: Readable,
  found: FoundMeeting,
  { room, presences }: { readonly room: Pick<Room, 'until'>; readonly presences: readonly Presence[] },
  now: Instant,
): QuorumNow {
  const givings = givingsOf(app, found.id);
  const onRoll = howManyMayVote(app, found, now);
  return quorumFrom({ found, room, presences, givings, onRoll }, now);
}
