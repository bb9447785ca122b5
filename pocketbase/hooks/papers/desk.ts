/** Votes on paper in one secret vote, as each office sees them. Who voted online is never among it before the close. */
import { accept, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { duties, namePatterns, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { callOffices, paperOffices } from '../../../src/commands/papers.ts';
import { routesOf } from '../../../src/domain/papers/index.ts';
import type { PaperRoute } from '../../../src/domain/papers/index.ts';
import { sealedState } from '../../../src/domain/sealed/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { papers } from '../../../src/queries/index.ts';
import type { FoundVoter, PapersDesk } from '../../../src/queries/papers.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { othersRead, reachOfMember } from '../kit/reach.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import { differencesIn } from './counting.ts';
import { gettingPaper } from './getting.ts';
import { countedBy, lateNames, paperBoxOf, paperIn, secretVote } from './papers-read.ts';

/** Names that fit on a page without getting lost. */
const MOST_FOUND = 10;

function mayOf({ caller, now }: MemberLooking): PapersDesk['may'] {
  const held = officesAt(caller.offices, caller.member, now);
  const one = (offices: readonly OfficeKey[]) => held.some((office) => offices.includes(office));
  return {
    send: one(duties.votingPapers),
    take: one(paperOffices),
    count: one(duties.countingPapers),
    call: one(callOffices),
  };
}

const foundShape = {
  member: '',
  name: '',
  route: '',
  state: '',
  others: false,
  calls: 0,
  own: false,
  fitting: 0,
} as const;

/** Those on the roll whose names fit, with where their paper is. */
function foundOf(
  { app, caller }: MemberLooking,
  motion: Id,
  typed: string,
  may: PapersDesk['may'],
): Pick<PapersDesk, 'found' | 'more'> {
  if (typed === '') return { found: [], more: 0 };
  const patterns = namePatterns(typed);
  const words = Object.fromEntries(patterns.map((pattern, at) => [`word${at}`, pattern]));
  const fits = patterns.map((_pattern, at) => `AND vote_rolls.displayName GLOB {:word${at}}`).join(' ');
  const called = 'FROM ballot_calls WHERE motion = vote_rolls.motion AND member = vote_rolls.member';
  const sql = `
    SELECT vote_rolls.member, vote_rolls.displayName AS name, COALESCE(vote_papers.route, '') AS route,
      COALESCE(vote_papers.state, '') AS state, ${othersRead} AS others, (SELECT COUNT(*) ${called}) AS calls,
      EXISTS (SELECT 1 ${called} AND "by" = {:me}) AS own, COUNT(*) OVER () AS fitting
    FROM vote_rolls JOIN members ON members.id = vote_rolls.member ${reachOfMember}
    LEFT JOIN vote_papers ON vote_papers.motion = vote_rolls.motion AND vote_papers.member = vote_rolls.member
      AND vote_papers.state IN ('sent', 'out', 'in')
    WHERE vote_rolls.motion = {:motion} ${fits}
    ORDER BY vote_rolls.displayName COLLATE NOCASE, vote_rolls.member LIMIT ${MOST_FOUND}`;
  const found = rows(app, sql, { ...words, motion, me: caller.member.id }, foundShape);
  const people = found.map(({ member, name, route, state, others, calls, own }): FoundVoter => ({
    member,
    name,
    paper: !may.take || route === '' ? null : paperIn({ route, state }),
    calls: may.call && others ? { count: calls, own } : null,
  }));
  return { found: people, more: (found[0]?.fitting ?? 0) - people.length };
}

function numbersOf(app: Readable, motion: Id): NonNullable<PapersDesk['numbers']> {
  const sql = `
    SELECT COUNT(CASE WHEN state = 'sent' THEN 1 END) AS sent, COUNT(CASE WHEN state = 'out' THEN 1 END) AS "out",
      COUNT(CASE WHEN state = 'in' THEN 1 END) AS "in"
    FROM vote_papers WHERE motion = {:motion}`;
  return row(app, sql, { motion }, { sent: 0, out: 0, in: 0 } as const)!;
}

function afterOf({ app, caller, now }: MemberLooking, found: FoundVote): PapersDesk['after'] {
  const box = paperBoxOf(app, found.motion.id);
  if (!box || !found.paper) return null;
  const motion = found.motion.id;
  const sql = `
    SELECT vote_rolls.displayName AS name, route FROM vote_papers
    JOIN vote_rolls ON vote_rolls.motion = vote_papers.motion AND vote_rolls.member = vote_papers.member
    WHERE vote_papers.motion = {:motion} AND double ORDER BY name COLLATE NOCASE, vote_papers.id`;
  const doubles = rows(app, sql, { motion }, { name: '', route: '' } as const);
  const counted = countedBy(app, motion);
  const { post, room, assisted } = box;
  return {
    state: sealedState(found.course, now),
    taken: { post, room, assisted },
    doubles: doubles.map(({ name, route }) => ({ name, route: route as PaperRoute })),
    late: lateNames(app, motion),
    paper: found.paper.paper,
    counted: counted.length,
    countedByMe: counted.includes(caller.member.id),
    differences: differencesIn(app, motion),
  };
}

export default memberQuery(papers.desk, ({ motionId, name }, looking) => {
  const { app, now } = looking;
  const found = secretVote(looking, motionId);
  if (isRefusal(found)) return refuse([found]);
  const { motion, title, rulebook } = found;
  const may = mayOf(looking);
  const rule = rulebook.papers?.paperOrWebsite;
  const opened = found.opening !== null;
  return accept({
    id: motionId,
    titleEn: title.en,
    titleCy: title.cy,
    state: motionState(found, now),
    opensAt: motion.opensAt,
    closesAt: motion.closesAt,
    routes: routesOf(rulebook),
    rule: rule ? { number: rule.rule, en: rule.en, cy: rule.cy } : null,
    may,
    rollSize: row(app, 'SELECT COUNT(*) AS size FROM vote_rolls WHERE motion = {:motionId}', { motionId }, {
      size: 0,
    } as const)!.size,
    numbers: may.take && opened ? numbersOf(app, motionId) : null,
    people: may.send && opened ? gettingPaper(app, motionId).map(({ code: _code, ...person }) => person) : [],
    ...foundOf(looking, motionId, name, may),
    after: may.take ? afterOf(looking, found) : null,
  });
});
