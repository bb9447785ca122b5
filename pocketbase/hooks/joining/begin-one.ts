/**
 * Finds the application of a code, or begins one under it. Who begins too many in a day is asked to wait: the limit
 * falls on their household, and nobody else is kept out by it.
 */
import {
  countsFrom,
  mayBegin,
  stateOf,
  type Answers,
  type State,
} from '../../../src/domain/joining/index.ts';
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';
import type { OpenContext } from '../kit/context.ts';
import { dateText, row } from '../kit/engine.ts';
import { applicationByCode, codeHashOf } from './applications-read.ts';
import { add, begin, keepAnswers } from './applications-write.ts';

export interface Kept {
  readonly code: string;
  readonly language: 'en' | 'cy';
  readonly answers: Answers;
}

function begunToday({ app, now, origin }: OpenContext): number {
  const sql =
    'SELECT COUNT(*) AS begun FROM applications WHERE household = {:household} AND begunAt > {:since}';
  const { household } = origin;
  return row(app, sql, { household, since: dateText(countsFrom(now)) }, { begun: 0 } as const)!.begun;
}

/** The state of what a code belongs to; null when there is nothing under it. */
export function stateOfCode({ app }: OpenContext, code: string): State | null {
  const known = applicationByCode(app, code);
  return known && stateOf(known.history);
}

/** Keeps the answers under their code and gives the id. They belong to nothing yet, or to what was only begun. */
export function keepUnder(context: OpenContext, { code, language, answers }: Kept): string | Refusal {
  const known = applicationByCode(context.app, code);
  if (known) {
    keepAnswers(context, known.id, answers, language);
    return known.id;
  }
  if (!mayBegin(begunToday(context))) return refusal('joining-many-begun');
  const { household } = context.origin;
  const codeHash = codeHashOf(code);
  const id = begin(context, { codeHash, language, answers, cameBy: 'online', toldBy: '', household });
  add(context, id, { kind: 'started', by: 'applicant' });
  return id;
}
