/** What is next about an election: answering a nomination, writing a statement; and for those who run it, what is due. */
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import type { NextCard } from '../../../src/domain/next/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { NextFor } from '../kit/next.ts';
import { row } from '../kit/engine.ts';
import { closedOf } from './board.ts';
import { alive, courseOf, newestElection, standsIn, type Course } from './elections-read.ts';

const hasStatement = ({ app }: MemberLooking, nomination: string): boolean =>
  row(
    app,
    "SELECT id FROM candidate_words WHERE nomination = {:nomination} AND what = 'statement' LIMIT 1",
    { nomination },
    { id: '' } as const,
  ) !== null;

/** What a candidate does next: answer, then write; while seconders are missing, others have to. */
function ofCandidate(looking: MemberLooking, course: Course): NextCard[] {
  const { days, stage } = course;
  const mine = alive(course).find(({ candidate }) => candidate === looking.caller.member.id);
  if (!mine) return [];
  const card = (kind: string, more: Partial<NextCard> = {}): NextCard => ({
    kind,
    id: `${kind}-${mine.id}`,
    params: {},
    endsAt: days.closesAt,
    path: '/elections/',
    ...more,
  });
  if (mine.state === 'proposed') {
    if (stage !== 'open') return [];
    const own = mine.by === mine.candidate;
    return [own ? card('candidate-finish') : card('nomination-answer', { params: { name: mine.byName } })];
  }
  const write = { path: '/elections/candidates/', endsAt: days.withdrawsUntil };
  return [
    ...(hasStatement(looking, mine.id) ? [] : [card('candidate-statement', write)]),
    ...(mine.state === 'consented' ? [card('candidate-seconds', { waits: true })] : []),
  ];
}

function ofOffice(looking: MemberLooking, course: Course): NextCard[] {
  const { caller, now } = looking;
  const { stage, election } = course;
  if (stage === 'open' || standsIn(course, caller.member.id)) return [];
  const held: readonly string[] = officesAt(caller.offices, caller.member, now);
  if (!duties.elections.some((office) => held.includes(office))) return [];
  const again = closedOf(looking, course).how === 'again';
  if (!again && stage !== 'due') return [];
  const kind = again ? 'election-again' : 'election-paper';
  return [{ kind, id: `${kind}-${election.id}`, params: {}, endsAt: null, path: '/elections/' }];
}

const cards: NextFor = (looking) => {
  const election = newestElection(looking);
  // Once the paper is made nothing waits for anybody here: the vote has cards of its own.
  if (!election || election.settledAt !== null) return [];
  const course = courseOf(looking, election);
  return [...ofCandidate(looking, course), ...ofOffice(looking, course)];
};

export default cards;
