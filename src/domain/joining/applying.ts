// What who applies may do with their application: send it, answer, take it back, ask the members to look again.

import {
  addDays,
  DAY,
  lengthOf,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { MembershipRules } from '../membership/index.ts';
import { answersFaults, type Answers } from './answers.ts';
import type { GroupRules } from './groups.ts';
import { stateAfter, stateOf, stepRows, type HistoryRow, type State, type Step } from './history.ts';
import { appealBy } from './next-step.ts';
import { MOST_BEGUN_A_DAY, MOST_LETTERS_A_DAY, WORDS_LIMIT } from './rules.ts';

export interface Sending {
  /** Null before anything of it was kept. */
  readonly state: State | null;
  readonly answers: Answers;
  readonly rules: GroupRules;
}

/**
 * Whether an application goes out: `send`, or `sent-before` for one that the board has already. What was taken back or
 * decided is not sent again. Codes: those of `answersFaults`, and `joining-not-open`.
 */
export function sendApplication({ state, answers, rules }: Sending): Result<'send' | 'sent-before'> {
  if (state === 'waiting') return settle([], () => 'sent-before');
  if (state !== null && state !== 'begun') return settle([refusal('joining-not-open')], () => 'send');
  return settle(answersFaults(answers, rules), () => 'send');
}

export interface Saying {
  readonly history: readonly HistoryRow[];
  readonly words: string;
  readonly today: CivilDate;
  readonly rules: MembershipRules;
}

function sayingFaults({ history, words }: Saying, step: Step): Refusal[] {
  if (stateAfter(stateOf(history), step) === null) return [refusal('joining-not-open')];
  return onlyRefusals([
    words === '' ? refusal('joining-answer-missing', 'words') : null,
    lengthOf(words) > WORDS_LIMIT ? refusal('joining-too-long', 'words', { most: WORDS_LIMIT }) : null,
  ]);
}

/** An answer to the board's question. Codes: `joining-not-open`, `joining-answer-missing`, `joining-too-long`, `joining-too-late`. */
export function answerQuestion(saying: Saying): Result<'answered'> {
  const { history, today, rules } = saying;
  const faults = sayingFaults(saying, 'answered');
  if (faults.length > 0) return settle(faults, () => 'answered');
  const by = addDays(stepRows(history).at(-1)!.on, rules.answerWithinDays.value);
  return settle(by < today ? [refusal('joining-too-late', null, { byOn: by })] : [], () => 'answered');
}

/** Asks the members to look at a no again. Codes: as for an answer. */
export function appeal(saying: Saying): Result<'appealed'> {
  const { history, today, rules } = saying;
  const faults = sayingFaults(saying, 'appealed');
  if (faults.length > 0) return settle(faults, () => 'appealed');
  const by = appealBy(stepRows(history).at(-1)!.on, rules);
  return settle(by < today ? [refusal('joining-too-late', null, { byOn: by })] : [], () => 'appealed');
}

/** Takes an application back; one that was taken back stays so. Code: `joining-not-open`. */
export function withdraw(history: readonly HistoryRow[]): Result<'withdrawn' | 'withdrawn-before'> {
  const state = stateOf(history);
  if (state === 'withdrawn') return settle([], () => 'withdrawn-before');
  const may = stateAfter(state, 'withdrawn') !== null;
  return settle(may ? [] : [refusal('joining-not-open')], () => 'withdrawn');
}

/** True when one more letter goes to an address that got so many because of applications within a day. */
export const mayWriteTo = (lettersToday: number): boolean => lettersToday < MOST_LETTERS_A_DAY;

/** True when one more application may be begun from a household that began so many within a day. */
export const mayBegin = (begunToday: number): boolean => begunToday < MOST_BEGUN_A_DAY;

/** From when on what one household or one address did counts. */
export const countsFrom = (now: Instant): Instant => now - DAY;
