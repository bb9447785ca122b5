/** The key that tellers hold, as they, the chair and the secretary see it: who they are, how far it is, what is next. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import {
  chooseSecret,
  keyStage,
  nameTellers,
  sealedState,
  type TellersCourse,
} from '../../../src/domain/sealed/index.ts';
import { lastOpening, motionState, seesDesk } from '../../../src/domain/voting/index.ts';
import { sealedKeys } from '../../../src/queries/index.ts';
import type { TellersView } from '../../../src/queries/sealed-keys.ts';
import { findMember } from '../kit/callers.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { findMotion, type FoundMotion } from '../voting/motions-read.ts';
import { tellersOf } from './acts.ts';
import { mayBeDeclaredLost } from './lost.ts';
import { possibleTellers, trialFile } from './teller-votes.ts';
import { findVote, type FoundVote } from './votes-read.ts';

function choosingOf({ app, now }: MemberLooking, found: FoundMotion): TellersView['choosing'] {
  const { motion, rulebook } = found;
  const chosen = chooseSecret({ state: motionState(found, now), ballot: motion.ballot, rulebook });
  const possible = possibleTellers(app, motion.id, now).map((each) => {
    const alone = nameTellers([each]);
    const whyNot = alone.ok ? undefined : alone.refusals.find(({ code }) => code !== 'tellers-three');
    return { id: each.id, name: each.name, whyNot: whyNot?.code ?? '' };
  });
  return { refusals: chosen.ok ? [] : chosen.refusals, possible };
}

function keyOf({ app, caller }: MemberLooking, { key }: TellersCourse): TellersView['key'] {
  if (!key) return null;
  const { keyId, enteredBy, confirmedBy, tried } = key;
  return {
    keyId,
    enteredBy: nameOf(app, enteredBy),
    enteredByYou: enteredBy === caller.member.id,
    confirmedBy: confirmedBy === null ? null : nameOf(app, confirmedBy),
    tried,
  };
}

const nameOf = (app: MemberLooking['app'], id: Id): string => findMember(app, id)?.displayName ?? '';

function boxOf({ app, caller, now }: MemberLooking, found: FoundVote, { first, differed }: TellersCourse) {
  const { box, course, opened } = found;
  return (
    box && {
      state: sealedState(course, now),
      voted: box.voted,
      digest: box.digest,
      objectionsUntil: box.objectionsUntil,
      firstBy: first && nameOf(app, first.teller),
      firstByYou: first?.teller === caller.member.id,
      differed,
      outcome: opened?.outcome ?? null,
    }
  );
}

type Course = Omit<
  TellersView,
  'id' | 'titleEn' | 'titleCy' | 'state' | 'opensAt' | 'closesAt' | 'latestOpening'
>;

const nothing: Course = {
  tellers: null,
  named: false,
  choosing: null,
  stage: null,
  key: null,
  trial: null,
  box: null,
  mayDeclareLost: false,
};

function courseOf(looking: MemberLooking, found: FoundVote, course: TellersCourse): Course {
  const { app, caller, now } = looking;
  const named = course.tellers.includes(caller.member.id);
  const stage = keyStage(course.key);
  const mayTry = named && found.opening === null && course.key !== null && stage !== 'entered';
  const declaring = officesAt(caller.offices, caller.member, now).some((office) =>
    ['chair', 'secretary', 'board'].includes(office),
  );
  return {
    ...nothing,
    tellers: course.tellers.map((id) => ({ name: nameOf(app, id), you: id === caller.member.id })),
    named,
    stage,
    key: keyOf(looking, course),
    trial: mayTry ? trialFile(app, found.motion.id, course.key!) : null,
    box: boxOf(looking, found, course),
    mayDeclareLost: declaring && mayBeDeclaredLost({ found, course }, now),
  };
}

export default memberQuery(sealedKeys.tellers, ({ motionId }, looking) => {
  const { app, caller, now } = looking;
  const motion = findMotion(app, motionId, now);
  if (!motion) return refuse([refusal('motion-unknown')]);
  const vote = findVote(app, motionId, now);
  const course = tellersOf(app, motionId);
  const desk = seesDesk(caller.offices, caller.member, now);
  // Before a choice there is something to do for the chair and the secretary alone.
  const choosing = vote === 'open' && desk ? choosingOf(looking, motion) : null;
  if (!choosing && (!course || !vote || vote === 'open')) return refuse([refusal('vote-not-tellers')]);
  const { opensAt, closesAt } = motion.motion;
  return accept({
    id: motionId,
    titleEn: motion.title.en,
    titleCy: motion.title.cy,
    state: motionState(motion, now),
    opensAt,
    closesAt,
    latestOpening: lastOpening(motion),
    ...(course && vote && vote !== 'open' ? courseOf(looking, vote, course) : { ...nothing, choosing }),
  });
});
