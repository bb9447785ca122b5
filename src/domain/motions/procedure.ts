// What people who are there ask of the meeting that is at a motion, instead of voting on it: to stop for a while, to go to
// the next thing, to give the motion back to its mover, to take it in parts. Each is asked for and seconded by people who
// are there and may vote, and decided by hands in the order of `floorProcedures`, before changes to the words and before the
// motion. A tie is lost. What this meeting said no to is not asked for again.

import { onlyRefusals, refusal, settle, type Id, type Refusal, type Result } from '../kernel/index.ts';
import { floorProcedures, type FloorProcedure } from '../meetings/index.ts';
import { floorOf, notOnFloor, proceduresAt, tooFew, tooManyHands, type OnFloor } from './floor.ts';
import type { FloorQuestion } from './life.ts';
import type { NewAct } from './proposal.ts';
import type { Asked } from './putting.ts';

/** What waits and was seconded, in the order in which it is decided: the first has its turn. */
export const questionsInOrder = (asked: OnFloor): FloorQuestion[] =>
  proceduresAt(asked.life, floorOf(asked)?.meeting, asked.rules).sort(
    (one, other) => floorProcedures.indexOf(one.procedure) - floorProcedures.indexOf(other.procedure),
  );

/** Why nothing of this kind is asked for or decided now: no meeting is at the motion, or members vote on it already. */
function notNow(asked: OnFloor): Refusal | null {
  const floor = floorOf(asked);
  if (!floor) return refusal('procedure-not-now');
  return floor.votedOn ? refusal('vote-under-way') : null;
}

function askedBefore(asked: Asked, procedure: FloorProcedure): Refusal | null {
  const meeting = floorOf(asked)?.meeting;
  const same = asked.life.questions.filter((one) => one.meeting === meeting && one.procedure === procedure);
  if (same.some(({ end }) => end === null)) return refusal('procedure-waits');
  return same.some(({ end }) => end === 'lost') ? refusal('procedure-refused') : null;
}

/**
 * Asks the meeting for it. Refuses `procedure-not-now`, `vote-under-way`, `you-not-there`, `procedure-waits`,
 * `procedure-refused`.
 */
export function askProcedure(asked: Asked, procedure: FloorProcedure): Result<NewAct> {
  return settle(onlyRefusals([notNow(asked), notOnFloor(asked), askedBefore(asked, procedure)]), () => ({
    kind: 'procedure-asked',
    say: procedure,
  }));
}

/** A question that was asked here; one of another meeting is none. */
export interface QuestionAsked extends Asked {
  readonly question: FloorQuestion | undefined;
}

function notWaiting({ question, ...asked }: QuestionAsked): Refusal | null {
  if (!question || question.meeting !== floorOf(asked)?.meeting) return refusal('procedure-unknown');
  return question.end === null ? null : refusal('procedure-over');
}

/**
 * Seconds it. Refuses `procedure-not-now`, `vote-under-way`, `you-not-there`, `procedure-unknown`, `procedure-over`,
 * `second-own`, `second-twice`.
 */
export function secondProcedure(asked: QuestionAsked): Result<NewAct> {
  const { question, by } = asked;
  const early = notNow(asked);
  if (early) return { ok: false, refusals: [early] };
  return settle(
    onlyRefusals([
      notOnFloor(asked),
      notWaiting(asked),
      question?.by === by ? refusal('second-own') : null,
      question?.seconders.includes(by) ? refusal('second-twice') : null,
    ]),
    () => ({ kind: 'procedure-seconded', about: question!.id }),
  );
}

function notItsTurn(asked: QuestionAsked): Refusal | null {
  const turn = questionsInOrder(asked)[0]?.id;
  return asked.question?.end !== null || asked.question.id === turn
    ? null
    : refusal('procedure-not-its-turn');
}

export interface QuestionHands extends QuestionAsked {
  readonly votesFor: number;
  readonly votesAgainst: number;
}

/**
 * The meeting decided it by hands. Refuses `procedure-not-now`, `vote-under-way`, `procedure-unknown`, `procedure-over`,
 * `procedure-own`, `procedure-not-its-turn`, `hands-too-many`, `quorum-missing`.
 */
export function decideProcedure(asked: QuestionHands): Result<NewAct> {
  const { question, by, votesFor, votesAgainst } = asked;
  const early = notNow(asked) ?? notWaiting(asked);
  if (early) return { ok: false, refusals: [early] };
  // Who asked for it does not write down how hands decided it.
  const own = question?.by === by ? refusal('procedure-own') : null;
  return settle(onlyRefusals([own, notItsTurn(asked), tooManyHands(asked), tooFew(asked)]), () => ({
    kind: 'procedure',
    about: question!.id,
    say: question!.procedure,
    votesFor,
    votesAgainst,
  }));
}

/** What a meeting decided about a motion instead of voting on it, so that it left it; null when it did not. */
export function leftAt(questions: readonly FloorQuestion[], meeting: Id): FloorProcedure | null {
  const left = questions.find(
    (one) => one.meeting === meeting && one.end === 'carried' && one.procedure !== 'adjourn-meeting',
  );
  return left?.procedure ?? null;
}
