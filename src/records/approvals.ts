/** Rows of what waits for a second person, and the values that the rules know. */
import type { ActName, Approval, Ending } from '../domain/approvals/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

/** An approval with its ending beside it; `how` is empty while it waits. */
export const approvalShape = {
  ...pick(shapes.approvals, 'id', 'act', 'subject', 'words', 'input', 'askedBy', 'askedAt', 'expiresAt'),
  how: '',
  endedBy: '',
  endedAt: '',
} as const;

/** The columns of `approvalShape` from `approvals` and `approval_ends`. */
export const APPROVAL_ROWS =
  'SELECT a.id, a.act, a.subject, a.words, a.input, a.askedBy, a.askedAt, a.expiresAt, ' +
  "COALESCE(e.how, '') AS how, COALESCE(e.\"by\", '') AS endedBy, COALESCE(e.at, '') AS endedAt " +
  'FROM approvals AS a LEFT JOIN approval_ends AS e ON e.approval = a.id';

/** What the words of an act mention: names and numbers. */
export type ApprovalWords = { readonly [name: string]: string | number };

export interface FoundApproval extends Approval {
  readonly words: ApprovalWords;
  /** What the act needs to be done; null when it has ended. */
  readonly input: unknown;
  readonly endedBy: string | null;
  readonly endedAt: number | null;
}

export function approvalOf(row: RowOf<typeof approvalShape>): FoundApproval {
  const { id, act, subject, words, input, askedBy, askedAt, expiresAt, how, endedBy, endedAt } = row;
  return {
    id,
    act: act as ActName,
    subject,
    words: JSON.parse(words || '{}') as ApprovalWords,
    input: JSON.parse(input || 'null') as unknown,
    askedBy,
    askedAt: neededInstant(askedAt),
    expiresAt: neededInstant(expiresAt),
    ended: (how as Ending) || null,
    endedBy: endedBy || null,
    endedAt: instantOf(endedAt),
  };
}

export type ApprovalRow = Omit<NewRow<'approvals'>, 'input' | 'words'> & {
  readonly input: unknown;
  readonly words: ApprovalWords;
};

export function approvalRow({
  act,
  subject,
  input,
  words,
  askedBy,
  askedAt,
  expiresAt,
}: Omit<FoundApproval, 'id' | 'ended' | 'endedBy' | 'endedAt'>): ApprovalRow {
  return {
    act,
    subject,
    input,
    words,
    askedBy,
    askedAt: dateText(askedAt),
    expiresAt: dateText(expiresAt),
  };
}
