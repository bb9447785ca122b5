// Opening a vote fixes the roll: whoever is a member at that moment may vote, one vote each, and nobody is
// added or taken off later. It opens at the time that the notice gave, never before, and only if members were
// told early enough and have long enough to vote.

import {
  clearDaysBetween,
  daysBetween,
  londonDate,
  onlyRefusals,
  refusal,
  settle,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { membersAt, type Member } from '../membership/index.ts';
import type { Motion, RollLine, VoteOpening } from './motion.ts';
import type { VotingRulebook } from './rules.ts';

export interface OpenVote {
  readonly motion: Motion;
  /** The opening there already is, or null. */
  readonly opening: Pick<VoteOpening, 'at'> | null;
  /** All members; the rule finds those who are members at `now`. */
  readonly members: readonly Member[];
  /** The rulebook in force at the notice of the motion. */
  readonly rulebook: VotingRulebook;
  /** The office holder's name, or 'clock'. Who may open is asked in membership (`whyNotAllowed`). */
  readonly byName: string;
  readonly now: Instant;
}

export interface OpenedVote {
  readonly opening: VoteOpening;
  readonly roll: readonly RollLine[];
}

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
 * Opens a vote and fixes its roll, in the order of the members' ids. Refuses `vote-already-open`,
 * `vote-not-due`, `notice-too-short`, `vote-too-short`, `nobody-may-vote`.
 */
export function openVote(asked: OpenVote): Result<OpenedVote> {
  const { motion, now, byName } = asked;
  const onRoll = membersAt(asked.members, now);
  const refusals = onlyRefusals([
    ...whyNotOpened(asked),
    onRoll.length === 0 ? refusal('nobody-may-vote') : null,
  ]);
  return settle(refusals, () => ({
    opening: { motion: motion.id, at: now, byName, rollSize: onRoll.length },
    roll: onRoll.map(({ id, displayName, groupKey }) => ({
      motion: motion.id,
      member: id,
      displayName,
      groupKey,
    })),
  }));
}
