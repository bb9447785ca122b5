// The course of an election until there is a voting paper: nominations are open, then candidates may still withdraw, then
// the paper is made, once, and the candidates stand on it. Days are whole days: nominations close at the end of theirs.

import {
  addDays,
  daysBetween,
  isCivilDate,
  londonDate,
  londonInstant,
  onlyRefusals,
  refusal,
  type CivilDate,
  type Instant,
  type Refusal,
} from '../kernel/index.ts';
import type { Closed } from './closing.ts';
import type { Days } from './nomination.ts';
import type { ElectionRules } from './rules.ts';

/** A call further ahead is a slip. */
const MOST_DAYS = 366;

export interface Election {
  /** The last day for nominations. */
  readonly closesOn: CivilDate;
  /** The last day when nominations were opened again; null when they were not. */
  readonly againOn: CivilDate | null;
  /** When the voting paper was made. */
  readonly settledAt: Instant | null;
}

/** The last day for nominations, as it counts now. */
export const lastDay = ({ closesOn, againOn }: Election): CivilDate => againOn ?? closesOn;

/** The last day on which a candidate can withdraw. */
export const lastDayToWithdraw = (rules: ElectionRules, election: Election): CivilDate =>
  addDays(lastDay(election), rules.withdrawDays.value);

const endOf = (day: CivilDate): Instant => londonInstant(addDays(day, 1));

export const daysOf = (rules: ElectionRules, election: Election): Days => ({
  closesAt: endOf(lastDay(election)),
  withdrawsUntil: endOf(lastDayToWithdraw(rules, election)),
  settledAt: election.settledAt,
});

/** open: nominations. withdrawing: closed, names can still go. due: the paper can be made. settled: it is made. */
export type ElectionStage = 'open' | 'withdrawing' | 'due' | 'settled';

export function electionStage(rules: ElectionRules, election: Election, now: Instant): ElectionStage {
  const { closesAt, withdrawsUntil, settledAt } = daysOf(rules, election);
  if (settledAt !== null) return 'settled';
  if (now < closesAt) return 'open';
  return now < withdrawsUntil ? 'withdrawing' : 'due';
}

/**
 * Why a call cannot go out. Codes: `election-under-way`, `election-no-seats`, `election-day-wrong`, `election-too-soon`
 * (`earliest` is the first day that would do).
 */
export function whyNotCalled(
  rules: ElectionRules,
  asked: { closesOn: string; seats: number; underWay: boolean; now: Instant },
): Refusal[] {
  const today = londonDate(asked.now);
  // The day of the call does not count.
  const first = addDays(today, rules.callDays.value);
  const isDay = isCivilDate(asked.closesOn) && daysBetween(today, asked.closesOn) <= MOST_DAYS;
  return onlyRefusals([
    asked.underWay ? refusal('election-under-way') : null,
    asked.seats > 0 ? null : refusal('election-no-seats'),
    isDay ? null : refusal('election-day-wrong', 'closesOn'),
    isDay && asked.closesOn < first ? refusal('election-too-soon', 'closesOn', { earliest: first }) : null,
  ]);
}

/** The last day when nominations are opened again today. */
export const againUntil = (rules: ElectionRules, now: Instant): CivilDate =>
  addDays(londonDate(now), rules.againDays.value);

/** Why nominations cannot be opened again. Codes: `election-open`, `election-settled`, `election-again-already`, `election-board-possible`. */
export function whyNotAgain(election: Election, stage: ElectionStage, closed: Closed): Refusal[] {
  return onlyRefusals([
    stage === 'open' ? refusal('election-open') : null,
    stage === 'settled' ? refusal('election-settled') : null,
    election.againOn === null ? null : refusal('election-again-already'),
    stage !== 'open' && election.againOn === null && closed.how !== 'again'
      ? refusal('election-board-possible')
      : null,
  ]);
}

/**
 * Why the paper cannot be made; nobody makes it who stands. Codes: `off-own-election`, `election-open`, `election-settled`,
 * `election-again-first`.
 */
export function whyNotSettled(stage: ElectionStage, closed: Closed, standsToo: boolean): Refusal[] {
  return onlyRefusals([
    standsToo ? refusal('off-own-election') : null,
    stage === 'open' || stage === 'withdrawing' ? refusal('election-open') : null,
    stage === 'settled' ? refusal('election-settled') : null,
    stage === 'due' && closed.how === 'again' ? refusal('election-again-first') : null,
  ]);
}
