/** Rows of minutes and the plain values that the rules know. */
import type { Id, Instant } from '../domain/kernel/index.ts';
import type { MinutesNote } from '../domain/minutes/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const noteShape = pick(
  shapes.minutes_notes,
  'place',
  'item',
  'line',
  'wordsEn',
  'wordsCy',
  'askedIn',
  'by',
  'at',
);

export const noteOf = ({ at, ...row }: RowOf<typeof noteShape>): MinutesNote => ({
  ...row,
  at: neededInstant(at),
});

export const noteRow = (meeting: Id, { at, ...note }: MinutesNote): NewRow<'minutes_notes'> => ({
  meeting,
  ...note,
  at: dateText(at),
});

/** That the minutes were approved: in which meeting, and the text that was fixed. */
export interface ApprovedMinutes {
  readonly meeting: Id;
  readonly approvedIn: Id;
  readonly text: string;
  readonly digest: string;
  readonly by: Id;
  readonly at: Instant;
}

export const approvedShape = pick(
  shapes.minutes_approved,
  'meeting',
  'approvedIn',
  'text',
  'digest',
  'by',
  'at',
);

export const approvedOf = ({ at, ...row }: RowOf<typeof approvedShape>): ApprovedMinutes => ({
  ...row,
  at: neededInstant(at),
});

export const approvedRow = ({ at, ...approved }: ApprovedMinutes): NewRow<'minutes_approved'> => ({
  ...approved,
  at: dateText(at),
});
