// What happens next with an application: in every state one thing, done by somebody, by a day, and what follows when
// nobody does it. So no application is ever stuck, and who applied always sees who has to act (rules 3.4 to 3.6).

import { addDays, type CivilDate } from '../kernel/index.ts';
import type { MembershipRules } from '../membership/index.ts';
import { stateOf, stepRows, type HistoryRow, type State } from './history.ts';
import { BEGUN_DAYS, ENDED_DAYS } from './rules.ts';

export type Owner = 'you' | 'board' | 'members' | 'office';
export type NextDeed = 'finish' | 'decide' | 'answer' | 'appeal' | 'look-again' | 'pay' | 'take-away';
/** What follows when the day has passed: it is taken away, it ends, the no stays, the office is told, we write again. */
export type Otherwise = 'taken-away' | 'lapses' | 'no-stays' | 'office-told' | 'asked-to-pay';

export interface NextStep {
  readonly state: State;
  readonly owner: Owner;
  readonly deed: NextDeed;
  /** The last day for it. */
  readonly by: CivilDate;
  readonly otherwise: Otherwise;
}

export interface Standing {
  readonly history: readonly HistoryRow[];
  /** The day on which a begun application was last saved. */
  readonly touchedOn: CivilDate;
  readonly today: CivilDate;
  readonly rules: MembershipRules;
}

/** The day of the last row that changed the state. */
const sinceOf = (history: readonly HistoryRow[]): CivilDate => stepRows(history).at(-1)!.on;

/** The last day on which the members can be asked to look again at a no of `refusedOn`. */
export const appealBy = (refusedOn: CivilDate, rules: MembershipRules): CivilDate =>
  addDays(refusedOn, rules.appealWithinDays.value);

/** True when it is too late to ask the members. */
const noStays = (state: State, since: CivilDate, { today, rules }: Standing): boolean =>
  state === 'refused' && appealBy(since, rules) < today;

/** What happens next. The board's days count from the day on which the application, or the last answer, arrived. */
export function nextStep(standing: Standing): NextStep {
  const { history, touchedOn, rules } = standing;
  const state = stateOf(history);
  const since = sinceOf(history);
  const within = (days: number, from = since) => addDays(from, days);
  const takenAway: NextStep = {
    state,
    owner: 'office',
    deed: 'take-away',
    by: within(ENDED_DAYS),
    otherwise: 'taken-away',
  };
  if (noStays(state, since, standing)) return takenAway;
  switch (state) {
    case 'begun':
      return {
        state,
        owner: 'you',
        deed: 'finish',
        by: within(BEGUN_DAYS, touchedOn),
        otherwise: 'taken-away',
      };
    case 'waiting':
      return {
        state,
        owner: 'board',
        deed: 'decide',
        by: within(rules.decideWithinDays.value),
        otherwise: 'office-told',
      };
    case 'asked':
      return {
        state,
        owner: 'you',
        deed: 'answer',
        by: within(rules.answerWithinDays.value),
        otherwise: 'lapses',
      };
    case 'refused':
      return { state, owner: 'you', deed: 'appeal', by: appealBy(since, rules), otherwise: 'no-stays' };
    case 'appealed':
      return {
        state,
        owner: 'members',
        deed: 'look-again',
        by: within(rules.decideWithinDays.value),
        otherwise: 'office-told',
      };
    case 'accepted':
      return {
        state,
        owner: 'you',
        deed: 'pay',
        by: within(rules.payWithinDays.value),
        otherwise: 'asked-to-pay',
      };
    default:
      return takenAway;
  }
}
