/** The election of the board that is under way, or the last one, as a member sees it; and what can be called, for those who call. */
import { elections } from '../../../src/queries/index.ts';
import type { Callable, Outcome, SeenElection, SeenNomination } from '../../../src/queries/elections.ts';
import {
  afterGone,
  againUntil,
  isAlive,
  lastDay,
  lastDayToWithdraw,
  missingSeconds,
  openSeats,
  retirements,
  whyNotSeconded,
  whyNotWithdrawn,
  type ElectionRules,
  type Retires,
  type Settled,
} from '../../../src/domain/elections/index.ts';
import { accept, addDays, londonDate } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import { paperShape } from '../../../src/records/elections.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { namesOf } from '../minutes/people.ts';
import { closedOf, countsFor, groupsOfMember, paperOf, placesOf, reservedIn, sittingBoard } from './board.ts';
import { alive, courseOf, newestElection, standsIn, type Course } from './elections-read.ts';
import { groupsLeft, whyNotCandidate } from './standing.ts';

type Found = Course['nominations'][number];

const runsElections = ({ caller, now }: MemberLooking): boolean =>
  officesAt(caller.offices, caller.member, now).some((office) =>
    (duties.elections as readonly string[]).includes(office),
  );

/** All members see who agreed to stand, and who is gone during the vote; their own and those they made they see always. */
function mayRead({ caller }: MemberLooking, { candidate, by, state, answer }: Found): boolean {
  if (candidate === caller.member.id || by === caller.member.id) return true;
  return answer?.agreed === true && (isAlive(state) || state === 'gone');
}

function seen(
  looking: MemberLooking,
  course: Course,
  nomination: Found,
  myGroups: readonly string[],
): SeenNomination {
  const { caller, now } = looking;
  const { rules, days } = course;
  const doing = { rules, nomination, days, by: caller.member.id, now };
  const groups = countsFor(looking, rules, nomination);
  const [whyNot] = whyNotSeconded(doing, { groups: myGroups, stands: groups });
  const own = nomination.candidate === nomination.by;
  return {
    id: nomination.id,
    name: nomination.name,
    state: nomination.state,
    groups,
    byName: own ? '' : nomination.byName,
    seconders: nomination.seconds.map(({ name }) => name),
    missing: missingSeconds(rules, nomination),
    interests: nomination.answer?.agreed ? nomination.answer.interests : '',
    interestsLanguage: nomination.interestsLanguage,
    mine: nomination.candidate === caller.member.id,
    whyNotSecond: whyNot?.code ?? null,
    canWithdraw: whyNotWithdrawn(doing).length === 0,
  };
}

/** What holds once the paper is made; before that what would happen with those who stand. Nothing while nominations are open. */
function outcomeOf(looking: MemberLooking, course: Course): Outcome | null {
  if (course.stage === 'open') return null;
  const paper = row(
    looking.app,
    'SELECT how, seats, empty, groups, because FROM election_papers WHERE election = {:election}',
    { election: course.election.id },
    paperShape,
  );
  const { closing, gone } = paperOf(looking, course);
  // Whoever is gone during the vote is passed over, and what that does to the places follows from the same rules.
  if (paper && gone.length > 0) return afterGone(course.rules, closing, gone);
  if (paper) {
    const because = JSON.parse(paper.because) as Settled['because'];
    return { how: paper.how as Settled['how'], seats: paper.seats, empty: paper.empty, because };
  }
  const closed = closedOf(looking, course);
  return closed.how === 'again'
    ? { ...closed, untilOn: againUntil(course.rules, looking.now) }
    : { how: closed.how, seats: closed.seats, empty: closed.empty, because: closed.because };
}

function seenElection(looking: MemberLooking, course: Course): SeenElection {
  const { app, caller } = looking;
  const { election, rules, stage, nominations } = course;
  const gone = placesOf(app, election.id).filter(({ what }) => what !== 'stays');
  const names = namesOf(
    app,
    gone.map(({ member }) => member),
  );
  const myGroups = groupsOfMember(looking, caller.member);
  return {
    id: election.id,
    rulebook: election.rulebook,
    stage,
    seats: election.seats,
    closesOn: lastDay(election),
    again: election.againOn !== null,
    withdrawOn: lastDayToWithdraw(rules, election),
    retire: gone.map(({ what }, at) => ({ name: names[at]!, why: what as Retires })),
    reserved: reservedIn(looking, course),
    nominations: nominations
      .filter((nomination) => mayRead(looking, nomination))
      .map((nomination) => seen(looking, course, nomination, myGroups)),
    whyNotStand: whyNotCandidate(looking, course, caller.member).map(({ code, params }) => ({
      code,
      params,
    })),
    myGroups: groupsLeft(looking, course, caller.member),
    choosesGroup: rules.inTwoGroups.value === 'one-chosen',
    waiting: alive(course).filter(({ state }) => state === 'proposed').length,
    outcome: outcomeOf(looking, course),
  };
}

/** What a call today would fill: asked about the first day on which nominations could close. */
function callableNow(looking: MemberLooking, rules: ElectionRules): Callable {
  const sitting = sittingBoard(looking, rules);
  const firstOn = addDays(londonDate(looking.now), rules.callDays.value);
  const { retire, stay, equal, toDraw } = retirements(rules, { sitting, on: firstOn });
  const nameOf = (member: string): string => sitting.find((one) => one.member === member)!.name;
  return {
    // Of those who draw lots so many stay as do not retire.
    seats: openSeats(rules, stay.length + equal.length - toDraw),
    retire: retire.map(({ member, why }) => ({ name: nameOf(member), why })),
    equal: equal.map((id) => ({ id, name: nameOf(id) })),
    toDraw,
    firstOn,
  };
}

export default memberQuery(elections.elections, (_input, looking) => {
  const { caller } = looking;
  const rules = rulebookNow(looking).elections;
  const newest = newestElection(looking);
  const course = newest && courseOf(looking, newest);
  const runs = runsElections(looking);
  const free = course === null || course.stage === 'settled';
  return accept({
    rules: rules !== undefined,
    election: course && seenElection(looking, course),
    callable: runs && free && rules ? callableNow(looking, rules) : null,
    runs: runs && course !== null && !standsIn(course, caller.member.id),
  });
});
