/** The minutes of a meeting, as its members read them and as they are written. The rules are in src/domain/minutes. */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import type { MinutesState } from '../domain/minutes/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface SeenLine {
  readonly id: string;
  readonly text: string;
  /** What the record says, where somebody put the wording right; empty where its own sentence stands. */
  readonly recorded: string;
}

export interface SeenPart {
  readonly item: number;
  readonly title: string;
  readonly lines: readonly SeenLine[];
}

/** What somebody wrote into them, for the list of changes. */
export interface SeenNote {
  readonly place: number;
  readonly item: number;
  /** The line that it put right; empty for a new paragraph. */
  readonly line: string;
  readonly wordsEn: string;
  readonly wordsCy: string;
  readonly by: string;
  readonly at: number;
  /** When the meeting began at which it was asked for; null when at none. */
  readonly askedInAt: number | null;
}

/** A meeting in one line: the one of the minutes, or a later one of the same people. */
export interface MeetingInBrief {
  readonly id: string;
  /** What it is called, in the language that was asked for. */
  readonly title: string;
  readonly startsAt: number;
}

export interface MinutesView extends MeetingInBrief {
  readonly state: MinutesState;
  readonly parts: readonly SeenPart[];
  /** How many acts the record has, and what seals them; null when nothing happened. */
  readonly chain: { readonly number: number; readonly digest: string } | null;
  readonly notes: readonly SeenNote[];
  readonly approved: {
    readonly at: number;
    readonly by: string;
    readonly inMeeting: MeetingInBrief;
    readonly digest: string;
    /** True while the stored text is the one of the digest. */
    readonly intact: boolean;
  } | null;
  /** For those who write them; null for everybody else. */
  readonly desk: {
    readonly canShow: boolean;
    readonly later: readonly (MeetingInBrief & {
      readonly couldDecide: boolean;
      /** Its own minutes are approved already. */
      readonly fixed: boolean;
    })[];
    /** Paragraphs that were taken out: they stand in the list of changes only. */
    readonly takenOut: readonly string[];
    /** Who came, for those who may read names. */
    readonly came: readonly Shown<{ readonly name: string }>[];
  } | null;
}

export const minutes = query<MinutesView>()({
  name: 'minutes/minutes',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, language: 'en' },
  input: v.strictObject({ meetingId: recordId, language }),
  refusals: { 'minutes-unknown': 404 },
});
