/** A secret vote as a member sees it: the paper, their own place in the box, and after the close what the roll says. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import {
  chooseSecret,
  helpsOften,
  NO_ENVELOPE,
  sealedState,
  type ObjectionReason,
} from '../../../src/domain/sealed/index.ts';
import { motionState, seesDesk, type DecisionReason } from '../../../src/domain/voting/index.ts';
import { neededInstant } from '../../../src/records/row.ts';
import { resultShape } from '../../../src/records/voting.ts';
import { sealed } from '../../../src/queries/index.ts';
import type { SecretVoteView } from '../../../src/queries/sealed.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { findMotion, type FoundMotion } from '../voting/motions-read.ts';
import { placeOf } from './box.ts';
import { findVote, type FoundVote } from './votes-read.ts';

type Parts = Omit<SecretVoteView, 'id' | 'titleEn' | 'titleCy' | 'state' | 'opensAt' | 'closesAt'>;

const nothing: Omit<Parts, 'secret' | 'desk'> = {
  onRoll: false,
  paper: null,
  own: null,
  turnout: null,
  secrecy: null,
  after: null,
};

function ownOf({ app, caller, now }: MemberLooking, found: FoundVote): SecretVoteView['own'] {
  const motion = found.motion.id;
  const member = caller.member.id;
  const place = placeOf(app, motion, member);
  if (!place || motionState(found, now) !== 'open') return null;
  const sql = 'SELECT helperName FROM sealed_helps WHERE motion = {:motion} AND member = {:member}';
  const helped = row(app, sql, { motion, member }, { helperName: '' } as const);
  return { turn: place.turn, inBox: place.envelope !== NO_ENVELOPE, helperName: helped?.helperName ?? '' };
}

function turnoutOf(app: Readable, motion: Id): SecretVoteView['turnout'] {
  const sql = 'SELECT tens, at FROM sealed_turnouts WHERE motion = {:motion}';
  const found = row(app, sql, { motion }, { tens: 0, at: '' } as const);
  return found && { tens: found.tens, at: neededInstant(found.at) };
}

/** What a small group is where a rulebook does not say it. */
const USUALLY_SMALL = 20;

function secrecyOf(app: Readable, found: FoundVote, helped: boolean): SecretVoteView['secrecy'] {
  if (!found.paper) return null;
  const smallGroup = found.rulebook.meetings?.smallGroupMembers.value ?? USUALLY_SMALL;
  const sql =
    'SELECT COUNT(*) AS size FROM vote_rolls WHERE motion = {:motion} GROUP BY groupKey ORDER BY size';
  const groupSizes = rows(app, sql, { motion: found.motion.id }, { size: 0 } as const).map(
    ({ size }) => size,
  );
  const rollSize = groupSizes.reduce((sum, size) => sum + size, 0);
  return { rollSize, groupSizes, smallGroup, keyHolder: 'server', helped };
}

