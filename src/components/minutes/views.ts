/** What the server answers about minutes, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type MinutesView = Answered<'minutes/minutes'>;
export type MinutesDesk = NonNullable<MinutesView['desk']>;
export type SeenPart = MinutesView['parts'][number];
export type SeenLine = SeenPart['lines'][number];
export type SeenNote = MinutesView['notes'][number];

/** What somebody writes: another wording for a line, or a paragraph of an item. */
export interface Writing {
  readonly item: number;
  /** Empty for a new paragraph. */
  readonly line: string;
  /** What the record says of the line; empty for none. */
  readonly recorded: string;
  readonly wordsEn: string;
  readonly wordsCy: string;
}
