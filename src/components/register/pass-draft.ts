/** Shares that pass to another member: as it was typed, and as the door takes it. */
import type { CommandInput } from '../../lib/doors.ts';
import { londonDate, type Instant } from '../../domain/kernel/index.ts';
import { countOf } from './record-draft.ts';
import { dayOf, written, type WrittenDay } from '../../lib/written-day.ts';

export interface PassDraft {
  /** A part of the name of who gets them, to look for. */
  name: string;
  toId: string;
  shares: string;
  on: WrittenDay;
}

export const emptyPass = (now: Instant): PassDraft => ({
  name: '',
  toId: '',
  shares: '',
  on: written(londonDate(now)),
});

/** The draft as the door takes it. What was not chosen stays empty, and the server says so. */
export const passInput = (
  fromId: string,
  { toId, shares, on }: PassDraft,
): CommandInput<'register/pass-shares'> => ({ fromId, toId, shares: countOf(shares), on: dayOf(on) });
