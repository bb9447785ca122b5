// What the clock does to an application on a day: it ends one that waits for an answer too long, takes away what is
// over, and reminds each person once of what they have to do.

import { addDays, type CivilDate } from '../kernel/index.ts';
import { isOver, stateOf, stepRows, type HistoryRow } from './history.ts';
import { nextStep, type Standing } from './next-step.ts';
import { ENDED_DAYS, REMIND_ANSWER_DAYS, REMIND_DECIDE_DAYS } from './rules.ts';

/** Who is reminded of what: the applicant to answer; the office that the board must decide, or is late. */
export const reminders = ['answer-soon', 'decide-soon', 'decide-late'] as const;
export type Reminder = (typeof reminders)[number];

export type Due =
  | { readonly what: 'nothing' | 'take-away' | 'lapse' }
  | { readonly what: 'remind'; readonly reminder: Reminder; readonly by: CivilDate };

/** The reminders that went out since the state last changed. */
function remindedSince(history: readonly HistoryRow[]): string[] {
  const last = stepRows(history).at(-1)!;
  return history.filter(({ kind, at }) => kind === 'reminded' && at >= last.at).map(({ reason }) => reason);
}

/** The reminder for a day, or null: the later of two stands for both. */
function reminderOn(deed: string, by: CivilDate, today: CivilDate): Reminder | null {
  if (deed === 'answer') return addDays(by, -REMIND_ANSWER_DAYS) <= today ? 'answer-soon' : null;
  if (deed !== 'decide' && deed !== 'look-again') return null;
  if (by < today) return 'decide-late';
  return addDays(by, -REMIND_DECIDE_DAYS) <= today ? 'decide-soon' : null;
}

/** The day after which nothing of an application is kept. */
function keptUntil(standing: Standing): CivilDate | null {
  const { deed, by, state } = nextStep(standing);
  if (deed === 'finish' || deed === 'take-away') return by;
  const over = isOver(state) ? stepRows(standing.history).at(-1) : undefined;
  return over ? addDays(over.on, ENDED_DAYS) : null;
}

/** What is due for one application today; one thing at a time. */
export function dueOf(standing: Standing): Due {
  const { history, today } = standing;
  const { deed, by } = nextStep(standing);
  const until = keptUntil(standing);
  if (until !== null && until < today) return { what: 'take-away' };
  if (stateOf(history) === 'asked' && by < today) return { what: 'lapse' };
  const reminder = reminderOn(deed, by, today);
  return reminder && !remindedSince(history).includes(reminder)
    ? { what: 'remind', reminder, by }
    : { what: 'nothing' };
}
