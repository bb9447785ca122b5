/** Rows of messages, choices, letters by post and e-mails, and the plain values that the rules know. */
import {
  answerOf,
  failures,
  type ChosenKind,
  type Choice,
  type Failure,
  type Fate,
  type Notice,
  type NoticeInList,
  type Pace,
  type Way,
} from '../domain/messages/index.ts';
import type { Id, Instant } from '../domain/kernel/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const choiceShape = pick(shapes.message_choices, 'id', 'kind', 'way', 'pace');
export const noticeShape = pick(
  shapes.notices,
  'id',
  'kind',
  'language',
  'subject',
  'text',
  'link',
  'way',
  'pace',
  'at',
  'goneAt',
  'readAt',
);
export const noticeInListShape = pick(shapes.notices, 'id', 'kind', 'language', 'subject', 'at', 'readAt');
export const waitingShape = pick(shapes.notices, 'id', 'member', 'subject', 'link', 'wordless');
export const fateShape = pick(shapes.outbox, 'member', 'to', 'queuedAt', 'failedAt', 'failure');

/** What a member chose about a kind, in the row it stands in. */
export interface ChosenRow {
  readonly id: Id;
  readonly kind: ChosenKind;
  readonly choice: Choice;
}

export const chosenOf = ({ id, kind, way, pace }: RowOf<typeof choiceShape>): ChosenRow => ({
  id,
  kind: kind as ChosenKind,
  choice: { way: way as Way, pace: pace as Pace },
});

export const choiceRow = (
  member: Id,
  kind: ChosenKind,
  { way, pace }: Choice,
  at: Instant,
): NewRow<'message_choices'> => ({ member, kind, way, pace, at: dateText(at) });

export const noticeInListOf = (row: RowOf<typeof noticeInListShape>): NoticeInList => ({
  id: row.id,
  kind: row.kind as ChosenKind,
  language: row.language as 'en' | 'cy',
  subject: row.subject,
  at: neededInstant(row.at),
  isNew: row.readAt === '',
});

export const noticeOf = (row: RowOf<typeof noticeShape>): Notice => ({
  ...noticeInListOf(row),
  text: row.text,
  link: row.link,
  sent: answerOf({ way: row.way as Way, pace: row.pace as Pace }),
  goneAt: instantOf(row.goneAt),
});

/** Throws when the platform writes a failure that no rule knows. */
function failureOf(text: string): Failure {
  const found = failures.find((failure) => failure === text);
  if (!found) throw new Error(`No such failure of an e-mail: "${text}"`);
  return found;
}

/** What became of an e-mail that went or failed. */
export const fateOf = ({ member, to, queuedAt, failedAt, failure }: RowOf<typeof fateShape>): Fate => ({
  member,
  to,
  at: instantOf(failedAt) ?? neededInstant(queuedAt),
  failure: failedAt === '' ? null : failureOf(failure),
});
