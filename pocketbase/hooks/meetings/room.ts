/** A meeting while it is on, as its doors find it, and the one way in which they write down what was done. */
import { accept, refusal, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import { isLongOver } from '../../../src/domain/meetings/index.ts';
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberContext, MemberLooking } from '../kit/context.ts';
import { row, type Readable } from '../kit/engine.ts';
import { recordAct, type ActToRecord } from './acts.ts';
import { seenMeeting } from './meetings-read.ts';
import { quorumNow, type QuorumNow } from './quorum-now.ts';
import { inRoom, type InRoom } from './room-stands.ts';
import { meetingChanged } from './tell-pages.ts';

type Asking = Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable };

export interface FoundRoom extends InRoom {
  readonly found: FoundMeeting;
}

/** A meeting that somebody may see and that people were told of; null for every other. */
export function calledMeeting(asking: Asking, meetingId: Id): FoundMeeting | null {
  const found = seenMeeting(asking, meetingId);
  return found && found.calledAt !== null ? found : null;
}

/**
 * The same for a command, with how it stands: nothing is done in a meeting that was called off, and nothing but its end
 * in one that is long over.
 */
export function roomFor(asking: Asking, meetingId: Id, { late = false } = {}): Result<FoundRoom> {
  const found = calledMeeting(asking, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  if (found.calledOffAt !== null) return refuse([refusal('meeting-called-off')]);
  const stands = inRoom(asking, found.id);
  const isDone = stands.room.state === 'ended' || stands.room.state === 'put-off';
  if (!late && !isDone && isLongOver(found, asking.now)) return refuse([refusal('meeting-over')]);
  return accept({ found, ...stands });
}

/** True for those who lead meetings. */
export function leadsMeetings({ caller, now }: Pick<Asking, 'caller' | 'now'>): boolean {
  const leading: readonly OfficeKey[] = duties.meetings;
  return officesAt(caller.offices, caller.member, now).some((office) => leading.includes(office));
}

/** Whether enough are there, for the steps that ask for it. */
export const quorumIn = ({ app, now }: Pick<Asking, 'app' | 'now'>, seen: FoundRoom): QuorumNow =>
  quorumNow(app, seen.found, seen, now);

/** How many are there and how many are needed, as acts keep it and pages show it. */
export const countsOf = ({ quorum }: Pick<QuorumNow, 'quorum'>) => ({
  there: quorum.counted,
  needed: quorum.needed,
});

/** True while an item is voted on: the last vote on it is not declared yet. */
export function isVotedOn(app: Readable, meeting: Id, item: number): boolean {
  const sql = `
    SELECT item_votes.id FROM item_votes LEFT JOIN item_declarations ON item_declarations.vote = item_votes.id
    WHERE item_votes.meeting = {:meeting} AND item_votes.item = {:item} AND item_declarations.id IS NULL
      AND item_votes.number = (SELECT MAX(number) FROM item_votes AS other
        WHERE other.meeting = {:meeting} AND other.item = {:item})`;
  return row(app, sql, { meeting, item }, { id: '' } as const) !== null;
}

/** Writes an act down for whoever asks, and tells the open pages to look again. */
export function happens(context: MemberContext, act: Omit<ActToRecord, 'by'>): void {
  recordAct(context, { ...act, by: context.caller.member.id });
  context.note(act.meeting, { act: act.kind });
  meetingChanged(context, act.meeting);
}
