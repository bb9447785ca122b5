// Amendments: a member writes the text as they want it, others second that, and then the mover accepts it or a meeting
// decides, each before the motion itself and in their order: the one that touches the text first comes first, of two at
// one place the one that changes more. A special resolution takes clerical changes only: the chair says that one is, and
// it is no more than a slip (changes.ts). After the notice only the meeting that decides the motion changes it (floor.ts).
// Who asked for an amendment neither takes it in as the chair nor writes down how hands decided it.

import { onlyRefusals, refusal, settle, type Id, type Refusal, type Result } from '../kernel/index.ts';
import { isSlip } from './changes.ts';
import {
  floorOf,
  notOnFloor,
  proceduresFirst,
  tooFew,
  tooManyHands,
  whyNotAmended,
  type OnFloor,
} from './floor.ts';
import type { Amendment } from './life.ts';
import type { NewAct, Resolution } from './proposal.ts';
import type { Asked } from './putting.ts';

/** The text of an amendment carried over to the text of now (changes.ts, `carryOver`), and what it reaches. */
export interface Reach {
  readonly from: number;
  readonly size: number;
}

export interface AmendmentAsked extends Asked {
  readonly amendment: Amendment | undefined;
}

function notWaiting({ amendment }: AmendmentAsked): Refusal | null {
  if (!amendment) return refusal('amendment-unknown');
  return amendment.end === null ? null : refusal('amendment-over');
}

/** So many amendments a member puts at one meeting: then the others have their turn, and the motion its vote. */
const MOST_AT_MEETING = 3;

/** Words as they are compared: spaces do not count. */
const plain = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

/** The amendments that this meeting has lost. */
export function lostHere(asked: OnFloor): readonly Amendment[] {
  const meeting = floorOf(asked)?.meeting;
  return asked.life.amendments.filter(({ end, decidedAt }) => end === 'lost' && decidedAt === meeting);
}

/** Refuses another from somebody who put so many while a meeting was at the motion. */
function tooOften(asked: Asked): Refusal | null {
  const since = floorOf(asked) ? asked.life.noticed!.at : null;
  const theirs = asked.life.amendments.filter(
    ({ by, at }) => by === asked.by && since !== null && at >= since,
  );
  return theirs.length >= MOST_AT_MEETING
    ? refusal('amendments-too-many', null, { most: MOST_AT_MEETING })
    : null;
}

/** A text that somebody wants, beside that of now. */
interface Wanted {
  readonly now: string;
  readonly wanted: string;
  /** The texts of the amendments that this meeting has lost (`lostHere`). */
  readonly lost: readonly string[];
}

/**
 * Puts an amendment, one of a member at a time, and at a meeting so many. Refuses `amending-closed`, `vote-under-way`,
 * `you-not-there`, `amendment-same`, `amendment-lost-here`, `amendment-waits`, `amendments-too-many`.
 */
export function amend(asked: Asked, text: Wanted): Result<NewAct> {
  const same = text.now.trim() === text.wanted.trim();
  const again = text.lost.some((lost) => plain(lost) === plain(text.wanted));
  const waits = asked.life.amendments.some(({ by, end }) => by === asked.by && end === null);
  return settle(
    onlyRefusals([
      whyNotAmended(asked),
      notOnFloor(asked),
      same ? refusal('amendment-same', 'what') : null,
      again ? refusal('amendment-lost-here', 'what') : null,
      waits ? refusal('amendment-waits') : tooOften(asked),
    ]),
    () => ({ kind: 'amended' }),
  );
}

/**
 * Seconds an amendment. Refuses `amending-closed`, `vote-under-way`, `you-not-there`, `amendment-unknown`,
 * `amendment-over`, `second-own`, `second-twice`.
 */
export function secondAmendment(asked: AmendmentAsked): Result<NewAct> {
  const { amendment, by } = asked;
  return settle(
    onlyRefusals([
      whyNotAmended(asked),
      notOnFloor(asked),
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
  /** The text before slips were put right in it (`Life.beforeSlips`). */
  readonly beforeSlips: string;
}

function notItsTurn({ amendment, turn, merged }: Deciding): Refusal[] {
  return onlyRefusals([
    amendment?.id === turn ? null : refusal('amendment-not-its-turn'),
    merged === null ? refusal('amendment-clashes') : null,
  ]);
}

const ownAmendment = ({ amendment, by }: Deciding): Refusal | null =>
  amendment?.by === by ? refusal('amendment-own') : null;

/** The chair takes in what changes no meaning: a slip, all slips together no more than one, and never their own. */
function notForChair(asked: Deciding): Refusal | null {
  const { merged, beforeSlips } = asked;
  if (merged !== null && !isSlip(beforeSlips, merged)) return refusal('amendment-no-slip');
  return ownAmendment(asked);
}

/** Who may take one in without hands: the mover; of a special resolution, and on the floor, the chair alone. */
function notTheirs(asked: Deciding & { readonly isChair: boolean }): Refusal | null {
  const { life, by, resolution, isChair } = asked;
  if (floorOf(asked)) return isChair ? notForChair(asked) : refusal('amendment-for-hands');
  if (resolution === 'special') return isChair ? notForChair(asked) : refusal('clerical-only');
  return life.mover === by ? null : refusal('not-the-mover');
}

/**
 * The mover accepts an amendment; of a special resolution the chair does, who says that it is clerical. On the floor the
 * chair does, of any motion: it changes no meaning. Refuses `amending-closed`, `vote-under-way`, `amendment-unknown`,
 * `amendment-over`, `amendment-not-its-turn`, `amendment-clashes`, `not-the-mover`, `clerical-only`, `amendment-for-hands`,
 * `amendment-no-slip`, `amendment-own`, `procedures-wait`, `quorum-missing`.
 */
export function acceptAmendment(asked: Deciding & { readonly isChair: boolean }): Result<NewAct> {
  const { amendment } = asked;
  return settle(
    onlyRefusals([
      whyNotAmended(asked),
      notWaiting(asked),
      ...(amendment?.end === null ? notItsTurn(asked) : []),
      notTheirs(asked),
      proceduresFirst(asked),
      tooFew(asked),
    ]),
    () => ({
      kind: 'amendment-accepted',
      about: amendment!.id,
      ...(floorOf(asked) ? { say: 'clerical' } : {}),
    }),
  );
}

type Hands = Deciding & { readonly votesFor: number; readonly votesAgainst: number };

/**
 * A meeting decided an amendment by hands; a tie is lost. Refuses `amending-closed`, `vote-under-way`, `amendment-unknown`,
 * `amendment-over`, `amendment-not-its-turn`, `amendment-clashes`, `clerical-only`, `amendment-own`, `procedures-wait`,
 * `hands-too-many`, `quorum-missing`.
 */
export function decideAmendment(asked: Hands): Result<NewAct> {
  const { amendment, resolution, votesFor, votesAgainst } = asked;
  return settle(
    onlyRefusals([
      whyNotAmended(asked),
      notWaiting(asked),
      ...(amendment?.end === null ? notItsTurn(asked) : []),
      resolution === 'special' || floorOf(asked)?.clericalOnly ? refusal('clerical-only') : null,
      ownAmendment(asked),
      proceduresFirst(asked),
      tooManyHands(asked),
      tooFew(asked),
    ]),
    () => ({
      kind: votesFor > votesAgainst ? 'amendment-carried' : 'amendment-lost',
      about: amendment!.id,
      votesFor,
      votesAgainst,
      ...(floorOf(asked) ? { say: 'meeting' } : {}),
    }),
  );
}
