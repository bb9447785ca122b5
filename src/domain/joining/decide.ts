// What becomes of an application: the board takes somebody in, asks something, or says no with a reason; after an
// appeal the members do. Whoever writes the decision down has no part in the application.

import {
  isCivilDate,
  lengthOf,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { Answers } from './answers.ts';
import { stateAfter, stateOf, stepRows, type HistoryRow, type State, type Step } from './history.ts';
import { WORDS_LIMIT } from './rules.ts';
import { plainWords } from './same-person.ts';

export const decisions = ['accept', 'ask', 'refuse'] as const;
export type Decision = (typeof decisions)[number];

/** Why the board says no. Words always stand beside it. */
export const refusalReasons = ['no-group', 'no-reach', 'not-as-told', 'against-rules', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Decider {
  readonly displayName: string;
  /** The address of their account. */
  readonly email: string;
}

export interface Deciding {
  readonly history: readonly HistoryRow[];
  readonly answers: Answers;
  readonly decider: Decider;
  readonly decision: Decision;
  readonly reason: RefusalReason | '';
  readonly words: string;
  /** The day of the board's, or the members', decision. */
  readonly decidedOn: CivilDate;
  readonly today: CivilDate;
}

/** True when the decider applies here, or is named as the one who helps. */
export function hasPart(
  { email, displayName }: Decider,
  { email: theirs, helperName, helperReach }: Answers,
): boolean {
  const mine = email.toLowerCase();
  if (mine !== '' && (theirs === mine || helperReach.toLowerCase().includes(mine))) return true;
  return helperName !== '' && plainWords(helperName) === plainWords(displayName);
}

/** The steps that a decision is: after an appeal, what the members said comes first. */
export function stepsOfDecision(state: State, decision: Decision): Step[] {
  if (state !== 'appealed')
    return [decision === 'accept' ? 'accepted' : decision === 'ask' ? 'asked' : 'refused'];
  return decision === 'accept' ? ['upheld', 'accepted'] : ['not-upheld'];
}

function stateFault(state: State, decision: Decision): Refusal | null {
  const asksTwice = state === 'appealed' && decision === 'ask';
  let now: State | null = state;
  for (const step of stepsOfDecision(state, decision)) now = now && stateAfter(now, step);
  return now === null || asksTwice ? refusal('joining-not-open', null) : null;
}

/** The day on which the application, or what changed it last, arrived. */
const arrivedOn = (history: readonly HistoryRow[]): CivilDate => stepRows(history).at(-1)!.on;

function dayFault({ history, decidedOn, today }: Deciding): Refusal | null {
  if (!isCivilDate(decidedOn)) return refusal('date-wrong', 'decidedOn');
  if (decidedOn > today) return refusal('date-in-future', 'decidedOn');
  const arrived = arrivedOn(history);
  return decidedOn < arrived ? refusal('joining-day-early', 'decidedOn', { arrivedOn: arrived }) : null;
}

function wordsFaults({ decision, reason, words }: Deciding): (Refusal | null)[] {
  if (decision === 'accept') return [];
  return [
    decision === 'refuse' && reason === '' ? refusal('joining-reason-missing', 'reason') : null,
    words === '' ? refusal('joining-words-missing', 'words') : null,
    lengthOf(words) > WORDS_LIMIT ? refusal('joining-too-long', 'words', { most: WORDS_LIMIT }) : null,
  ];
}

/**
 * The steps that a decision takes, or every reason why it cannot be written down. Codes: `joining-not-open`,
 * `joining-has-part`, `date-wrong`, `date-in-future`, `joining-day-early`, `joining-reason-missing`,
 * `joining-words-missing`, `joining-too-long`.
 */
export function decide(deciding: Deciding): Result<readonly Step[]> {
  const { history, decision, decider, answers } = deciding;
  const state = stateOf(history);
  const closed = stateFault(state, decision);
  if (closed) return settle([closed], () => []);
  const refusals = onlyRefusals([
    hasPart(decider, answers) ? refusal('joining-has-part') : null,
    dayFault(deciding),
    ...wordsFaults(deciding),
  ]);
  return settle(refusals, () => stepsOfDecision(state, decision));
}
