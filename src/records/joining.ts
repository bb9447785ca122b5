/** Rows of applications and the plain values that the rules know, in both directions. */
import {
  likenessOf,
  noAnswers,
  type Answers,
  type EventKind,
  type HistoryRow,
} from '../domain/joining/index.ts';
import type { Instant } from '../domain/kernel/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

/** How the office came by an application. */
export type CameBy = 'online' | 'paper' | 'phone';

export interface Application {
  readonly codeHash: string;
  readonly language: 'en' | 'cy';
  readonly answers: Answers;
  readonly cameBy: CameBy;
  /** Who told the office, where it did not come online. */
  readonly toldBy: string;
  readonly household: string;
  readonly begunAt: Instant;
  readonly touchedAt: Instant;
  /** The member it became, or null. */
  readonly person: string | null;
}

export const applicationShape = shapes.applications;
export const applicationEventShape = pick(
  shapes.application_events,
  'kind',
  'day',
  'at',
  'by',
  'reason',
  'words',
);

export function applicationOf(row: RowOf<typeof applicationShape>): Application & { readonly id: string } {
  const { id, codeHash, language, answers, cameBy, toldBy, household, begunAt, touchedAt, person } = row;
  return {
    id,
    codeHash,
    language: language as 'en' | 'cy',
    // What a later version asks for is not in the answers of an earlier one.
    answers: { ...noAnswers, ...(JSON.parse(answers) as Partial<Answers>) },
    cameBy: cameBy as CameBy,
    toldBy,
    household,
    begunAt: neededInstant(begunAt),
    touchedAt: neededInstant(touchedAt),
    person: person === '' ? null : person,
  };
}

/** What follows from the answers: their text, and what two people are compared by. */
export const answersRow = (answers: Answers) => ({
  answers: JSON.stringify(answers),
  ...likenessOf(answers),
});

export function applicationRow(application: Application): NewRow<'applications'> {
  const { codeHash, language, answers, cameBy, toldBy, household, begunAt, touchedAt, person } = application;
  return {
    codeHash,
    language,
    ...answersRow(answers),
    cameBy,
    toldBy,
    household,
    begunAt: dateText(begunAt),
    touchedAt: dateText(touchedAt),
    person: person ?? '',
  };
}

export function historyRowOf({
  kind,
  day: on,
  at,
  by,
  reason,
  words,
}: RowOf<typeof applicationEventShape>): HistoryRow {
  return { kind: kind as EventKind, on, at: neededInstant(at), by, reason, words };
}

/** A row of the history; `place` is its number within the application, from 1. */
export function historyRow(
  application: string,
  place: number,
  row: HistoryRow,
): NewRow<'application_events'> {
  const { kind, on: day, at, by, reason, words } = row;
  return { application, place, kind, day, at: dateText(at), by, reason, words };
}
