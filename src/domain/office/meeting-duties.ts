// What is due about meetings, and by which day: a decision that the regulator must hear of, the second meeting that must
// confirm one, notices, minutes, and what somebody said they would do. Each line says what is to be done; what happens when
// nothing is done stands in the words (content/messages/<language>/meeting-duties.json).

import {
  isCivilDate,
  onlyRefusals,
  refusal,
  sortedBy,
  type CivilDate,
  type Id,
  type Refusal,
} from '../kernel/index.ts';
import type { Deadline, Outcome } from '../voting/index.ts';

export const meetingDutyKinds = [
  'regulator',
  'second-meeting',
  'requisition',
  'notice',
  'annual',
  'action',
  'show-minutes',
  'approve-minutes',
] as const;
export type MeetingDutyKind = (typeof meetingDutyKinds)[number];

export interface MeetingDuty {
  readonly kind: MeetingDutyKind;
  /** What it is about: a vote, a meeting, a requisition, an action. */
  readonly id: Id;
  /** The last day on which it is in time; null where no rule sets one. */
  readonly on: CivilDate | null;
  /** The number of the rule that sets the day; empty for none. */
  readonly rule: string;
}

/** A meeting that could confirm what another one decided: nobody called it off, and it was not put off. */
export interface SecondMeeting {
  readonly on: CivilDate;
  /** True once its notice is out. */
  readonly called: boolean;
}

/** What a meeting declared about a matter that two meetings must decide. */
export interface TwiceDecided {
  readonly vote: Id;
  readonly says: Outcome;
  /** What follows by when. */
  readonly deadlines: readonly Deadline[];
  /** The day on which the regulator was told, as somebody wrote it down last; null while nobody did. */
  readonly sentOn: CivilDate | null;
  /** The meetings that name it as the one that they confirm. */
  readonly seconds: readonly SecondMeeting[];
}

/** True when one of them is in the window, and is still to come or was called: a plan whose day went by is none. */
function isPlanned({ deadlines, seconds }: TwiceDecided, today: CivilDate): boolean {
  const dayOf = (key: Deadline['key']) => deadlines.find((one) => one.key === key)?.on ?? '';
  const [from, until] = [dayOf('second-from'), dayOf('second-until')];
  return seconds.some(({ on, called }) => on >= from && on <= until && (called || on >= today));
}

/**
 * What is left to do about such a decision. The chair's declaration counts. A window for a second meeting that is over is
 * no duty any more: nothing can be done in it.
 */
export function dutiesOfDecision(decided: TwiceDecided, today: CivilDate): MeetingDuty[] {
  const { vote: id, says, deadlines, sentOn } = decided;
  if (says !== 'carried') return [];
  return deadlines.flatMap(({ key, on, rule }): MeetingDuty[] => {
    if (key === 'regulator') return sentOn !== null ? [] : [{ kind: 'regulator', id, on, rule }];
    const waits = key === 'second-until' && on >= today && !isPlanned(decided, today);
    return waits ? [{ kind: 'second-meeting', id, on, rule }] : [];
  });
}

/** True when the last day has gone by. */
export const isLate = ({ on }: Pick<MeetingDuty, 'on'>, today: CivilDate): boolean =>
  on !== null && on < today;

/** The first day comes first; what has none comes last. */
export const dutiesInOrder = <Duty extends MeetingDuty>(duties: readonly Duty[]): Duty[] =>
  sortedBy(
    duties,
    ({ kind, id, on }) => `${on ?? '9999-12-31'} ${String(meetingDutyKinds.indexOf(kind))} ${id}`,
  );

export interface SentAsked {
  readonly on: string;
  /** The day that is put right by this one; empty for the first. Who did not know of that day puts nothing right. */
  readonly instead: string;
  readonly heldOn: CivilDate;
  readonly today: CivilDate;
}

/**
 * Why it cannot be written down that a decision was sent to the regulator, or that it was sent on another day than stands
 * there; empty when it can. Codes: `regulator-not-due`, `regulator-sent-already`, `regulator-day-wrong`.
 */
export function whyNotSent(
  decided: Pick<TwiceDecided, 'says' | 'deadlines' | 'sentOn'>,
  { on, instead, heldOn, today }: SentAsked,
): Refusal[] {
  const isDue = decided.says === 'carried' && decided.deadlines.some(({ key }) => key === 'regulator');
  if (!isDue) return [refusal('regulator-not-due')];
  return onlyRefusals([
    instead === (decided.sentOn ?? '') && on !== decided.sentOn ? null : refusal('regulator-sent-already'),
    isCivilDate(on) && on >= heldOn && on <= today ? null : refusal('regulator-day-wrong', 'on'),
  ]);
}
