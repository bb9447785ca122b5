/**
 * What is next in secret votes for those who hold an office: a key to make and a box to open for its tellers, papers to
 * count, and for the chair and the secretary somebody who says that the roll is wrong.
 */
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import type { NextCard } from '../../../src/domain/next/index.ts';
import { keyIsReady, sealedState } from '../../../src/domain/sealed/index.ts';
import { motionState, seesDesk } from '../../../src/domain/voting/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import type { NextFor } from '../kit/next.ts';
import { countedBy } from '../papers/papers-read.ts';
import { tellersOf } from './acts.ts';
import { findVote, unfinishedVotes, type FoundVote } from './votes-read.ts';

const cardOf = (
  { kind, page }: { readonly kind: string; readonly page: string },
  { motion, title }: FoundVote,
): NextCard => ({
  kind,
  id: motion.id,
  params: { titleEn: title.en, titleCy: title.cy },
  endsAt: null,
  path: `/votes/${page}/?id=${motion.id}`,
});

/** For who holds a part of the key. */
function ofTeller({ app, caller, now }: MemberLooking, found: FoundVote): NextCard[] {
  const course = found.keyHolder === 'tellers' ? tellersOf(app, found.motion.id) : null;
  const me = caller.member.id;
  if (!course?.tellers.includes(me)) return [];
  if (motionState(found, now) === 'notice' && !keyIsReady(course))
    return [{ ...cardOf({ kind: 'key-make', page: 'keys' }, found), endsAt: found.motion.opensAt }];
  const due = sealedState(found.course, now) === 'opening-due' && course.first?.teller !== me;
  return due ? [cardOf({ kind: 'box-open', page: 'keys' }, found)] : [];
}

function ofCounter({ app, caller, now }: MemberLooking, found: FoundVote): NextCard[] {
  const counts = officesAt(caller.offices, caller.member, now).some((office) =>
    (duties.countingPapers as readonly string[]).includes(office),
  );
  if (!counts || sealedState(found.course, now) !== 'count-due') return [];
  return countedBy(app, found.motion.id).includes(caller.member.id)
    ? []
    : [cardOf({ kind: 'papers-count', page: 'papers' }, found)];
}

/** Nobody answers who says it themselves. */
function ofDesk({ app, caller, now }: MemberLooking, found: FoundVote): NextCard[] {
  if (!found.course.objections.some(({ answered }) => !answered)) return [];
  if (!seesDesk(caller.offices, caller.member, now)) return [];
  const sql = `
    SELECT COUNT(*) AS others FROM sealed_objections
    LEFT JOIN sealed_objection_answers ON sealed_objection_answers.objection = sealed_objections.id
    WHERE sealed_objections.motion = {:motion} AND sealed_objections.member != {:me}
      AND sealed_objection_answers.id IS NULL`;
  const asked = { motion: found.motion.id, me: caller.member.id };
  const { others } = row(app, sql, asked, { others: 0 } as const)!;
  return others > 0 ? [cardOf({ kind: 'roll-answer', page: 'secret' }, found)] : [];
}

export default ((looking) => {
  const { app, caller, now } = looking;
  // Few hold an office, and nobody else has to do with any of this.
  if (caller.offices.length === 0) return [];
  return unfinishedVotes(app, now).flatMap((id) => {
    const found = findVote(app, id, now);
    if (!found || found === 'open') return [];
    return [...ofTeller(looking, found), ...ofCounter(looking, found), ...ofDesk(looking, found)];
  });
}) satisfies NextFor;
