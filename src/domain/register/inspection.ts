// Looking into the register: any member may ask, says what for, and gets an answer in time (2014 Act, s.103; the days
// are the co-op's own rule). Who may look reads the view without shares and property, until the day that was named.
// The Act says nothing of copies, so the portal offers none to who inspects.

import {
  addDays,
  isCivilDate,
  lengthOf,
  londonDate,
  londonInstant,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Result,
} from '../kernel/index.ts';
import type { MembershipRules } from '../membership/index.ts';

export interface InspectionRequest {
  readonly id: Id;
  readonly member: Id;
  /** What for, in the member's own words. */
  readonly purpose: string;
  readonly askedAt: Instant;
  /** The last day on which the rules let the office answer. */
  readonly answerBy: CivilDate;
}

export interface InspectionAnswer {
  readonly request: Id;
  readonly granted: boolean;
  /** The last day on which they may look; null after a no. */
  readonly untilOn: CivilDate | null;
  /** Why not, in the words of the office; empty after a yes. */
  readonly reason: string;
  readonly by: Id;
  readonly at: Instant;
}

export type InspectionState = 'waiting' | 'granted' | 'over' | 'refused';

export function inspectionState(answer: InspectionAnswer | null, now: Instant): InspectionState {
  if (answer === null) return 'waiting';
  if (!answer.granted) return 'refused';
  return answer.untilOn !== null && londonDate(now) <= answer.untilOn ? 'granted' : 'over';
}

/** True when the rules asked for an answer before now. */
export const isLate = (
  { answerBy }: Pick<InspectionRequest, 'answerBy'>,
  answer: object | null,
  now: Instant,
) => answer === null && londonDate(now) > answerBy;

/** The end of the last day on which somebody may look, or on which the office must answer. */
export const endOf = (day: CivilDate): Instant => londonInstant(addDays(day, 1), 0);

/** Words that a person may say why in: as long as the other questions of the portal. */
export const LONGEST_WHY = 300;
/** The office lets somebody look for so many days at most. */
const MOST_DAYS = 90;

export interface Asking {
  readonly member: Id;
  readonly purpose: string;
  /** How the member's newest request stands; null when there is none. */
  readonly latest: InspectionState | null;
  readonly rules: Pick<MembershipRules, 'inspectWithinDays'>;
  readonly now: Instant;
}

/** A member asks. Codes: `inspection-purpose-missing`, `text-too-long`, `inspection-waiting`, `inspection-granted`. */
export function askToInspect(asked: Asking): Result<Omit<InspectionRequest, 'id'>> {
  const { member, latest, rules, now } = asked;
  const purpose = asked.purpose.trim();
  const refusals = onlyRefusals([
    purpose === '' ? refusal('inspection-purpose-missing', 'purpose') : null,
    lengthOf(purpose) > LONGEST_WHY ? refusal('text-too-long', 'purpose') : null,
    latest === 'waiting' ? refusal('inspection-waiting') : null,
    latest === 'granted' ? refusal('inspection-granted') : null,
  ]);
  const answerBy = addDays(londonDate(now), rules.inspectWithinDays.value);
  return settle(refusals, () => ({ member, purpose, askedAt: now, answerBy }));
}

export interface Answering {
  readonly request: InspectionRequest;
  readonly answered: object | null;
  readonly granted: boolean;
  readonly untilOn: CivilDate;
  readonly reason: string;
  readonly by: Id;
  readonly now: Instant;
}

function untilFault(until: CivilDate, today: CivilDate): boolean {
  return !isCivilDate(until) || until < today || until > addDays(today, MOST_DAYS);
}

/**
 * The office answers. Codes: `inspection-answered`, `inspection-own` (nobody lets themselves in),
 * `inspection-until-wrong`, `inspection-reason-missing`, `text-too-long`.
 */
export function answerInspection(asked: Answering): Result<InspectionAnswer> {
  const { request, answered, granted, untilOn, by, now } = asked;
  const reason = asked.reason.trim();
  const refusals = onlyRefusals([
    answered ? refusal('inspection-answered') : null,
    request.member === by ? refusal('inspection-own') : null,
    granted && untilFault(untilOn, londonDate(now)) ? refusal('inspection-until-wrong', 'untilOn') : null,
    !granted && reason === '' ? refusal('inspection-reason-missing', 'reason') : null,
    !granted && lengthOf(reason) > LONGEST_WHY ? refusal('text-too-long', 'reason') : null,
  ]);
  return settle(refusals, () => ({
    request: request.id,
    granted,
    untilOn: granted ? untilOn : null,
    reason: granted ? '' : reason,
    by,
    at: now,
  }));
}
