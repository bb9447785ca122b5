// Amendments: a member writes the text as they want it, others second that, and then the mover accepts it or a meeting
// decides, each before the motion itself and in their order: the one that touches the text first comes first, of two at
// one place the one that changes more. A special resolution takes clerical changes only: the chair says that one is.

import { onlyRefusals, refusal, settle, type Id, type Refusal, type Result } from '../kernel/index.ts';
import type { Amendment } from './life.ts';
import type { NewAct, Resolution } from './proposal.ts';
import type { Asked } from './putting.ts';
import { isSeconded, stageOf } from './stage.ts';

/** The text of an amendment carried over to the text of now (changes.ts, `carryOver`), and what it reaches. */
export interface Reach {
  readonly from: number;
  readonly size: number;
}

export interface AmendmentAsked extends Asked {
  readonly amendment: Amendment | undefined;
}

const notOpen = (asked: Asked): Refusal | null =>
  isSeconded(stageOf(asked)) ? null : refusal('amending-closed');

function notWaiting({ amendment }: AmendmentAsked): Refusal | null {
  if (!amendment) return refusal('amendment-unknown');
  return amendment.end === null ? null : refusal('amendment-over');
}

/** Puts an amendment, one of a member at a time. Refuses `amending-closed`, `amendment-same`, `amendment-waits`. */
export function amend(asked: Asked, text: { readonly now: string; readonly wanted: string }): Result<NewAct> {
  const same = text.now.trim() === text.wanted.trim();
  const waits = asked.life.amendments.some(({ by, end }) => by === asked.by && end === null);
  return settle(
    onlyRefusals([
      notOpen(asked),
      same ? refusal('amendment-same', 'what') : null,
      waits ? refusal('amendment-waits') : null,
    ]),
    () => ({ kind: 'amended' }),
  );
}

/** Seconds an amendment. Refuses `amending-closed`, `amendment-unknown`, `amendment-over`, `second-own`, `second-twice`. */
export function secondAmendment(asked: AmendmentAsked): Result<NewAct> {
  const { amendment, by } = asked;
  return settle(
    onlyRefusals([
      notOpen(asked),
      notWaiting(asked),
      amendment?.by === by ? refusal('second-own') : null,
      amendment?.seconders.includes(by) ? refusal('second-twice') : null,
    ]),
    () => ({ kind: 'amendment-seconded', about: amendment!.id }),
  );
}

/** Takes one's own amendment back. Refuses `amendment-unknown`, `amendment-over`, `not-your-amendment`. */
export function withdrawAmendment(asked: AmendmentAsked): Result<NewAct> {
  const { amendment, by } = asked;
  return settle(
    onlyRefusals([
      notWaiting(asked),
      amendment && amendment.by !== by ? refusal('not-your-amendment') : null,
    ]),
    () => ({ kind: 'amendment-withdrawn', about: amendment!.id }),
  );
}

/** Waiting amendments with enough seconds, in the order in which they are decided. */
export function inOrder<One extends Amendment & { readonly reach: Reach }>(
  amendments: readonly One[],
  { amendmentSeconds }: Asked['rules'],
): One[] {
  return amendments
    .filter(({ end, seconders }) => end === null && seconders.length >= amendmentSeconds.value)
    .sort(
      (one, other) =>
        one.reach.from - other.reach.from || other.reach.size - one.reach.size || one.at - other.at,
    );
}

/** What deciding an amendment looks at. */
export interface Deciding extends AmendmentAsked {
  readonly resolution: Resolution;
  /** The amendment whose turn it is (`inOrder`). */
  readonly turn: Id | undefined;
  /** The text with the amendment in it; null when it cannot be carried over any more. */
  readonly merged: string | null;
}

function notItsTurn({ amendment, turn, merged }: Deciding): Refusal[] {
  return onlyRefusals([
    amendment?.id === turn ? null : refusal('amendment-not-its-turn'),
    merged === null ? refusal('amendment-clashes') : null,
  ]);
}

/**
 * The mover accepts an amendment; of a special resolution the chair does, who says that it is clerical. Refuses
 * `amending-closed`, `amendment-unknown`, `amendment-over`, `amendment-not-its-turn`, `amendment-clashes`,
 * `not-the-mover`, `clerical-only`.
 */
export function acceptAmendment(asked: Deciding & { readonly isChair: boolean }): Result<NewAct> {
  const { life, by, amendment, resolution, isChair } = asked;
  const special = resolution === 'special';
  return settle(
    onlyRefusals([
      notOpen(asked),
      notWaiting(asked),
      ...(amendment?.end === null ? notItsTurn(asked) : []),
      !special && life.mover !== by ? refusal('not-the-mover') : null,
      special && !isChair ? refusal('clerical-only') : null,
    ]),
    () => ({ kind: 'amendment-accepted', about: amendment!.id }),
  );
}

/**
 * A meeting decided an amendment by hands; a tie is lost. Refuses `amending-closed`, `amendment-unknown`,
 * `amendment-over`, `amendment-not-its-turn`, `amendment-clashes`, `clerical-only`.
 */
export function decideAmendment(
  asked: Deciding & { readonly votesFor: number; readonly votesAgainst: number },
): Result<NewAct> {
  const { amendment, resolution, votesFor, votesAgainst } = asked;
  return settle(
    onlyRefusals([
      notOpen(asked),
      notWaiting(asked),
      ...(amendment?.end === null ? notItsTurn(asked) : []),
      resolution === 'special' ? refusal('clerical-only') : null,
    ]),
    () => ({
      kind: votesFor > votesAgainst ? 'amendment-carried' : 'amendment-lost',
      about: amendment!.id,
      votesFor,
      votesAgainst,
    }),
  );
}
