/** A meeting while it is on: what is talked about, what is next, who speaks, which cards are up. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { cardCounts, speakersInOrder, takesArrivals } from '../../../src/domain/meetings/index.ts';
import { meetingsRoom } from '../../../src/queries/index.ts';
import type { NowView } from '../../../src/queries/meetings-room.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { findMeeting } from './meetings-read.ts';
import { mayVoteIn } from './presences.ts';
import { itemIn, namedFor, screenOf, speakerFor } from './room-view.ts';
import { sharedOf } from './room-shared.ts';
import { calledMeeting, countsOf, leadsMeetings, type FoundRoom } from './room.ts';

function mineOf(
  { app, now, caller }: MemberLooking,
  { found, room, present, up }: FoundRoom,
): NowView['mine'] {
  const { id: me } = caller.member;
  return {
    there: present.has(me),
    mayI: mayVoteIn(app, found, me, now),
    joins: found.joinEn !== '' && takesArrivals(found, now),
    cards: up.filter(({ member }) => member === me).map(({ card }) => card),
    asked: room.asked.includes(me),
  };
}

function takesPlace({ app }: MemberLooking, next: Id | ''): NowView['takesPlace'] {
  const found = next === '' ? null : findMeeting(app, next);
  return found && { id: found.id, startsAt: found.startsAt };
}

export default memberQuery(meetingsRoom.now, ({ meetingId, language }, looking) => {
  const found = calledMeeting(looking, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  const seen = { found, ...sharedOf(looking, found) };
  const { room, present, up, state, begunAt, proxies } = seen;
  const named = namedFor(looking, seen);
  const speaker = speakerFor(looking, named);
  return accept({
    ...screenOf(looking, seen, language, named),
    isTime: looking.now >= begunAt,
    next: itemIn(looking, found, room.item + 1, language),
    quorum: { ...countsOf(seen), proxies, state: state.state, putOffAt: state.putOffAt },
    speakers: speakersInOrder(room, present).map((member) => ({
      ...speaker(member),
      again: room.spoken.has(member),
    })),
    cards: cardCounts(up),
    takesPlace: takesPlace(looking, room.next),
    mine: mineOf(looking, seen),
    leads: leadsMeetings(looking)
      ? { cards: up.map(({ member, card }) => ({ ...named(member, 'meetingCards'), card })) }
      : null,
  });
});
