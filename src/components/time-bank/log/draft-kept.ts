/**
 * An entry that was begun, kept on the person's own device (lib/drafts.ts): over a reload, a change of language and a
 * sign-out. "Today" is kept as the day it was, because the draft may be opened on another one.
 */
import { addDays, londonDate, type CivilDate, type Instant } from '../../../domain/kernel/index.ts';
import { draftOf } from '../../../lib/drafts.ts';
import type { LogInput } from '../to-send.ts';
import { emptyDraft, usualMinutes, type Draft } from './draft.ts';

export interface KeptDraft {
  readonly draft: Draft;
  /** The day on which it was kept. */
  readonly on: CivilDate;
}

const isText = (value: unknown): boolean => typeof value === 'string';

function fits(kept: unknown): kept is KeptDraft {
  const { draft, on } = (kept ?? {}) as { draft?: Record<string, unknown>; on?: unknown };
  return isText(on) && draft != null && Object.keys(emptyDraft()).every((name) => isText(draft[name]));
}

export const logDraft = draftOf('time-bank/log', fits);

const writtenOut = (date: CivilDate): Pick<Draft, 'when' | 'day' | 'month' | 'year'> => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { when: 'other', day: String(day), month: String(month), year: String(year) };
};

/** A kept draft as it is today: what was today then is written out as that day. */
export function restored({ draft, on }: KeptDraft, now: Instant): Draft {
  const today = londonDate(now);
  if (on === today || (draft.when !== 'today' && draft.when !== 'yesterday')) return { ...draft };
  const date = draft.when === 'today' ? on : addDays(on, -1);
  const when: Partial<Draft> = date === addDays(today, -1) ? { when: 'yesterday' } : writtenOut(date);
  return { ...draft, ...when };
}

/** True when something was chosen or typed. */
export const isBegun = (draft: Draft): boolean => Object.values(draft).some((value) => value !== '');

export const keptNow = (draft: Draft, now: Instant): KeptDraft => ({
  draft: { ...draft },
  on: londonDate(now),
});

/** The answers that make an entry, so that it can be changed. */
export function draftFrom(input: LogInput, name: string, now: Instant): KeptDraft {
  const { memberId, minutes, helpedOn, kindOfHelp, note = '' } = input;
  const long = (usualMinutes as readonly number[]).includes(minutes)
    ? { long: String(minutes) }
    : { long: 'other', hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) };
  const draft = { ...emptyDraft(), memberId, name, ...long, ...writtenOut(helpedOn), kind: kindOfHelp, note };
  return keptNow(draft, now);
}
