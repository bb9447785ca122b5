/** A meeting while it is on, as its doors find it, and the one way in which they write down what was done. */
import { refusal, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import { cardsUp, roomOf, type Room, type ShownCard } from '../../../src/domain/meetings/index.ts';
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberContext, MemberLooking } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { actsOf, recordAct, type ActToRecord } from './acts.ts';
import { seenMeeting } from './meetings-read.ts';
import { quorumNow, type QuorumNow } from './quorum-now.ts';

type Asking = Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable };

export interface FoundRoom extends QuorumNow {
  readonly found: FoundMeeting;
  readonly room: Room;
  /** The cards of those who are there. */
  readonly up: readonly ShownCard[];
}

/** A meeting that somebody may see, with how it stands; null when there is none, or nobody was told of it. */
export function seenRoom(asking: Asking, meetingId: Id): FoundRoom | null {
  const found = seenMeeting(asking, meetingId);
  if (!found || found.calledAt === null) return null;
  const room = roomOf(actsOf(asking.app, meetingId));
  const now = quorumNow(asking.app, found, room, asking.now);
  return { found, room, up: cardsUp(room, now.present), ...now };
}

/** The same for a command: nothing is done in a meeting that was called off. */
export function roomFor(asking: Asking, meetingId: Id): Result<FoundRoom> {
  const seen = seenRoom(asking, meetingId);
  if (!seen) return refuse([refusal('meeting-unknown')]);
  if (seen.found.calledOffAt !== null) return refuse([refusal('meeting-called-off')]);
  return { ok: true, value: seen };
}

/** True for those who lead meetings. */
export function leadsMeetings({ caller, now }: Pick<Asking, 'caller' | 'now'>): boolean {
  const leading: readonly OfficeKey[] = duties.meetings;
  return officesAt(caller.offices, caller.member, now).some((office) => leading.includes(office));
}

/** How many are there and how many are needed, as acts keep it and pages show it. */
export const countsOf = ({ quorum }: Pick<FoundRoom, 'quorum'>) => ({
  there: quorum.counted,
  needed: quorum.needed,
});

/** Writes an act down for whoever asks, and tells the open pages to look again. */
export function happens(context: MemberContext, act: Omit<ActToRecord, 'by'>): void {
  recordAct(context, { ...act, by: context.caller.member.id });
  context.note(act.meeting, { act: act.kind });
  context.changed('meetings');
}
