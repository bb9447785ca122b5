// What people wrote into the minutes: a paragraph of their own, or another wording for a sentence of the record. Each is
// a row that stands for good; the last one about a line is the one that counts, and the record underneath stays shown.

import type { Id, Instant } from '../kernel/index.ts';
import type { BothWords, MinutesLine, MinutesPart } from './line.ts';

export interface MinutesNote {
  /** Numbered from 1 within the minutes of one meeting. */
  readonly place: number;
  /** The item of the agenda; 0 for the meeting itself. */
  readonly item: number;
  /** The line that it puts right; empty for a new paragraph. */
  readonly line: string;
  readonly wordsEn: string;
  readonly wordsCy: string;
  /** The meeting at which it was asked for; empty for none. */
  readonly askedIn: Id | '';
  readonly by: Id;
  readonly at: Instant;
}

/** A line as it stands: the record's sentence, or the words that somebody wrote in its place. */
export interface StandingLine {
  readonly id: string;
  /** What the record says; null for a paragraph that somebody wrote. */
  readonly recorded: MinutesLine | null;
  /** The words that stand; null while the record's own sentence does. */
  readonly words: BothWords | null;
  /** What was written about it, in order. */
  readonly notes: readonly MinutesNote[];
}

export interface StandingPart {
  readonly item: number;
  readonly title: BothWords;
  readonly lines: readonly StandingLine[];
}

const isEmpty = ({ wordsEn, wordsCy }: MinutesNote): boolean =>
  wordsEn.trim() === '' && wordsCy.trim() === '';

/** The name of the line that a new paragraph makes. */
export const paragraphId = (place: number): string => `note-${place}`;

function standing(id: string, recorded: MinutesLine | null, notes: readonly MinutesNote[]): StandingLine {
  const last = notes.at(-1);
  const words = last && !isEmpty(last) ? { en: last.wordsEn, cy: last.wordsCy } : null;
  return { id, recorded, words, notes };
}

/** The minutes with what people wrote into them. A paragraph that was taken out has neither words nor a record. */
export function standingParts(parts: readonly MinutesPart[], notes: readonly MinutesNote[]): StandingPart[] {
  const about = (id: string) => notes.filter(({ line }) => line === id);
  return parts.map(({ item, title, lines }) => ({
    item,
    title,
    lines: [
      ...lines.map((recorded) => standing(recorded.id, recorded, about(recorded.id))),
      ...notes
        .filter((note) => note.line === '' && note.item === item)
        .map((note) => standing(paragraphId(note.place), null, [note, ...about(paragraphId(note.place))])),
    ],
  }));
}

/** True for a line that is read: a paragraph that was taken out is none. */
export const isRead = ({ recorded, words }: StandingLine): boolean => recorded !== null || words !== null;

/** The names of all lines that a correction can be about. */
export const lineIds = (parts: readonly StandingPart[]): string[] =>
  parts.flatMap(({ lines }) => lines.map(({ id }) => id));
