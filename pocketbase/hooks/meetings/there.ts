/** How many are at a meeting, whether that is enough, and for those who write down who comes the members by name. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { takesArrivals, wayOfAt, type Arrival } from '../../../src/domain/meetings/index.ts';
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { meetings } from '../../../src/queries/index.ts';
import type { PersonThere } from '../../../src/queries/meetings.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { peopleByName } from '../membership/people-by-name.ts';
import { seenMeeting } from './meetings-read.ts';
import { mayVoteIn } from './presences.ts';
import { sharedOf } from './room-shared.ts';

/** Nobody is named by less. */
const LEAST_LETTERS = 2;

/** Members whose name fits, for those who keep the register. */
function peopleFor(
  looking: MemberLooking,
  presences: readonly Arrival[],
  name: string,
): readonly PersonThere[] | null {
  const { caller, now } = looking;
  const wanted: readonly OfficeKey[] = duties.offices;
  if (!officesAt(caller.offices, caller.member, now).some((office) => wanted.includes(office))) return null;
  if (name.trim().length < LEAST_LETTERS) return [];
  return peopleByName(name, looking).map((person) => ({
    ...person,
    way: person.id === undefined ? null : wayOfAt(presences, person.id, now),
  }));
}

export default memberQuery(meetings.there, ({ meetingId, name }, looking) => {
  const { app, now, caller } = looking;
  const found = seenMeeting(looking, meetingId);
  if (!found || found.calledAt === null) return refuse([refusal('meeting-unknown')]);
  const { presences, there, mayVote, quorum, proxies, state } = sharedOf(looking, found);
  return accept({
    open: takesArrivals(found, now),
    mayVote,
    room: there.room,
    joined: there.joined,
    proxies,
    counted: quorum.counted,
    needed: quorum.needed,
    enough: quorum.met,
    reasons: quorum.reasons,
    state: state.state,
    since: state.since,
    putOffAt: state.putOffAt,
    mine: wayOfAt(presences, caller.member.id, now),
    mayI: mayVoteIn(app, found, caller.member.id, now),
    joins: found.joinEn !== '',
    people: peopleFor(looking, presences, name),
  });
});
