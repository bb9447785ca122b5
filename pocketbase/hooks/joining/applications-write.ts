/** What is written of applications: the answers, one row of the history at a time, and their going. */
import { tidyAnswers, type Answers, type HistoryRow, type Step } from '../../../src/domain/joining/index.ts';
import { londonDate, type CivilDate, type Id } from '../../../src/domain/kernel/index.ts';
import { answersRow, applicationRow, historyRow, type CameBy } from '../../../src/records/joining.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, insert, update } from '../kit/engine.ts';
import { groupRules, historyOf, type StoredApplication } from './applications-read.ts';
import { forgetLettersOf } from './letters.ts';

type Writing = Pick<Context, 'app' | 'now'>;

export interface Begun {
  readonly codeHash: string;
  readonly language: 'en' | 'cy';
  readonly answers: Answers;
  readonly cameBy: CameBy;
  readonly toldBy: string;
  readonly household: string;
}

/** A new application, without a history yet. Gives its id. */
export function begin({ app, now }: Writing, begun: Begun): Id {
  const answers = tidyAnswers(begun.answers, groupRules);
  const application = { ...begun, answers, begunAt: now, touchedAt: now, person: null };
  return insert(app, 'applications', { ...applicationRow(application) });
}

/** Keeps answers in the place of those before. */
export function keepAnswers({ app, now }: Writing, id: Id, answers: Answers, language: 'en' | 'cy'): void {
  const kept = answersRow(tidyAnswers(answers, groupRules));
  update(app, 'applications', id, { ...kept, language, touchedAt: dateText(now) });
}

type NewRow = Pick<HistoryRow, 'kind' | 'by'> & Partial<HistoryRow>;

/** Adds a row to the history; without a day it counts for today. */
export function add({ app, now }: Writing, application: Id, row: NewRow): void {
  const place = historyOf(app, application).length + 1;
  const whole: HistoryRow = { on: londonDate(now), at: now, reason: '', words: '', ...row };
  insert(app, 'application_events', { ...historyRow(application, place, whole) });
}

/** Adds the rows of a decision; the words and the reason stand with the last one. */
export function addSteps(
  writing: Writing,
  application: Id,
  steps: readonly Step[],
  { on, by, reason, words }: { on: CivilDate; by: string; reason: string; words: string },
): void {
  for (const step of steps) {
    if (step === 'upheld' || step === 'not-upheld')
      add(writing, application, { kind: 'appeal-decided', on, by, reason: step, words });
    else add(writing, application, { kind: step, on, by, reason, words });
  }
}

/** Takes an application away with its history. */
export function takeAway({ app }: Writing, { id }: Pick<StoredApplication, 'id'>): void {
  forgetLettersOf(app, 'id = {:id}', { id });
  execute(app, 'DELETE FROM application_events WHERE application = {:id}', { id });
  execute(app, 'DELETE FROM applications WHERE id = {:id}', { id });
}
