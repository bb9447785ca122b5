// Putting a motion forward, seconding it, writing it again and withdrawing it. Until the first second the mover may write
// it again as they like: nobody has agreed to its words yet. After that only an amendment changes them, or the meeting
// gives the motion back. It is the mover's to withdraw until members get notice of it; from then on it is everybody's.

import {
  accept,
  onlyRefusals,
  refusal,
  settle,
  type Id,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { NewAct } from './proposal.ts';
import type { MotionsRules } from './rules.ts';
import type { OnFloor } from './floor.ts';
import { beforeNotice, stageOf, type Standing } from './stage.ts';

/** Somebody who wants to do something about a proposal. */
export interface Asked extends OnFloor {
  readonly by: Id;
}

/** Puts a motion forward. Refuses `motions-too-many`: so many motions of theirs are on their way already. */
export function putForward(onTheirWay: number, { motionsEach }: MotionsRules): Result<NewAct> {
  const { value: most, rule } = motionsEach;
  return onTheirWay >= most
    ? { ok: false, refusals: [refusal('motions-too-many', null, { most, rule })] }
    : accept({ kind: 'put-forward' });
}

export const notTheMover = ({ life, by }: Pick<Asked, 'life' | 'by'>): Refusal | null =>
  life.mover === by ? null : refusal('not-the-mover');

/** Writes a motion again. Refuses `not-the-mover`, `motion-words-stand`. */
export function putAgain(asked: Asked): Result<NewAct> {
  const stage = stageOf(asked);
  const open =
    stage === 'referred-back' || (stage === 'seeking-seconds' && asked.life.seconders.length === 0);
  return settle(onlyRefusals([notTheMover(asked), open ? null : refusal('motion-words-stand')]), () => ({
    kind: 'put-again',
  }));
}

/** Seconds a motion. Refuses `motion-seconded`, `second-own`, `second-twice`. */
export function secondMotion(asked: Asked): Result<NewAct> {
  const { life, by } = asked;
  return settle(
    onlyRefusals([
      stageOf(asked) === 'seeking-seconds' ? null : refusal('motion-seconded'),
      life.mover === by ? refusal('second-own') : null,
      life.seconders.includes(by) ? refusal('second-twice') : null,
    ]),
    () => ({ kind: 'seconded' }),
  );
}

/** Withdraws a motion. Refuses `not-the-mover`, `motion-past-withdrawing`. */
export function withdraw(asked: Asked): Result<NewAct> {
  return settle(
    onlyRefusals([
      notTheMover(asked),
      beforeNotice(stageOf(asked)) ? null : refusal('motion-past-withdrawing'),
    ]),
    () => ({ kind: 'withdrawn' }),
  );
}

/** True when the clock writes down that a motion fell: nobody seconded it in time. */
export function fallIsDue(standing: Standing): boolean {
  return standing.life.ended === null && stageOf(standing) === 'fell';
}
