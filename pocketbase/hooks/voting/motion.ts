/** One motion as a member sees it: its words, their own line and vote, and after the close how it ended. */
import { accept, londonDate, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import {
  deskOf,
  motionState,
  recordDate,
  seenOfVotes,
  seesDesk,
  type Choice,
  type DecisionReason,
} from '../../../src/domain/voting/index.ts';
import { rollOf } from '../../../src/domain/register/index.ts';
import { neededInstant } from '../../../src/records/row.ts';
import { motionWordsShape, resultShape } from '../../../src/records/voting.ts';
import { voting } from '../../../src/queries/index.ts';
import type { MotionResult, MotionView } from '../../../src/queries/voting.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { factsAbout } from '../register/facts.ts';
import { findMotion, type FoundMotion } from './motions-read.ts';
import { rollCounts } from './rolls.ts';

const { titleEn: _en, titleCy: _cy, ...wordsShape } = motionWordsShape;
const wordsQuery = `SELECT ${Object.keys(wordsShape).join(', ')} FROM motions WHERE id = {:motion}`;

type Words = Pick<MotionView, 'meaning' | 'text' | 'ifPassed' | 'ifLost' | 'proposerName' | 'seconderName'>;

function wordsOf(app: Readable, motion: Id, language: 'en' | 'cy'): Words {
  const found = row(app, wordsQuery, { motion }, wordsShape)!;
  const { proposerName, seconderName } = found;
  return language === 'cy'
    ? {
        meaning: found.meaningCy,
        text: found.textCy,
        ifPassed: found.ifPassedCy,
        ifLost: found.ifLostCy,
        proposerName,
        seconderName,
      }
    : {
        meaning: found.meaningEn,
        text: found.textEn,
        ifPassed: found.ifPassedEn,
        ifLost: found.ifLostEn,
        proposerName,
        seconderName,
      };
}

const ownQuery = `
  SELECT vote_rolls.id AS rollLine, votes.choice, votes.castAt FROM motions
  LEFT JOIN vote_rolls ON vote_rolls.motion = motions.id AND vote_rolls.member = {:member}
  LEFT JOIN votes ON votes.motion = motions.id AND votes.member = {:member}
  WHERE motions.id = {:motion}`;

function ownOf({ app, caller }: MemberLooking, motion: Id): Pick<MotionView, 'onRoll' | 'vote'> {
  const shape = { rollLine: '', choice: '', castAt: '' } as const;
  const found = row(app, ownQuery, { motion, member: caller.member.id }, shape)!;
  return {
    onRoll: found.rollLine !== '',
    vote:
      found.choice === '' ? null : { choice: found.choice as Choice, castAt: neededInstant(found.castAt) },
  };
}

function resultOf(app: Readable, motion: Id): MotionResult | null {
  const { motion: _motion, at: _at, ...shape } = resultShape;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM vote_results WHERE motion = {:motion}`;
  const found = row(app, sql, { motion }, shape);
  return found && { ...found, reason: found.reason as DecisionReason };
}

/** Names in their own order: the order in which they were cast says more than who voted how. */
function namesOf(app: Readable, motion: Id): NonNullable<MotionView['names']> {
  const sql =
    'SELECT choice, json_group_array(displayName) AS names FROM ' +
    '(SELECT choice, displayName FROM votes WHERE motion = {:motion} ORDER BY displayName, member) GROUP BY choice';
  const found = rows(app, sql, { motion }, { choice: '', names: '' } as const);
  const of = (wanted: Choice) =>
    JSON.parse(found.find(({ choice }) => choice === wanted)?.names ?? '[]') as string[];
  return { for: of('for'), against: of('against'), abstain: of('abstain') };
}

/** The motion on its way that became this vote; null for one that was never one. */
function proposalOf(app: Readable, motion: Id): Id | null {
  const sql = "SELECT proposal FROM proposal_acts WHERE kind = 'noticed' AND about = {:motion} LIMIT 1";
  return row(app, sql, { motion }, { proposal: '' } as const)?.proposal ?? null;
}

/** For those who open and close votes. */
function deskFor({ app, caller, now }: MemberLooking, found: FoundMotion): MotionView['desk'] {
  if (!seesDesk(caller.offices, caller.member, now)) return null;
  const { opening } = found;
  const roll = opening && rollCounts(app, found.motion.id, recordDate(opening.at), now);
  return { ...deskOf(found, rulebookNow({ app, now }), now), roll };
}

/** Why the member who asks is not on the roll, from the register as it was known when the roll was fixed. */
function whyNotOnRoll({ app, caller }: MemberLooking, { opening }: FoundMotion): MotionView['whyNotOnRoll'] {
  if (!opening) return null;
  const { id, joinedAt } = caller.member;
  const on = recordDate(opening.at);
  const [line] = rollOf({ facts: factsAbout(app, id), on, knownAt: opening.at });
  if (line?.on) return null;
  // Who came later was not known then; the day is the one that is known today.
  const day = line?.day || londonDate(joinedAt);
  return { why: line?.why ?? 'not-yet-a-member', day };
}

export default memberQuery(voting.motion, ({ motionId, language }, looking) => {
  const { app, now } = looking;
  const found = findMotion(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const state = motionState(found, now);
  const seen = seenOfVotes(state);
  const { opensAt, closesAt } = found.motion;
  const own = ownOf(looking, motionId);
  return accept({
    id: motionId,
    title: found.title[language],
    ...wordsOf(app, motionId, language),
    ballot: found.motion.ballot,
    state,
    opensAt,
    closesAt,
    closedAt: found.closure?.at ?? null,
    proposalId: proposalOf(app, motionId),
    ...own,
    whyNotOnRoll: own.onRoll ? null : whyNotOnRoll(looking, found),
    result: seen.result ? resultOf(app, motionId) : null,
    names: seen.votes === 'everyone' && found.motion.ballot === 'open' ? namesOf(app, motionId) : null,
    desk: deskFor(looking, found),
  });
});
