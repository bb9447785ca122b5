// What the minutes say of a member's motion on the agenda: who moved and seconded it, what became of amendments, and what is
// to be done, by whom and by when. All of it is the motion's own record (domain/motions).

import type { CivilDate, Id } from '../kernel/index.ts';
import { line, type BothWords, type LineKey, type MinutesLine } from './line.ts';

/** A motion of a member, as far as the minutes tell of it. */
export interface MinutedMotion {
  /** The item of the agenda. */
  readonly item: number;
  readonly mover: Id;
  readonly seconders: readonly Id[];
  readonly amendments: readonly {
    readonly id: Id;
    readonly by: Id;
    readonly seconders: readonly Id[];
    readonly end: 'accepted' | 'carried' | 'lost' | 'withdrawn' | 'void' | null;
  }[];
  readonly actions: readonly {
    readonly id: Id;
    readonly owner: Id;
    readonly dueOn: CivilDate;
    readonly words: BothWords;
  }[];
}

const amendmentKeys: Readonly<Record<string, LineKey>> = {
  accepted: 'amendment-accepted',
  carried: 'amendment-carried',
  lost: 'amendment-lost',
  withdrawn: 'amendment-withdrawn',
};

/** Before the vote: who moved and seconded it, and the amendments that were seconded and have ended. */
export function motionLines({ mover, seconders, amendments }: MinutedMotion): MinutesLine[] {
  return [
    line(`moved-${mover}`, 'moved', { person: { person: mover } }),
    ...(seconders.length > 0
      ? [line(`seconded-${mover}`, 'seconded', { people: { people: seconders } })]
      : []),
    ...amendments.flatMap(({ id, by, seconders: others, end }) => {
      const key = end === null ? undefined : amendmentKeys[end];
      return key && others.length > 0
        ? [line(`amendment-${id}`, 'amendment', { person: { person: by }, what: { key } })]
        : [];
    }),
  ];
}

/** After it: what is to be done. */
export const actionLines = ({ actions }: MinutedMotion): MinutesLine[] =>
  actions.map(({ id, owner, dueOn, words }) =>
    line(`action-${id}`, 'action', { person: { person: owner }, day: { on: dueOn }, words: { words } }),
  );
