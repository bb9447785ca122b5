/** A secret vote as a member sees it: the paper, their own place in the box, and after the close what the roll says. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import {
  chooseSecret,
  deskDue,
  helpsOften,
  keyIsReady,
  NO_ENVELOPE,
  partResults,
  sealedState,
  type ObjectionReason,
} from '../../../src/domain/sealed/index.ts';
import { routesOf } from '../../../src/domain/papers/index.ts';
import { lastOpening, motionState, seesDesk, type DecisionReason } from '../../../src/domain/voting/index.ts';
import { neededInstant } from '../../../src/records/row.ts';
import { resultShape } from '../../../src/records/voting.ts';
import { sealed } from '../../../src/queries/index.ts';
import type { SecretVoteView } from '../../../src/queries/sealed.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { mayLookAfterPapers, ownPaper } from '../papers/own.ts';
import { findMotion, type FoundMotion } from '../voting/motions-read.ts';
import { headOf, tellersOf } from './acts.ts';
import { answersOf } from './answers.ts';
import { findVote, votedIn, type FoundVote } from './votes-read.ts';

type Parts = Omit<SecretVoteView, 'id' | 'titleEn' | 'titleCy' | 'state' | 'opensAt' | 'closesAt'>;

const nothing: Omit<Parts, 'secret' | 'desk'> = {
  keyHolder: null,
  onRoll: false,
  paper: null,
  own: null,
  paperWay: null,
  papersDesk: false,
  turnout: null,
  secrecy: null,
  after: null,
};

const ownShape = { envelope: '', turn: '', helperName: '' } as const;
const ownQuery = `
  SELECT vote_rolls.envelope, vote_rolls.turn, sealed_helps.helperName FROM vote_rolls
  LEFT JOIN sealed_helps ON sealed_helps.motion = vote_rolls.motion AND sealed_helps.member = vote_rolls.member
  WHERE vote_rolls.motion = {:motion} AND vote_rolls.member = {:member}`;

/** The caller's place; null when they are not on the roll. */
function ownOf({ app, caller }: MemberLooking, motion: Id): SecretVoteView['own'] {
  const found = row(app, ownQuery, { motion, member: caller.member.id }, ownShape);
  return found && { turn: found.turn, inBox: found.envelope !== NO_ENVELOPE, helperName: found.helperName };
}

function turnoutOf(app: Readable, motion: Id): SecretVoteView['turnout'] {
  const sql = 'SELECT tens, at FROM sealed_turnouts WHERE motion = {:motion}';
  const found = row(app, sql, { motion }, { tens: 0, at: '' } as const);
  return found && { tens: found.tens, at: neededInstant(found.at) };
}

/** What a small group is where a rulebook does not say it. */
const USUALLY_SMALL = 20;

function secrecyOf(found: FoundVote, helped: boolean): SecretVoteView['secrecy'] {
  if (!found.paper) return null;
  const { groupSizes } = found.paper;
  const smallGroup = found.rulebook.meetings?.smallGroupMembers.value ?? USUALLY_SMALL;
  const rollSize = groupSizes.reduce((sum, size) => sum + size, 0);
  const onPaper = routesOf(found.rulebook).length > 0;
  return { rollSize, groupSizes, smallGroup, keyHolder: found.keyHolder, helped, onPaper };
}

