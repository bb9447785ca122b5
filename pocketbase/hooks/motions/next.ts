/** What is next about motions: for their movers, for who has an action, for those who give notice, and for moderators. */
import { duties } from '../../../src/domain/membership/index.ts';
import { nextStep } from '../../../src/domain/motions/index.ts';
import { londonInstant } from '../../../src/domain/kernel/index.ts';
import type { NextCard } from '../../../src/domain/next/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import type { NextFor } from '../kit/next.ts';
import { holds } from './offices.ts';
import { bothTitles, IS_OPEN, proposalsWhere, stageNow, type FoundProposal } from './proposals-read.ts';

/** More motions at once than anybody looks after. */
const MOST = 20;

function card(
  app: MemberLooking['app'],
  found: FoundProposal,
  endsAt: number | null = null,
): Omit<NextCard, 'kind'> {
  const { en, cy } = bothTitles(app, found);
  const { id } = found.proposal;
  return { id, params: { titleEn: en, titleCy: cy }, endsAt, path: `/motions/motion/?id=${id}` };
}

/** What a mover has to do: write again, answer an amendment, write the easy-read words or agree to them. */
function ofMover({ app, caller, now }: MemberLooking): NextCard[] {
  const mine = proposalsWhere(app, now, `mover = {:mover} AND ${IS_OPEN} ORDER BY number LIMIT ${MOST}`, {
    mover: caller.member.id,
  });
  return mine.flatMap((found): NextCard[] => {
    switch (nextStep(found).what) {
      case 'write-again':
        return [{ ...card(app, found), kind: 'motion-again' }];
      case 'answer-amendments':
        return [{ ...card(app, found), kind: 'motion-amendment' }];
      case 'write-easy':
        return [{ ...card(app, found), kind: 'motion-easy' }];
      case 'agree-easy-mover':
        return [{ ...card(app, found), kind: 'motion-agree' }];
      default:
        return [];
    }
  });
}

/** Motions whose movers ask to make them part of one of theirs. */
function mergesAsked({ app, caller, now }: MemberLooking): NextCard[] {
  const where = `proposals.mover = {:mover} AND ${IS_OPEN} AND EXISTS
    (SELECT 1 FROM proposal_acts WHERE kind = 'merge-asked' AND about = proposals.id) LIMIT ${MOST}`;
  return proposalsWhere(app, now, where, { mover: caller.member.id })
    .filter(({ life }) => !life.noticed && life.ended === null)
    .filter((into) => stillWanted(app, into))
    .map((found) => ({ ...card(app, found), kind: 'motion-merge' }));
}

/** True while a motion that asked has not ended. */
function stillWanted(app: MemberLooking['app'], { proposal }: FoundProposal): boolean {
  const sql = `SELECT proposals.id FROM proposals WHERE ${IS_OPEN} AND id IN
    (SELECT proposal FROM proposal_acts WHERE kind = 'merge-asked' AND about = {:id}) LIMIT 1`;
  return row(app, sql, { id: proposal.id }, { id: '' } as const) !== null;
}

/** Actions of the member that are not done, each with its day. */
function actions({ app, caller, now }: MemberLooking): NextCard[] {
  const mine = `EXISTS (SELECT 1 FROM proposal_acts AS added WHERE added.proposal = proposals.id
    AND added.kind = 'action-added' AND added.about = {:member} AND NOT EXISTS
      (SELECT 1 FROM proposal_acts AS done WHERE done.kind = 'action-done' AND done.about = added.id))
    ORDER BY number LIMIT ${MOST}`;
  return proposalsWhere(app, now, mine, { member: caller.member.id }).flatMap((found) =>
    found.life.actions
      .filter(({ owner, doneAt }) => owner === caller.member.id && doneAt === null)
      .map(({ id, dueOn }) => ({
        ...card(app, found, londonInstant(dueOn, 17 * 60)),
        kind: 'motion-action',
        id,
      })),
  );
}

/** Motions that are ready, or whose vote was missed. */
function notices(looking: MemberLooking): NextCard[] {
  if (!holds(looking, duties.motions)) return [];
  const { app, now } = looking;
  return proposalsWhere(app, now, `${IS_OPEN} ORDER BY number LIMIT ${MOST}`)
    .filter((found) => ['ready', 'missed'].includes(stageNow(found)))
    .map((found) => ({ ...card(app, found), kind: 'motion-notice' }));
}

/** Motions with a post that was reported and not judged since. */
function reports(looking: MemberLooking): NextCard[] {
  if (!holds(looking, duties.discussion)) return [];
  const { app, now } = looking;
  const reported = `proposals.id IN (SELECT proposal FROM proposal_posts WHERE
    (SELECT what FROM proposal_post_marks WHERE post = proposal_posts.id ORDER BY at DESC, rowid DESC LIMIT 1)
      = 'reported') ORDER BY number LIMIT ${MOST}`;
  return proposalsWhere(app, now, reported).map((found) => ({
    ...card(app, found),
    kind: 'motion-report',
  }));
}

export default ((looking) => [
  ...ofMover(looking),
  ...mergesAsked(looking),
  ...actions(looking),
  ...notices(looking),
  ...reports(looking),
]) satisfies NextFor;
