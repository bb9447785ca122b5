/** What is next about votes: those a member can still cast; and for the chair and the secretary, those that were missed. */
import type { NextCard } from '../../../src/domain/next/index.ts';
import { NO_ENVELOPE } from '../../../src/domain/sealed/index.ts';
import { isNoticed, missedUntil, motionState, seesDesk } from '../../../src/domain/voting/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import type { NextFor } from '../kit/next.ts';
import {
  courseColumns,
  courseShape,
  courseTables,
  foundMotionOf,
  unlessBroken,
  type FoundMotion,
} from './motions-read.ts';

/** More cards than a page shows; the page cuts them. */
const MOST = 20;

const cardOf = (kind: string, { motion, title }: FoundMotion, endsAt: number | null): NextCard => ({
  kind,
  id: motion.id,
  params: { titleEn: title.en, titleCy: title.cy },
  endsAt,
  path: `/votes/${motion.ballot === 'secret' ? 'secret' : 'motion'}/?id=${motion.id}`,
});

function votesToCast({ app, caller, now }: MemberLooking): NextCard[] {
  const sql = `
    SELECT ${courseColumns} FROM ${courseTables}
    JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
    LEFT JOIN votes ON votes.motion = motions.id AND votes.member = {:member}
    WHERE motions.closesAt > {:now} AND votes.id IS NULL AND vote_rolls.envelope IN ('', {:none})
      AND NOT EXISTS (SELECT 1 FROM vote_papers WHERE vote_papers.motion = motions.id
        AND vote_papers.member = {:member} AND vote_papers.state IN ('out', 'in'))
    ORDER BY motions.closesAt LIMIT {:most}`;
  const params = { member: caller.member.id, now: dateText(now), most: MOST, none: NO_ENVELOPE };
  return rows(app, sql, params, courseShape)
    .map(foundMotionOf)
    .filter((found) => motionState(found, now) === 'open')
    .map((found) => cardOf('vote', found, found.motion.closesAt));
}

function missedVotes({ app, caller, now }: MemberLooking): NextCard[] {
  if (!seesDesk(caller.offices, caller.member, now)) return [];
  const sql = `
    SELECT ${courseColumns} FROM ${courseTables}
    WHERE motions.id IN (SELECT motion FROM vote_letters WHERE kind = 'missed') AND vote_openings.id IS NULL
    ORDER BY motions.closesAt DESC LIMIT {:most}`;
  return rows(app, sql, { most: MOST }, courseShape)
    .map(foundMotionOf)
    .filter(({ motion }) => isNoticed(motion, now) && now < missedUntil(motion))
    .filter((found) => unlessBroken(found.motion.id, () => motionState(found, now)) === 'missed')
    .map((found) => cardOf('vote-missed', found, null));
}

export default ((looking) => [...votesToCast(looking), ...missedVotes(looking)]) satisfies NextFor;
