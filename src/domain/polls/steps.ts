// Voting on one item of a meeting, in its order: hands, then a full count when somebody asks for one, then the chair
// declares. Each step is a row; after the declaration nothing about the vote changes any more.

import { onlyRefusals, refusal, type Id, type Refusal } from '../kernel/index.ts';
import { isLeft, mustStop, type Decided, type MeetingRules, type Room } from '../meetings/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import { countedRoutes, type Matter, type VoteMethod } from '../voting/index.ts';

/** One show of hands, or one full count, on an item. */
export interface ItemVote {
  readonly id: Id;
  readonly method: Exclude<VoteMethod, 'ballot'>;
  readonly tellers: readonly Id[];
  /** Hands: the tellers agreed. Poll: it is closed. */
  readonly counted: boolean;
  readonly declared: 'carried' | 'lost' | 'not-decided' | null;
  /** What the rules worked out, once it is declared. */
  readonly computed: 'carried' | 'lost' | 'not-decided' | null;
}

/** Who asked for a full count, and by which of their offices; `member` for none. */
export interface PollAsking {
  readonly member: Id;
  readonly as: OfficeKey | 'member';
}

/** True when enough asked for a full count, or somebody whose office may. */
export function pollIsAsked(
  { pollMembers, pollOffices }: MeetingRules,
  asked: readonly PollAsking[],
): boolean {
  const offices: readonly string[] = pollOffices.value;
  return asked.length >= pollMembers.value || asked.some((one) => offices.includes(one.as));
}

/** True where those who are there decide nothing by hands: the law or the rules ask for a full count. */
export const needsPoll = (rules: MeetingRules, matter: Matter): boolean =>
  countedRoutes(rules, matter, 'hands').length === 0;

export interface Opening {
  readonly rules: MeetingRules;
  readonly room: Pick<Room, 'state' | 'item'> & Decided;
  readonly item: number;
  /** Null for an item on which nothing is decided. */
  readonly matter: Matter | null;
  readonly method: ItemVote['method'];
  /** All votes on this item so far, the first one first. */
  readonly votes: readonly ItemVote[];
  readonly asked: readonly PollAsking[];
  readonly tellers: readonly Id[];
  /** Who is there. */
  readonly present: ReadonlySet<Id>;
  /** Why the words cannot be voted on yet (motions, `whyNotPut`): each change to them is decided before. */
  readonly words: readonly Refusal[];
  /** Who may be no teller: whoever opens it, and whoever moved the motion. */
  readonly notTellers: readonly Id[];
}

function wrongTellers({ rules, tellers, present, notTellers }: Opening): Refusal | null {
  const { value: needed, rule } = rules.tellers;
  const right =
    new Set(tellers).size === needed &&
    tellers.length === needed &&
    tellers.every((teller) => present.has(teller) && !notTellers.includes(teller));
  return right ? null : refusal('tellers-wrong', 'tellers', { needed, rule });
}

/** What must have gone before a vote of this method. */
function wrongMethod({ rules, matter, method, votes, asked }: Opening): Refusal | null {
  const last = votes.at(-1);
  const handsCannot = needsPoll(rules, matter!);
  if (method === 'hands') return handsCannot ? refusal('hands-not-here') : null;
  const afterHands = last?.method === 'hands' && last.declared === null && pollIsAsked(rules, asked);
  return handsCannot || afterHands ? null : refusal('poll-not-asked');
}

const isDecision = (said: ItemVote['declared']): boolean => said === 'carried' || said === 'lost';

/** True when the chair or the rules said of an item that it was decided: its meeting votes on it no more. */
export const isDecided = (votes: readonly Pick<ItemVote, 'declared' | 'computed'>[]): boolean =>
  votes.some(({ declared, computed }) => isDecision(declared) || isDecision(computed));

/** True when the last vote on an item is counted, and the chair has not declared how it ended. */
export function waitsForChair(votes: readonly Pick<ItemVote, 'counted' | 'declared'>[]): boolean {
  const last = votes.at(-1);
  return last !== undefined && last.counted && last.declared === null;
}

/**
 * Why a vote cannot be opened; empty when it can. Codes: `item-not-on`, `nothing-to-decide`, `item-decided`,
 * `motion-left`, `stop-decided`, `vote-under-way`, `hands-not-here`, `poll-not-asked`, `tellers-wrong`, and those of
 * `words`.
 */
export function whyNotVote(opening: Opening): Refusal[] {
  const { room, item, matter, method, votes, words } = opening;
  if (room.state !== 'open' || room.item !== item) return [refusal('item-not-on')];
  if (matter === null) return [refusal('nothing-to-decide')];
  if (isLeft(room)) return [refusal('motion-left')];
  if (isDecided(votes)) return [refusal('item-decided')];
  const last = votes.at(-1);
  // A full count takes the place of the hands before it; nothing takes the place of a full count.
  const goesOn =
    last !== undefined && last.declared === null && !(method === 'poll' && last.method === 'hands');
  return onlyRefusals([
    mustStop(room),
    goesOn ? refusal('vote-under-way') : null,
    goesOn ? null : wrongMethod(opening),
    ...words,
    wrongTellers(opening),
  ]);
}

export interface Asking {
  readonly vote: ItemVote | undefined;
  readonly asked: readonly PollAsking[];
  readonly member: Id;
  /** There, and on the roll. */
  readonly mayVote: boolean;
}

/** Why a full count cannot be asked for. Codes: `poll-no-hands`, `you-not-there`, `poll-asked-already`. */
export const whyNotAsked = ({ vote, asked, member, mayVote }: Asking): Refusal[] =>
  onlyRefusals([
    vote?.method === 'hands' && vote.declared === null ? null : refusal('poll-no-hands'),
    mayVote ? null : refusal('you-not-there'),
    asked.some((one) => one.member === member) ? refusal('poll-asked-already') : null,
  ]);

/** Why a vote cannot be declared. Codes: `vote-not-counted`, `item-decided`. */
export const whyNotDeclared = (vote: ItemVote | undefined): Refusal[] =>
  onlyRefusals([
    vote?.declared ? refusal('item-decided') : null,
    vote && !vote.declared && !vote.counted ? refusal('vote-not-counted') : null,
    vote ? null : refusal('vote-not-counted'),
  ]);