function resultOf(app: Readable, motion: Id): NonNullable<SecretVoteView['after']>['result'] {
  const { motion: _motion, at: _at, ...shape } = resultShape;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM vote_results WHERE motion = {:motion}`;
  const found = row(app, sql, { motion }, shape);
  return found && { ...found, reason: found.reason as DecisionReason };
}

function afterOf({ app, caller, now }: MemberLooking, found: FoundVote): SecretVoteView['after'] {
  const { box, opened, course, destroyedAt } = found;
  if (!box) return null;
  const asked = { motion: found.motion.id, member: caller.member.id };
  const line = row(
    app,
    'SELECT voted, (SELECT COUNT(*) FROM sealed_objections WHERE motion = {:motion} AND member = {:member}) AS objected ' +
      'FROM vote_rolls WHERE motion = {:motion} AND member = {:member}',
    asked,
    { voted: false, objected: false } as const,
  );
  return {
    state: sealedState(course, now),
    rollSize: box.rollSize,
    voted: box.voted,
    objectionsUntil: box.objectionsUntil,
    saysVoted: line?.voted ?? null,
    objected: line?.objected ?? false,
    outcome: opened?.outcome ?? null,
    valid: opened?.valid ?? 0,
    spoilt: opened?.spoilt ?? 0,
    destroyedAt,
    result: resultOf(app, found.motion.id),
  };
}

const objectionShape = {
  id: '',
  member: '',
  name: '',
  reason: '',
  words: '',
  at: '',
  answer: '',
  right: false,
} as const;

function objectionsOf({ app, caller }: MemberLooking, motion: Id) {
  const sql = `
    SELECT sealed_objections.id, sealed_objections.member, vote_rolls.displayName AS name, reason,
      sealed_objections.words, sealed_objections.at, sealed_objection_answers.id AS answer,
      COALESCE(sealed_objection_answers."right", 0) AS "right"
    FROM sealed_objections
    JOIN vote_rolls ON vote_rolls.motion = sealed_objections.motion AND vote_rolls.member = sealed_objections.member
    LEFT JOIN sealed_objection_answers ON objection = sealed_objections.id
    WHERE sealed_objections.motion = {:motion} ORDER BY sealed_objections.at, sealed_objections.id`;
  return rows(app, sql, { motion }, objectionShape).map(({ member, answer, reason, at, ...objection }) => ({
    ...objection,
    reason: reason as ObjectionReason,
    at: neededInstant(at),
    answered: answer !== '',
    own: member === caller.member.id,
  }));
}

function helpersOf(app: Readable, motion: Id): { name: string; times: number }[] {
  const sql =
    'SELECT MIN(helperName) AS name, COUNT(*) AS times FROM sealed_helps WHERE motion = {:motion} ' +
    'GROUP BY lower(helperName) ORDER BY lower(helperName)';
  return rows(app, sql, { motion }, { name: '', times: 0 } as const).filter(({ times }) => helpsOften(times));
}

function deskOf(looking: MemberLooking, found: FoundMotion): SecretVoteView['desk'] {
  const { app, caller, now } = looking;
  if (!seesDesk(caller.offices, caller.member, now)) return null;
  const { motion, rulebook } = found;
  const chosen = chooseSecret({ state: motionState(found, now), ballot: motion.ballot, rulebook });
  const secret = motion.ballot === 'secret';
  return {
    choosing: secret ? null : chosen.ok ? [] : chosen.refusals,
    objections: secret ? objectionsOf(looking, motion.id) : [],
    helpers: secret ? helpersOf(app, motion.id) : [],
  };
}

function partsOf(looking: MemberLooking, found: FoundVote): Parts {
  const { app, caller } = looking;
  const own = ownOf(looking, found);
  const { paper, publicKey, motion } = found;
  return {
    secret: true,
    onRoll: placeOf(app, motion.id, caller.member.id) !== null,
    paper: paper && { paper: paper.paper, publicKey },
    own,
    turnout: turnoutOf(app, motion.id),
    secrecy: secrecyOf(app, found, (own?.helperName ?? '') !== ''),
    after: afterOf(looking, found),
    desk: deskOf(looking, found),
  };
}

export default memberQuery(sealed.vote, ({ motionId }, looking) => {
  const { app, now } = looking;
  const motion = findMotion(app, motionId, now);
  if (!motion) return refuse([refusal('motion-unknown')]);
  const found = findVote(app, motionId, now);
  const desk = deskOf(looking, motion);
  if (found === 'open' && !desk) return refuse([refusal('vote-not-secret')]);
  const parts: Parts =
    found === null || found === 'open' ? { ...nothing, secret: false, desk } : partsOf(looking, found);
  const { opensAt, closesAt } = motion.motion;
  return accept({
    id: motionId,
    titleEn: motion.title.en,
    titleCy: motion.title.cy,
    state: motionState(motion, now),
    opensAt,
    closesAt,
    ...parts,
  });
});
