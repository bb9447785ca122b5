// What has happened to an application: dated rows, and the state that follows from them. The table below is the whole
// rule of what may follow what; nothing stores a state.

import type { CivilDate, Instant } from '../kernel/index.ts';

/**
 * `sent` by who applies, or `entered` by an office holder for somebody who told them. `looked` and `reminded` change
 * no state: they say who read the application, and who was written to.
 */
export const eventKinds = [
  'started',
  'sent',
  'entered',
  'asked',
  'answered',
  'accepted',
  'refused',
  'withdrawn',
  'appealed',
  'appeal-decided',
  'lapsed',
  'reminded',
  'looked',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One row of the history. */
export interface HistoryRow {
  readonly kind: EventKind;
  /** The day for which it counts: of a decision, the day on which the board took it. */
  readonly on: CivilDate;
  /** When it was written down. */
  readonly at: Instant;
  /** Who wrote it down: a member's id, `applicant` or `clock`. */
  readonly by: string;
  /** A code: of a refusal, an appeal's outcome, a reminder. Empty where the kind says all. */
  readonly reason: string;
  /** What somebody wrote with it: a question, an answer, why not. */
  readonly words: string;
}

/** `closed`: the members looked again and said no. */
export const states = [
  'begun',
  'waiting',
  'asked',
  'refused',
  'appealed',
  'accepted',
  'withdrawn',
  'lapsed',
  'closed',
] as const;
export type State = (typeof states)[number];

/** How the members answer who asked them to look again. */
export const appealOutcomes = ['upheld', 'not-upheld'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** A step: the kind of a row, and of an appeal that was decided, how. */
export type Step = Exclude<EventKind, 'appeal-decided' | 'reminded' | 'looked'> | AppealOutcome;

/** In each state, what may follow and where it leads. An end is a state that nothing leads out of. */
const follows: Readonly<Record<State | 'nothing', Readonly<Partial<Record<Step, State>>>>> = {
  nothing: { started: 'begun', entered: 'waiting' },
  begun: { sent: 'waiting', withdrawn: 'withdrawn', lapsed: 'lapsed' },
  waiting: { asked: 'asked', accepted: 'accepted', refused: 'refused', withdrawn: 'withdrawn' },
  asked: {
    answered: 'waiting',
    asked: 'asked',
    accepted: 'accepted',
    refused: 'refused',
    withdrawn: 'withdrawn',
    lapsed: 'lapsed',
  },
  refused: { appealed: 'appealed' },
  // Whom the members want goes on as one who waits, and is taken in at once.
  appealed: { upheld: 'waiting', 'not-upheld': 'closed', withdrawn: 'withdrawn' },
  accepted: {},
  withdrawn: {},
  lapsed: {},
  closed: {},
};

/** The steps that may follow on a state, in the order of the table. */
export const stepsFrom = (state: State | null): Step[] => Object.keys(follows[state ?? 'nothing']) as Step[];

/** The state that a step leads to, or null when it may not follow. */
export const stateAfter = (state: State | null, step: Step): State | null =>
  follows[state ?? 'nothing'][step] ?? null;

/** True when nothing can follow any more. */
export const isOver = (state: State): boolean => stepsFrom(state).length === 0;

/** The step that a row is; null for a row that changes no state. */
export function stepOf({ kind, reason }: Pick<HistoryRow, 'kind' | 'reason'>): Step | null {
  if (kind === 'looked' || kind === 'reminded') return null;
  return kind === 'appeal-decided' ? (reason as AppealOutcome) : kind;
}

/** The rows that changed the state, oldest first. */
export const stepRows = (history: readonly HistoryRow[]): HistoryRow[] =>
  history.filter((row) => stepOf(row) !== null);

/** The state that a history leads to. Throws for a history that the table does not allow, or an empty one. */
export function stateOf(history: readonly HistoryRow[]): State {
  let state: State | null = null;
  for (const row of stepRows(history)) {
    const next: State | null = stateAfter(state, stepOf(row)!);
    if (next === null) throw new Error(`${row.kind} cannot follow on ${state ?? 'nothing'}.`);
    state = next;
  }
  if (state === null) throw new Error('An application without a first row.');
  return state;
}
