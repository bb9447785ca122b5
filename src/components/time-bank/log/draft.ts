/**
 * An entry while it is being written: what was chosen and typed, as it was typed, and what is still missing or wrong
 * in each answer. The rules are the server's own (domain/time-bank), asked here so that a mistake is named beside its
 * question and not five questions later.
 */
import { addDays, londonDate, type CivilDate, type Instant } from '../../../domain/kernel/index.ts';
import {
  logHelp,
  type KindOfHelp,
  type TimeAccount,
  type TimeBankRulebook,
} from '../../../domain/time-bank/index.ts';
import type { Refusal } from '../../../lib/doors.ts';

/** The questions, in their order. */
export const questions = ['who', 'long', 'when', 'kind', 'note'] as const;
export type Question = (typeof questions)[number];

/** Lengths that are offered as one press. */
export const usualMinutes = [15, 30, 45, 60, 90, 120] as const;

export interface Draft {
  /** A member's id; empty while nobody is chosen. */
  memberId: string;
  name: string;
  /** One of the usual lengths as text, 'other', or empty. */
  long: string;
  hours: string;
  minutes: string;
  when: '' | 'today' | 'yesterday' | 'other';
  day: string;
  month: string;
  year: string;
  kind: KindOfHelp | '';
  note: string;
}

export function emptyDraft(): Draft {
  return {
    memberId: '',
    name: '',
    long: '',
    hours: '',
    minutes: '',
    when: '',
    day: '',
    month: '',
    year: '',
    kind: '',
    note: '',
  };
}

/** A whole number as people type it; empty is 0, anything else is NaN. */
function numberOf(typed: string): number {
  const text = typed.trim();
  if (text === '') return 0;
  return /^[0-9]{1,4}$/.test(text) ? Number(text) : NaN;
}

/** How long it was, in minutes; null while nothing is said, NaN when it is no number. */
export function minutesOf({ long, hours, minutes }: Draft): number | null {
  if (long === '') return null;
  if (long !== 'other') return Number(long);
  if (hours.trim() === '' && minutes.trim() === '') return null;
  return numberOf(hours) * 60 + numberOf(minutes);
}

/** The day of the help, 'YYYY-MM-DD' (perhaps one that does not exist); null while nothing is said. */
export function helpedOnOf({ when, day, month, year }: Draft, now: Instant): CivilDate | null {
  const today = londonDate(now);
  if (when === 'today') return today;
  if (when === 'yesterday') return addDays(today, -1);
  if (when === '' || [day, month, year].every((typed) => typed.trim() === '')) return null;
  const digits = (typed: string, width: number) => typed.trim().padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** What the question's rules need; the rest of the entry is made so that it is never refused. */
interface Asked {
  readonly minutes?: number;
  readonly helpedOn?: string;
  readonly note?: string;
}

function refusalsOf(asked: Asked, rulebook: TimeBankRulebook, now: Instant): readonly Refusal[] {
  const account = (id: string): TimeAccount => ({
    id,
    kind: 'member',
    member: id,
    displayName: id,
    openedAt: 0,
    closedAt: null,
  });
  const logged = logHelp({
    entry: {
      minutes: rulebook.timeBank.smallestEntryMinutes.value,
      helpedOn: londonDate(now),
      kindOfHelp: 'other',
      note: '',
      ...asked,
    },
    logger: 'me',
    giver: account('me'),
    receiver: account('you'),
    receiverMayBeChosen: true,
    before: [],
    waiting: 0,
    another: false,
    rulebook,
    now,
  });
  return logged.ok ? [] : logged.refusals;
}

const missing = (code: string, field: string): readonly Refusal[] => [{ code, field, params: {} }];

/** What is missing or wrong in the answer to one question; an empty list when it is answered. */
export function faultsIn(
  question: Question,
  draft: Draft,
  rulebook: TimeBankRulebook,
  now: Instant,
): readonly Refusal[] {
  if (question === 'who') return draft.memberId === '' ? missing('person-missing', 'memberId') : [];
  if (question === 'kind') return draft.kind === '' ? missing('kind-missing', 'kindOfHelp') : [];
  if (question === 'note') return refusalsOf({ note: draft.note.trim() }, rulebook, now);
  if (question === 'long') {
    const minutes = minutesOf(draft);
    return minutes === null ? missing('minutes-missing', 'minutes') : refusalsOf({ minutes }, rulebook, now);
  }
  const helpedOn = helpedOnOf(draft, now);
  return helpedOn === null ? missing('date-missing', 'helpedOn') : refusalsOf({ helpedOn }, rulebook, now);
}

/** The first question that has no good answer yet, or undefined when all have one. */
export function firstOpen(draft: Draft, rulebook: TimeBankRulebook, now: Instant): Question | undefined {
  return questions.find((question) => faultsIn(question, draft, rulebook, now).length > 0);
}
