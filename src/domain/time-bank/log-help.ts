// Logging help. The giver writes down who they helped, for how long and when; nothing moves until the other
// person confirms. Only somebody who agreed to be found can be named, and a wrong name gets one answer whatever
// the reason, so that nobody can find out who is a member by guessing.

import {
  addDays,
  isCivilDate,
  isWhole,
  lengthOf,
  londonDate,
  londonInstant,
  onlyRefusals,
  refusal,
  remainder,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import {
  isOpenAt,
  kindsOfHelp,
  NOTE_LIMIT,
  WAITING_LIMIT,
  type Exchange,
  type KindOfHelp,
  type TimeAccount,
} from './exchange.ts';
import type { TimeBankRulebook } from './rules.ts';

export interface HelpEntry {
  readonly minutes: number;
  readonly helpedOn: string;
  readonly kindOfHelp: string;
  readonly note: string;
}

export interface LogHelp {
  readonly entry: HelpEntry;
  /** The member who logs. */
  readonly logger: Id;
  /** The account of the member who logs, or null when they have none. */
  readonly giver: TimeAccount | null;
  /** The account of the person who was helped, or null when there is none. */
  readonly receiver: TimeAccount | null;
  /** Whether the member who logs may choose that person (`mayBeChosen`). */
  readonly receiverMayBeChosen: boolean;
  /** What this member logged for this person before and did not take back, or was not told is wrong. */
  readonly before: readonly Pick<Exchange, 'minutes' | 'helpedOn' | 'kindOfHelp'>[];
  /** How many entries of this member wait for the answer of this person. */
  readonly waiting: number;
  /** True when the person said that an entry that looks the same is another time. */
  readonly another: boolean;
  readonly rulebook: TimeBankRulebook;
  readonly now: Instant;
}

/** An exchange before the database has named it. */
export type NewExchange = Omit<Exchange, 'id'>;

function minutesRefusal(minutes: number, { timeBank }: TimeBankRulebook): Refusal | null {
  const { smallestEntryMinutes: smallest, largestEntryMinutes: largest, stepMinutes: step } = timeBank;
  if (!isWhole(minutes)) return refusal('minutes-whole', 'minutes');
  if (minutes < smallest.value) {
    return refusal('minutes-too-few', 'minutes', { smallest: smallest.value, rule: smallest.rule });
  }
  if (minutes > largest.value) {
    return refusal('minutes-too-many', 'minutes', { largest: largest.value, rule: largest.rule });
  }
  const offStep = remainder(minutes, step.value) !== 0;
  return offStep ? refusal('minutes-not-in-steps', 'minutes', { step: step.value, rule: step.rule }) : null;
}

function dayRefusal(helpedOn: string, { timeBank }: TimeBankRulebook, now: Instant): Refusal | null {
  if (!isCivilDate(helpedOn)) return refusal('date-wrong', 'helpedOn');
  const { value: days, rule } = timeBank.logWithinDays;
  const today = londonDate(now);
  if (helpedOn > today) return refusal('date-in-future', 'helpedOn');
  const earliest: CivilDate = addDays(today, -days);
  return helpedOn < earliest ? refusal('date-too-old', 'helpedOn', { days, earliest, rule }) : null;
}

function giverRefusal({ giver, logger, now }: LogHelp): Refusal | null {
  if (giver === null || giver.member !== logger) return refusal('no-account');
  return isOpenAt(giver, now) ? null : refusal('account-closed');
}

function receiverRefusal({ giver, receiver, receiverMayBeChosen }: LogHelp): Refusal | null {
  if (receiver !== null && giver !== null && receiver.id === giver.id) {
    return refusal('to-yourself', 'memberId');
  }
  return receiver !== null && receiverMayBeChosen ? null : refusal('person-not-found', 'memberId');
}

function kindRefusal(kindOfHelp: string): Refusal | null {
  const known = (kindsOfHelp as readonly string[]).includes(kindOfHelp);
  return known ? null : refusal('kind-missing', 'kindOfHelp');
}

function noteRefusal(note: string): Refusal | null {
  return lengthOf(note) > NOTE_LIMIT ? refusal('text-too-long', 'note', { limit: NOTE_LIMIT }) : null;
}

/** People do not remember what they pressed yesterday: the same entry again is asked about, and never refused for good. */
function sameRefusal({ entry, before, another }: LogHelp): Refusal | null {
  if (another) return null;
  const same = before.some(
    ({ minutes, helpedOn, kindOfHelp }) =>
      minutes === entry.minutes && helpedOn === entry.helpedOn && kindOfHelp === entry.kindOfHelp,
  );
  return same ? refusal('looks-the-same', 'another') : null;
}

/** Who is asked for many answers at once finds no other entry among them, and gets a letter for each. */
function waitingRefusal(asked: LogHelp): Refusal | null {
  if (asked.waiting < WAITING_LIMIT || asked.receiver === null || receiverRefusal(asked) !== null)
    return null;
  return refusal('too-many-waiting', null, { name: asked.receiver.displayName, count: WAITING_LIMIT });
}

/** The first moment at which an entry about a day that may still be named can have been logged. */
export function loggableSince({ timeBank }: TimeBankRulebook, now: Instant): Instant {
  return londonInstant(addDays(londonDate(now), -timeBank.logWithinDays.value));
}

/**
 * Logs help that waits for an answer. Refuses, all at once: `no-account`, `account-closed`,
 * `to-yourself`, `person-not-found`, `minutes-whole`, `minutes-too-few`, `minutes-too-many`,
 * `minutes-not-in-steps`, `date-wrong`, `date-in-future`, `date-too-old`, `kind-missing`,
 * `text-too-long`, `looks-the-same`, `too-many-waiting`.
 */
export function logHelp(asked: LogHelp): Result<NewExchange> {
  const { entry, logger, rulebook, now } = asked;
  const refusals = onlyRefusals([
    giverRefusal(asked),
    receiverRefusal(asked),
    minutesRefusal(entry.minutes, rulebook),
    dayRefusal(entry.helpedOn, rulebook, now),
    kindRefusal(entry.kindOfHelp),
    noteRefusal(entry.note),
    sameRefusal(asked),
    waitingRefusal(asked),
  ]);
  return settle(refusals, () => {
    const giver = asked.giver as TimeAccount;
    const receiver = asked.receiver as TimeAccount;
    return {
      giver: giver.id,
      receiver: receiver.id,
      giverName: giver.displayName,
      receiverName: receiver.displayName,
      minutes: entry.minutes,
      helpedOn: entry.helpedOn,
      kindOfHelp: entry.kindOfHelp as KindOfHelp,
      note: entry.note,
      loggedBy: logger,
      loggedAt: now,
    };
  });
}
