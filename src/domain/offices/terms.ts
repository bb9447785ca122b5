// Appointing somebody to an office and ending a term, as facts of the register. The end of a term is known from the
// start where there is one, and a day that is still to come is normal: nobody has to remember to take a right away. The
// last day is a whole day; the office is over when the next one begins.

import {
  addDays,
  isCivilDate,
  londonDate,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { duties, officesAt, type Member, type Office, type OfficeKey } from '../membership/index.ts';
import { believed, type Fact, type FactDraft } from '../register/index.ts';

/** How long ago and how far ahead a term may begin or end. A wrong year is a slip. */
const MOST_DAYS_BACK = 400;
const MOST_DAYS_AHEAD = 3700;

/** The offices with which a co-op that has just been set up begins: whoever holds one can appoint the others. */
export const firstOffices = duties.offices;

export interface Appointing {
  readonly caller: Member;
  readonly callerOffices: readonly Office[];
  readonly person: Id;
  readonly office: OfficeKey;
  /** True while nobody holds one of `firstOffices`. */
  readonly settingUp: boolean;
  readonly now: Instant;
}

/**
 * Why somebody may not appoint here; null when they may. The secretary and the chair appoint others, never themselves.
 * While there is neither, a steward may take one of the two: somebody has to be the first. Codes: `not-your-office`,
 * `office-own`.
 */
export function whyNotAppoint(asked: Appointing): Refusal | null {
  const { caller, callerOffices, person, office, settingUp, now } = asked;
  const held: readonly string[] = officesAt(callerOffices, caller, now);
  const own = person === caller.id;
  if (firstOffices.some((key) => held.includes(key))) return own ? refusal('office-own') : null;
  const first = settingUp && held.includes('steward') && own && firstOffices.some((key) => key === office);
  return first ? null : refusal('not-your-office');
}

export interface Term {
  readonly office: OfficeKey;
  /** The first day. */
  readonly fromOn: CivilDate;
  /** The last whole day; null when nobody has set one. */
  readonly lastOn: CivilDate | null;
}

const isNear = (day: CivilDate, now: Instant): boolean =>
  isCivilDate(day) &&
  day >= addDays(londonDate(now), -MOST_DAYS_BACK) &&
  day <= addDays(londonDate(now), MOST_DAYS_AHEAD);

/** The facts of an appointment. Refuses `office-day-wrong` and `office-last-before-first`, each with its field. */
export function appointmentFacts(
  { office, fromOn, lastOn }: Term,
  now: Instant,
): Result<readonly FactDraft[]> {
  const refusals = onlyRefusals([
    isNear(fromOn, now) ? null : refusal('office-day-wrong', 'fromOn'),
    lastOn === null || isNear(lastOn, now) ? null : refusal('office-day-wrong', 'lastOn'),
  ]);
  if (refusals.length === 0 && lastOn !== null && lastOn < fromOn)
    refusals.push(refusal('office-last-before-first', 'lastOn'));
  return settle(refusals, () => {
    const begins: FactDraft = { kind: 'office-from', on: fromOn, data: { office }, reason: 'appointed' };
    if (lastOn === null) return [begins];
    return [begins, { kind: 'office-until', on: addDays(lastOn, 1), data: { office }, reason: 'term-known' }];
  });
}

/** The facts of the term of an office that runs on a day or is still to come: its beginning, and its end if it is known. */
function termOf(facts: readonly Fact[], office: OfficeKey, today: CivilDate) {
  let begins: Fact | null = null;
  for (const fact of facts) {
    if (fact.kind === 'office-from' && fact.data.office === office) begins = fact;
    if (fact.kind === 'office-until' && fact.data.office === office && begins) {
      if (fact.on > today) return { begins, ends: fact };
      begins = null;
    }
  }
  return begins && { begins, ends: null };
}

/**
 * The facts that end a term: on a last day, or at once (null). Takes the place of an end that was known. A term that has
 * not begun by then never was. Refuses `office-not-held`, `office-day-wrong` and `office-end-later` when the term ends
 * before that anyway.
 */
export function endFacts(
  theirs: readonly Fact[],
  { office, lastOn }: Pick<Term, 'office' | 'lastOn'>,
  now: Instant,
): Result<readonly FactDraft[]> {
  const today = londonDate(now);
  const term = termOf(believed(theirs, now), office, today);
  if (!term) return settle([refusal('office-not-held', 'office')], () => []);
  const { begins, ends } = term;
  const on = lastOn === null ? today : addDays(isCivilDate(lastOn) ? lastOn : today, 1);
  const refusals = onlyRefusals([
    lastOn === null || (isNear(lastOn, now) && lastOn >= today)
      ? null
      : refusal('office-day-wrong', 'lastOn'),
    ends !== null && on > ends.on ? refusal('office-end-later', 'lastOn') : null,
  ]);
  return settle(refusals, () => {
    const gone = (fact: Fact): FactDraft => ({
      kind: 'withdrawn',
      on: today,
      data: {},
      supersedes: fact.seq,
      reason: 'ended',
    });
    // What has not begun is taken back whole: an end before its beginning would be no term.
    if (begins.on >= on && begins.on > today) return [...(ends ? [gone(ends)] : []), gone(begins)];
    const supersedes = ends?.seq ?? 0;
    return [{ kind: 'office-until', on, data: { office }, supersedes, reason: 'ended' }];
  });
}
