/** The motions of a member's list: what is open and what comes, whole; what is over, in pages. */
import { accept, refusal, refuse, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { isNoticed, motionState, seenOfVotes, type Choice } from '../../../src/domain/voting/index.ts';
import { instantOf } from '../../../src/records/row.ts';
import { voting } from '../../../src/queries/index.ts';
import type { MotionInList } from '../../../src/queries/voting.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import {
  courseColumns,
  courseShape,
  courseTables,
  findMotion,
  foundMotionOf,
  unlessBroken,
} from './motions-read.ts';

/** Motions on a page of those that are over. */
const PAGE = 10;
/** More at once nobody votes on; a longer list is cut. */
const MOST = 100;

const listShape = {
  ...courseShape,
  meaningEn: '',
  meaningCy: '',
  rollLine: '',
  choice: '',
  resultAt: '',
  carried: false,
} as const;

/** The caller's own line and own vote only: nobody else's are in what is read. */
const listQuery = `
  SELECT ${courseColumns}, motions.meaningEn, motions.meaningCy, vote_rolls.id AS rollLine, votes.choice,
    vote_results.at AS resultAt, vote_results.carried
  FROM ${courseTables}
  LEFT JOIN vote_results ON vote_results.motion = motions.id
  LEFT JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
  LEFT JOIN votes ON votes.motion = motions.id AND votes.member = {:member}`;

type Language = 'en' | 'cy';

/** A line for each motion; null for one that is a draft, or cannot be read. */
function listed(
  { app, caller, now }: MemberLooking,
  language: Language,
  where: string,
  params: { [name: string]: string | number },
): (MotionInList | null)[] {
  const sql = `${listQuery} ${where}`;
  return rows(app, sql, { ...params, member: caller.member.id }, listShape).map((found) => {
    const course = foundMotionOf(found);
    if (!isNoticed(course.motion, now)) return null;
    const state = unlessBroken(found.id, () => motionState(course, now));
    if (state === null) return null;
    return {
      id: found.id,
      title: course.title[language],
      meaning: language === 'cy' ? found.meaningCy : found.meaningEn,
      ballot: course.motion.ballot,
      state,
      opensAt: course.motion.opensAt,
      closesAt: course.motion.closesAt,
      closedAt: instantOf(found.closedAt),
      onRoll: found.rollLine !== '',
      choice: found.choice === '' ? null : (found.choice as Choice),
      carried: seenOfVotes(state).result && found.resultAt !== '' ? found.carried : null,
    };
  });
}

/** One page of those whose time is over, and one more, which only says that there are more. */
function over(looking: MemberLooking, language: Language, from: { at: Instant; number: number } | null) {
  const params = {
    at: dateText(from?.at ?? looking.now),
    number: from?.number ?? Number.MAX_SAFE_INTEGER,
    most: PAGE + 1,
  };
  const found = listed(
    looking,
    language,
    'WHERE (motions.closesAt, motions.number) < ({:at}, {:number}) ' +
      'ORDER BY motions.closesAt DESC, motions.number DESC LIMIT {:most}',
    params,
  );
  const page = found.slice(0, PAGE).filter((line) => line !== null);
  // Whether there are more says what was found, not what can be shown of it.
  return { page, after: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

function placeOf({ app, now }: MemberLooking, after: Id): { at: Instant; number: number } | null {
  const found = findMotion(app, after, now);
  return found && { at: found.motion.closesAt, number: found.motion.number };
}

export default memberQuery(voting.motions, ({ language, after }, looking) => {
  const from = after === undefined ? null : placeOf(looking, after);
  if (after !== undefined && !from) return refuse([refusal('motion-unknown')]);
  const { page, after: next } = over(looking, language, from);
  const current = from
    ? []
    : listed(
        looking,
        language,
        'WHERE motions.closesAt > {:at} ORDER BY motions.closesAt, motions.number LIMIT {:most}',
        { at: dateText(looking.now), most: MOST },
      ).filter((line) => line !== null);
  return accept({
    open: current.filter(({ state }) => state === 'open'),
    coming: current.filter(({ state }) => state !== 'open').sort((a, b) => a.opensAt - b.opensAt),
    over: page,
    after: next,
  });
});