function resultOf(app: Readable, motion: Id): NonNullable<SecretVoteView['after']>['result'] {
  const { motion: _motion, at: _at, ...shape } = resultShape;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM vote_results WHERE motion = {:motion}`;
  const found = row(app, sql, { motion }, shape);
  return found && { ...found, reason: found.reason as DecisionReason };
}

/** The parts, decided from the opened answers by the rule of the whole. */
function partsIn(app: Readable, { motion, paper, box, rulebook }: FoundVote) {
  if (!paper || paper.paper.questions.length === 1) return [];
  return partResults({ questions: answersOf(app, motion.id) }, box!.rollSize, rulebook);
}

function afterOf({ app, caller, now }: MemberLooking, found: FoundVote): SecretVoteView['after'] {
  const { box, papers, opened, course, destroyedAt } = found;
  if (!box) return null;
  const asked = { motion: found.motion.id, member: caller.member.id };
  const line = row(
    app,
    "SELECT voted, COALESCE((SELECT route FROM vote_papers WHERE motion = {:motion} AND member = {:member} AND state = 'in'), '') " +
      'AS onPaper, (SELECT COUNT(*) FROM vote_papers WHERE motion = {:motion} AND member = {:member} AND double) AS setAside, ' +
      '(SELECT COUNT(*) FROM late_envelopes JOIN vote_papers ON vote_papers.id = late_envelopes.paper ' +
      'WHERE late_envelopes.motion = {:motion} AND vote_papers.member = {:member}) AS tooLate, ' +
      '(SELECT COUNT(*) FROM sealed_objections WHERE motion = {:motion} AND member = {:member}) AS objected ' +
      'FROM vote_rolls WHERE motion = {:motion} AND member = {:member}',
    asked,
    { voted: false, onPaper: '', setAside: false, tooLate: false, objected: false } as const,
  );
  return {
    state: sealedState(course, now),
    rollSize: box.rollSize,
    voted: votedIn(found),
    routes: papers && {
      online: box.voted,
      post: papers.post,
      room: papers.room,
      assisted: papers.assisted,
    },
    objectionsUntil: box.objectionsUntil,
    saysVoted: line?.voted ?? null,
    onPaper: line && line.onPaper !== '' ? (line.onPaper as 'post' | 'room' | 'assisted') : null,
    setAside: line?.setAside ?? false,
    tooLate: line?.tooLate ?? false,
    late: row(app, 'SELECT COUNT(*) AS late FROM late_envelopes WHERE motion = {:motion}', asked, {
      late: 0,
    } as const)!.late,
    objected: line?.objected ?? false,
    outcome: opened?.outcome ?? null,
    valid: opened?.valid ?? 0,
    spoilt: opened?.spoilt ?? 0,
    destroyedAt,
    keyHolder: found.keyHolder,
    acts: headOf(app, found.motion.id),
    result: resultOf(app, found.motion.id),
    parts: opened?.outcome === 'opened' ? partsIn(app, found) : [],
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

type Due = NonNullable<SecretVoteView['desk']>['due'];

/** What the vote waits for, and until when: a key as long as the vote can open, votes and objections as long as they are taken. */
function dueOf({ app, now }: MemberLooking, found: FoundVote): Due {
  const { motion, course, keyHolder, box } = found;
  const what = deskDue({
    motion: motionState(found, now),
    sealed: sealedState(course, now),
    keyHolder,
    keyReady: keyIsReady(tellersOf(app, motion.id)),
    unanswered: course.objections.some(({ answered }) => !answered),
  });
  if (what === null) return null;
  const until = {
    key: () => lastOpening(found),
    voting: () => motion.closesAt,
    objections: () => box!.objectionsUntil,
  };
  return { what, until: what in until ? until[what as keyof typeof until]() : null };
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
    due: null,
    helpers: secret ? helpersOf(app, motion.id) : [],
  };
}

function partsOf(looking: MemberLooking, found: FoundVote): Parts {
  const { app, now } = looking;
  const { paper, publicKey, motion } = found;
  const own = ownOf(looking, motion.id);
  const isOpen = motionState(found, now) === 'open';
  const desk = deskOf(looking, found);
  return {
    secret: true,
    keyHolder: found.keyHolder,
    onRoll: own !== null,
    paper: paper && { paper: paper.paper, publicKey },
    own: isOpen ? own : null,
    paperWay: isOpen && own ? ownPaper(looking, found) : null,
    papersDesk: mayLookAfterPapers(looking),
    turnout: isOpen ? turnoutOf(app, motion.id) : null,
    secrecy: secrecyOf(found, isOpen && own !== null && own.helperName !== ''),
    after: afterOf(looking, found),
    desk: desk && { ...desk, due: dueOf(looking, found) },
  };
}

export default memberQuery(sealed.vote, ({ motionId }, looking) => {
  const { app, now } = looking;
  const found = findVote(app, motionId, now);
  const motion = found === 'open' ? findMotion(app, motionId, now) : found;
  if (!motion) return refuse([refusal('motion-unknown')]);
  const desk = found === 'open' ? deskOf(looking, motion) : null;
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
