// What a meeting, or another mover, does with a motion before the vote: gives it back, goes to the next business, puts it
// off, asks for its parts one by one; or one motion becomes part of another, when both movers want that.

import {
  isCivilDate,
  londonDate,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { NewAct, Procedure } from './proposal.ts';
import { notTheMover, type Asked } from './putting.ts';
import { beforeNotice, isSeconded, stageOf } from './stage.ts';

const notSeconded = (asked: Asked): Refusal | null =>
  isSeconded(stageOf(asked)) ? null : refusal('motion-not-seconded');

/** Gives a motion back to its mover, who writes it again. Refuses `motion-not-seconded`. */
export function referBack(asked: Asked): Result<NewAct> {
  return settle(onlyRefusals([notSeconded(asked)]), () => ({ kind: 'referred-back', say: 'meeting' }));
}

export interface ProcedureAsked extends Asked {
  readonly procedure: Procedure;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** For `adjourn`: the day on which it goes on. */
  readonly until: CivilDate | '';
}

function noDay({ procedure, until, now }: ProcedureAsked): Refusal | null {
  if (procedure !== 'adjourn') return null;
  return isCivilDate(until) && until > londonDate(now) ? null : refusal('adjourn-day-wrong', 'until');
}

/**
 * Writes down what a meeting decided by hands; a tie is lost, and then nothing changes. Refuses `motion-not-seconded`,
 * `adjourn-day-wrong`.
 */
export function recordProcedure(asked: ProcedureAsked): Result<NewAct> {
  const { procedure, votesFor, votesAgainst, until } = asked;
  return settle(onlyRefusals([notSeconded(asked), noDay(asked)]), () => ({
    kind: 'procedure',
    say: procedure,
    votesFor,
    votesAgainst,
    on: procedure === 'adjourn' ? until : '',
  }));
}

/** Asks to make one motion part of another. Refuses `not-the-mover`, `merge-itself`, `merge-not-now`. */
export function askMerge(
  asked: Asked & { readonly id: Id },
  into: Asked & { readonly id: Id },
): Result<NewAct> {
  const open = beforeNotice(stageOf(asked)) && beforeNotice(stageOf(into));
  return settle(
    onlyRefusals([
      notTheMover(asked),
      asked.id === into.id ? refusal('merge-itself') : null,
      open ? null : refusal('merge-not-now'),
    ]),
    () => ({ kind: 'merge-asked', about: into.id }),
  );
}

/**
 * The other mover agrees: the first motion is over, and part of theirs. Gives the act of each. Refuses `not-the-mover`,
 * `merge-not-asked`, `merge-not-now`.
 */
export function agreeMerge(
  from: Asked & { readonly id: Id },
  into: Asked & { readonly id: Id },
): Result<{ readonly ofFrom: NewAct; readonly ofInto: NewAct }> {
  const open = beforeNotice(stageOf(from)) && beforeNotice(stageOf(into));
  return settle(
    onlyRefusals([
      notTheMover(into),
      from.life.mergeAsked === into.id ? null : refusal('merge-not-asked'),
      open ? null : refusal('merge-not-now'),
    ]),
    () => ({
      ofFrom: { kind: 'merged', about: into.id },
      ofInto: { kind: 'took-in', about: from.id },
    }),
  );
}
