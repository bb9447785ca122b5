// Voting before a meeting, on this website, where the rules let such votes count. It is an open vote: names stand beside it
// once the chair has declared. Until the meeting's time a member changes it or takes it back; then it waits for the full
// count. Each member has one voice (oneVoice): whoever comes all the same and votes there has that vote count and not the
// early one; whoever comes and does not vote again keeps it. A show of hands counts only who is there.

import { onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { MeetingRules } from '../meetings/index.ts';
import {
  choices,
  countedRoutes,
  none,
  plus,
  type Choice,
  type Matter,
  type RouteVotes,
} from '../voting/index.ts';

/** What can be sent before a meeting: a choice, or that an earlier one is taken back. */
export const earlyChoices = [...choices, 'taken-back'] as const;
export type EarlyChoice = (typeof earlyChoices)[number];

export interface EarlyVote {
  readonly voter: Id;
  readonly choice: EarlyChoice;
}

/** The early votes that stand: of each voter the last, unless they took it back. `votes` are in the order in which they came. */
export function standingEarly(votes: readonly EarlyVote[]): ReadonlyMap<Id, Choice> {
  const last = new Map(votes.map(({ voter, choice }) => [voter, choice]));
  return new Map([...last].flatMap(([voter, choice]) => (choice === 'taken-back' ? [] : [[voter, choice]])));
}

/** True where the rules count votes that were cast on this website before the meeting. */
export const takesEarly = (rules: MeetingRules, matter: Matter): boolean =>
  countedRoutes(rules, matter, 'poll').includes('online');

export interface EarlyCasting {
  readonly rules: MeetingRules;
  /** Null for an item on which nothing is decided. */
  readonly matter: Matter | null;
  readonly meeting: { readonly startsAt: Instant; readonly calledOffAt: Instant | null };
  /** On the roll, as far as it is known now. */
  readonly mayVote: boolean;
  /** The early vote of this member that stands. */
  readonly current: Choice | null;
  readonly choice: EarlyChoice;
  /** How often this member has chosen on this item, and how often they had when their page was read. */
  readonly turn: number;
  readonly seen: number;
  /** When the server had taken in the whole request: a vote that waits for its turn is in time. */
  readonly arrivedAt: Instant;
}

/**
 * Why an early vote cannot be taken; empty when it can. Codes: `meeting-called-off`, `nothing-to-decide`,
 * `early-not-here`, `early-over`, `meeting-not-yours`, `early-none`, `early-late`: a request that was long on its way, or
 * came from another page, does not take the place of a later choice.
 */
export function whyNotEarly(casting: EarlyCasting): Refusal[] {
  const { rules, matter, meeting, mayVote, current, choice, turn, seen, arrivedAt } = casting;
  if (meeting.calledOffAt !== null) return [refusal('meeting-called-off')];
  if (matter === null) return [refusal('nothing-to-decide')];
  if (!takesEarly(rules, matter)) return [refusal('early-not-here')];
  return onlyRefusals([
    arrivedAt >= meeting.startsAt ? refusal('early-over') : null,
    mayVote ? null : refusal('meeting-not-yours'),
    choice === 'taken-back' && current === null ? refusal('early-none') : null,
    choice !== (current ?? 'taken-back') && turn !== seen ? refusal('early-late') : null,
  ]);
}

/** Early votes sorted into those that count and those that do not, in numbers. */
export interface EarlyCount {
  readonly votes: RouteVotes;
  /** Voted again at the meeting. */
  readonly replaced: number;
  /** No longer on the roll when the count was opened. */
  readonly notOnRoll: number;
}

const oneVote = (choice: Choice): RouteVotes => ({
  votesFor: Number(choice === 'for'),
  votesAgainst: Number(choice === 'against'),
  abstained: Number(choice === 'abstain'),
});

/** Counts early votes against the roll and those who voted again. */
export function countEarly(
  early: ReadonlyMap<Id, Choice>,
  { roll, again }: { readonly roll: ReadonlySet<Id>; readonly again: ReadonlySet<Id> },
): EarlyCount {
  let [votes, replaced, notOnRoll] = [none, 0, 0];
  for (const [voter, choice] of early)
    if (!roll.has(voter)) notOnRoll += 1;
    else if (again.has(voter)) replaced += 1;
    else votes = plus(votes, oneVote(choice));
  return { votes, replaced, notOnRoll };
}
