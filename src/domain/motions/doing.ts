// After a motion is carried: actions, each with a member who does it and a day, and what they say of it until it is done.

import {
  isCivilDate,
  londonDate,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Result,
} from '../kernel/index.ts';
import type { Action } from './life.ts';
import type { NewAct } from './proposal.ts';
import type { Asked } from './putting.ts';
import { stageOf } from './stage.ts';

export interface ActionAdded extends Asked {
  readonly owner: { readonly id: string; readonly isMember: boolean } | null;
  readonly dueOn: CivilDate;
}

/** Adds an action. Refuses `action-not-now`, `action-owner-unknown`, `action-day-wrong`. */
export function addAction(asked: ActionAdded): Result<NewAct> {
  const { owner, dueOn, now } = asked;
  const stage = stageOf(asked);
  return settle(
    onlyRefusals([
      stage === 'carried' || stage === 'done' ? null : refusal('action-not-now'),
      owner?.isMember ? null : refusal('action-owner-unknown', 'ownerId'),
      isCivilDate(dueOn) && dueOn >= londonDate(now) ? null : refusal('action-day-wrong', 'dueOn'),
    ]),
    () => ({ kind: 'action-added', about: owner!.id, on: dueOn }),
  );
}

/** Says how an action goes: who does it says so, or who looks after motions. Refuses `action-unknown`, `not-your-action`, `action-over`. */
export function tellAction(
  { by }: Pick<Asked, 'by'>,
  action: Action | undefined,
  { isOffice, done }: { readonly isOffice: boolean; readonly done: boolean },
): Result<NewAct> {
  return settle(
    onlyRefusals([
      action ? null : refusal('action-unknown'),
      action && action.owner !== by && !isOffice ? refusal('not-your-action') : null,
      action && action.doneAt !== null ? refusal('action-over') : null,
    ]),
    () => ({ kind: done ? 'action-done' : 'action-told', about: action!.id }),
  );
}
