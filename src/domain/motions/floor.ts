// A motion on the floor: the meeting that decides it is at its item. Members were told its words, so nobody changes them
// alone any more (`textFreezes`); the meeting can, until members vote on it. Whoever is there and may vote puts another
// text and seconds one; hands decide, each before the motion and in their order. When the meeting has changed what the
// words do, votes from before no longer count (domain/polls), and the easy-read words are agreed again, or settled by the
// chair, before anybody votes. A change that changes no meaning is the chair's to take in: then all of that stays.

import { onlyRefusals, refusal, type Id, type Refusal } from '../kernel/index.ts';
import { easyReadStands, type FloorQuestion, type Life } from './life.ts';
import { isSeconded, stageOf, type Standing } from './stage.ts';

export interface Floor {
  readonly meeting: Id;
  /** The number of its item. */
  readonly item: number;
  /** True from the moment at which members vote on it: the words stand still. */
  readonly votedOn: boolean;
  /** True where members were told the whole words for a majority of its own, or by law: only slips are put right. */
  readonly clericalOnly: boolean;
  /** How many are there. */
  readonly many: number;
  /** Who counts for the quorum, how many are needed, and whether that is enough: without it a meeting decides nothing. */
  readonly quorum: { readonly there: number; readonly needed: number; readonly met: boolean };
  /** True for whoever asks, when they are there and may vote. */
  readonly there: boolean;
}

/** A motion, and the floor it is on; left out or null when it is on none. */
export interface OnFloor extends Standing {
  readonly floor?: Floor | null;
}

/** The floor of a motion that was noticed for a meeting which is at it. */
export const floorOf = (asked: OnFloor): Floor | null =>
  stageOf(asked) === 'noticed' ? (asked.floor ?? null) : null;

/** True while its words can be worked on: once seconded, and after the notice only on the floor until members vote. */
export const isWorkedOn = (asked: OnFloor): boolean =>
  isSeconded(stageOf(asked)) || floorOf(asked)?.votedOn === false;

/** Why nobody can amend it now: `amending-closed`, or `vote-under-way` on the floor. */
export function whyNotAmended(asked: OnFloor): Refusal | null {
  if (isWorkedOn(asked)) return null;
  return refusal(floorOf(asked) ? 'vote-under-way' : 'amending-closed');
}

/** On the floor only whoever is there and may vote puts and seconds another text. */
export const notOnFloor = (asked: OnFloor): Refusal | null =>
  floorOf(asked)?.there === false ? refusal('you-not-there') : null;

/** On the floor nothing is decided while too few are there. */
export function tooFew(asked: OnFloor): Refusal | null {
  const quorum = floorOf(asked)?.quorum;
  if (!quorum || quorum.met) return null;
  return refusal('quorum-missing', null, { there: quorum.there, needed: quorum.needed });
}

/** Hands are never more than people who are there. */
export function tooManyHands(
  asked: OnFloor & { readonly votesFor: number; readonly votesAgainst: number },
): Refusal | null {
  const floor = floorOf(asked);
  const hands = asked.votesFor + asked.votesAgainst;
  return floor && hands > floor.many
    ? refusal('hands-too-many', 'votesFor', { hands, there: floor.many })
    : null;
}

/** What was asked for here instead of a vote (procedure.ts), was seconded as a change is, and waits to be decided. */
export const proceduresAt = (
  { questions }: Pick<Life, 'questions'>,
  meeting: Id | undefined,
  { amendmentSeconds }: Pick<Standing['rules'], 'amendmentSeconds'>,
): FloorQuestion[] =>
  questions.filter(
    ({ end, seconders, meeting: where }) =>
      end === null && where === meeting && seconders.length >= amendmentSeconds.value,
  );

/** Changes to the words wait until that is decided. */
export const proceduresFirst = (asked: OnFloor): Refusal | null =>
  proceduresAt(asked.life, floorOf(asked)?.meeting, asked.rules).length > 0
    ? refusal('procedures-wait')
    : null;

/** What a meeting has done to the words: nothing, put slips right, or changed what they do. */
export function amendedAt(
  { amendments }: Pick<Life, 'amendments'>,
  meeting: Id,
): 'no' | 'clerical' | 'substance' {
  const here = amendments.filter((one) => one.decidedAt === meeting);
  if (here.some(({ end }) => end === 'carried')) return 'substance';
  return here.some(({ end }) => end === 'clerical') ? 'clerical' : 'no';
}

/**
 * Why the meeting cannot vote on a motion yet; empty when it can. Codes: `procedures-wait` and `amendments-wait` (each is
 * decided before the motion), `easy-not-agreed` (the words are others than those that were explained).
 */
export const whyNotPut = (
  life: Pick<Life, 'easy' | 'text'>,
  amendmentsWait: number,
  proceduresWait = 0,
): Refusal[] =>
  onlyRefusals([
    proceduresWait > 0 ? refusal('procedures-wait') : null,
    amendmentsWait > 0 ? refusal('amendments-wait') : null,
    easyReadStands(life) ? null : refusal('easy-not-agreed'),
  ]);
