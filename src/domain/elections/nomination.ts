// The life of one nomination: proposed, consented, seconded, stands; or declined, withdrawn, refused with a reason, gone.
// Each step is a row that says who and when, and the state is worked out from them and the day.

import { onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { ElectionRules } from './rules.ts';

export interface Seconding {
  readonly member: Id;
  readonly at: Instant;
  /** True when they are no member any more. */
  readonly left: boolean;
}

/** Why the returning officer or the secretary took a candidate off: before the paper is made, or during the vote. */
export const offReasons = ['may-not-stand', 'interests-untrue', 'died', 'stopped'] as const;
export type OffReason = (typeof offReasons)[number];

export interface Nomination {
  readonly id: Id;
  readonly candidate: Id;
  readonly by: Id;
  readonly at: Instant;
  /** What the candidate said; null while they said nothing. */
  readonly answer: {
    readonly agreed: boolean;
    /** The group they stand for; empty where the rules count all of theirs. */
    readonly group: string;
    readonly interests: string;
    readonly at: Instant;
  } | null;
  readonly seconds: readonly Seconding[];
  readonly end: { readonly how: 'withdrawn' | OffReason; readonly at: Instant } | null;
  /** True when the candidate is no member any more. */
  readonly left: boolean;
}

/** What of an election a nomination goes by. */
export interface Days {
  /** Nominations close at this moment, the second time if there was one. */
  readonly closesAt: Instant;
  /** Nobody withdraws from this moment on. */
  readonly withdrawsUntil: Instant;
  /** When the voting paper was made; null before. */
  readonly settledAt: Instant | null;
}

/**
 * proposed: the candidate has not answered. consented: too few second them. seconded: complete, before the close.
 * stands: complete, after it. fell: not complete at the close. The rest are over.
 */
export type NominationState =
  'proposed' | 'consented' | 'seconded' | 'stands' | 'fell' | 'declined' | 'withdrawn' | 'refused' | 'gone';

const standingSeconds = ({ seconds }: Pick<Nomination, 'seconds'>): readonly Seconding[] =>
  seconds.filter(({ left }) => !left);

/** How many more must second them. */
export const missingSeconds = (rules: ElectionRules, nomination: Pick<Nomination, 'seconds'>): number =>
  Math.max(0, rules.seconders.value - standingSeconds(nomination).length);

export function nominationState(
  rules: ElectionRules,
  nomination: Nomination,
  { closesAt, settledAt }: Days,
  now: Instant,
): NominationState {
  const { end, answer, left } = nomination;
  if (end?.how === 'withdrawn') return 'withdrawn';
  if (end !== null) return end.how === 'died' || end.how === 'stopped' ? 'gone' : 'refused';
  if (left) return 'gone';
  if (answer?.agreed === false) return 'declined';
  // On the paper a seconder who leaves later takes nobody off.
  const complete = answer !== null && (settledAt !== null || missingSeconds(rules, nomination) === 0);
  if (now >= closesAt) return complete ? 'stands' : 'fell';
  if (complete) return 'seconded';
  return answer === null ? 'proposed' : 'consented';
}

/** The states in which somebody can still become or is a candidate. */
export const isAlive = (state: NominationState): boolean =>
  state === 'proposed' || state === 'consented' || state === 'seconded' || state === 'stands';

const nominationsOpen = ({ closesAt }: Days, now: Instant): Refusal | null =>
  now < closesAt ? null : refusal('election-closed');

/** Why nobody can be nominated: `election-closed`; why not this person: `nomination-there`. */
export const whyNotNominated = (
  alive: readonly Pick<Nomination, 'candidate'>[],
  days: Days,
  asked: { candidate: Id; now: Instant },
): Refusal[] =>
  onlyRefusals([
    nominationsOpen(days, asked.now),
    alive.some(({ candidate }) => candidate === asked.candidate)
      ? refusal('nomination-there', 'candidate')
      : null,
  ]);

interface Doing {
  readonly rules: ElectionRules;
  readonly nomination: Nomination;
  readonly days: Days;
  readonly by: Id;
  readonly now: Instant;
}

const stateOf = ({ rules, nomination, days, now }: Doing): NominationState =>
  nominationState(rules, nomination, days, now);

/** Why an answer cannot be given. Codes: `nomination-unknown`, `election-closed`, `nomination-answered`, `nomination-over`. */
export function whyNotAnswered(doing: Doing): Refusal[] {
  const { nomination, by, days, now } = doing;
  if (nomination.candidate !== by) return [refusal('nomination-unknown')];
  return onlyRefusals([
    nominationsOpen(days, now),
    nomination.answer === null ? null : refusal('nomination-answered'),
    nomination.end === null && !nomination.left ? null : refusal('nomination-over'),
  ]);
}

/**
 * Why somebody cannot second. Codes: `election-closed`, `nomination-over`, `seconding-not-yet`, `seconding-own` (the candidate and whoever
 * nominated them second nobody but others), `seconding-there`, `seconding-other-group`.
 */
export function whyNotSeconded(
  doing: Doing,
  { groups, stands }: { readonly groups: readonly string[]; readonly stands: readonly string[] },
): Refusal[] {
  const { rules, nomination, by, days, now } = doing;
  const sameGroup = rules.secondedBy.value === 'any-member' || groups.some((group) => stands.includes(group));
  return onlyRefusals([
    nominationsOpen(days, now),
    isAlive(stateOf(doing)) || now >= days.closesAt ? null : refusal('nomination-over'),
    stateOf(doing) === 'proposed' ? refusal('seconding-not-yet') : null,
    by === nomination.candidate || by === nomination.by ? refusal('seconding-own') : null,
    nomination.seconds.some(({ member }) => member === by) ? refusal('seconding-there') : null,
    sameGroup ? null : refusal('seconding-other-group'),
  ]);
}

/** Why a candidate cannot withdraw. Codes: `nomination-unknown`, `withdraw-late`, `nomination-over`. */
export function whyNotWithdrawn(doing: Doing): Refusal[] {
  const { nomination, by, days, now } = doing;
  if (nomination.candidate !== by) return [refusal('nomination-unknown')];
  return onlyRefusals([
    now < days.withdrawsUntil && days.settledAt === null ? null : refusal('withdraw-late'),
    isAlive(stateOf(doing)) ? null : refusal('nomination-over'),
  ]);
}

/**
 * Why the office cannot take somebody off: nobody who stands themselves may; before the paper is made for not being
 * allowed to stand, afterwards only for death or stopping. Codes: `off-own-election`, `nomination-over`, `off-reason-wrong`.
 */
export function whyNotTakenOff(
  doing: Doing,
  { reason, standsToo }: { readonly reason: OffReason; readonly standsToo: boolean },
): Refusal[] {
  const during = doing.days.settledAt !== null;
  const later = reason === 'died' || reason === 'stopped';
  return onlyRefusals([
    standsToo ? refusal('off-own-election') : null,
    isAlive(stateOf(doing)) ? null : refusal('nomination-over'),
    during && !later ? refusal('off-reason-wrong', 'reason') : null,
  ]);
}
