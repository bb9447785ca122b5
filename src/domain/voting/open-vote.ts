// Opening a vote fixes the roll: whoever is a member on that day, as the register knows at that moment, may vote, one
// vote each, and nobody is added or taken off later. It opens at the time that the notice gave, never before, and only if members were
// told early enough and have long enough to vote.

import {
  addDays,
  clearDaysBetween,
  daysBetween,
  londonDate,
  londonInstant,
  MINUTE,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { Motion, VoteOpening } from './motion.ts';
import type { VotingRulebook } from './rules.ts';

export interface OpenVote {
  readonly motion: Motion;
  /** The opening there already is, or null. */
  readonly opening: Pick<VoteOpening, 'at'> | null;
  /** How many are on the roll: the members of the day, as the register knows them now (register, `rollOf`). */
  readonly rollSize: number;
  /** The rulebook in force at the notice of the motion. */
  readonly rulebook: VotingRulebook;
  /** The office holder's name, or 'clock'. Who may open is asked in membership (`whyNotAllowed`). */
  readonly byName: string;
  readonly now: Instant;
}

/** The day whose members are on the roll of a vote that opens at a moment. */
export const recordDate = (opensAt: Instant): CivilDate => londonDate(opensAt);

/** What decides whether a vote can be opened at all: its dates, and the rulebook's. */
export interface Opening {
  readonly motion: Pick<Motion, 'noticeAt' | 'opensAt' | 'closesAt'>;
  readonly rulebook: VotingRulebook;
  readonly now: Instant;
}

function noticeRefusal({ motion, rulebook }: Opening): Refusal | null {
  const { value: needed, rule } = rulebook.voting.noticeClearDays;
  const clearDays = clearDaysBetween(motion.noticeAt, motion.opensAt);
  return clearDays < needed ? refusal('notice-too-short', 'opensAt', { clearDays, needed, rule }) : null;
}

function periodRefusal({ motion, rulebook, now }: Opening): Refusal | null {
  const { value: needed, rule } = rulebook.voting.openDays;
  const opens = Math.max(now, motion.opensAt);
  const days = Math.max(0, daysBetween(londonDate(opens), londonDate(motion.closesAt)));
  return days < needed ? refusal('vote-too-short', 'closesAt', { days, needed, rule }) : null;
}

/** The last moment at which a vote can still be opened, so that it is open long enough. */
export function lastOpening({ motion, rulebook }: Omit<Opening, 'now'>): Instant {
  const lastDay = addDays(londonDate(motion.closesAt), -rulebook.voting.openDays.value);
  return londonInstant(addDays(lastDay, 1)) - MINUTE;
}

/** Why a vote that is not open cannot be opened any more, however long one waits; empty while it can. */
export function hopeless(opening: Opening): Refusal[] {
  return onlyRefusals([noticeRefusal(opening), periodRefusal(opening)]);
}

/** Why a vote cannot be opened now, as far as its dates say; empty when it can. */
export function whyNotOpened(asked: Opening & { readonly opening: object | null }): Refusal[] {
  const { motion, opening, now } = asked;
  return onlyRefusals([
    opening !== null ? refusal('vote-already-open') : null,
    now < motion.opensAt ? refusal('vote-not-due', null, { opensAt: motion.opensAt }) : null,
    ...hopeless(asked),
  ]);
}

/**
 * Opens a vote with the roll of its record date. Refuses `vote-already-open`, `vote-not-due`, `notice-too-short`,
 * `vote-too-short`, `nobody-may-vote`.
 */
export function openVote(asked: OpenVote): Result<VoteOpening> {
  const { motion, now, byName, rollSize } = asked;
  const refusals = onlyRefusals([...whyNotOpened(asked), rollSize === 0 ? refusal('nobody-may-vote') : null]);
  return settle(refusals, () => ({ motion: motion.id, at: now, byName, rollSize }));
}
