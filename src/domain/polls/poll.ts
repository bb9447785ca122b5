// A full count in a meeting, by open votes. Everybody who is there votes for themselves, once, and may change it until the
// close; whoever has no device has a teller write their vote down. A written proxy is voted as it says; a free one by its
// holder, one paper for each. Each member has one voice: whoever is there votes themselves, and their proxy falls. A vote from
// before the meeting counts unless its voter votes again, or the meeting has changed what the words do.

import { londonDate, onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { MeetingRules } from '../meetings/index.ts';
import { proxiesOn, type Giving } from '../proxies/index.ts';
import { countEarly } from './early.ts';
import {
  choices,
  proxiesThatCount,
  type Choice,
  type GivenProxy,
  type MatterFacts,
  type ProxyVote,
  type RouteVotes,
} from '../voting/index.ts';

/** One choice; the last of a voter counts. `by` is the voter, a teller, or the holder of a proxy. */
export interface PollVote {
  readonly voter: Id;
  readonly by: Id;
  readonly route: 'room' | 'joined' | 'proxy';
  readonly choice: Choice;
}

export interface Poll {
  readonly rules: MeetingRules;
  readonly item: number;
  readonly startsAt: Instant;
  readonly beganAt: Instant;
  readonly closed: boolean;
  readonly tellers: readonly Id[];
  /** Who may vote, as it was known when the poll was opened. */
  readonly roll: ReadonlySet<Id>;
  /** In which way each is there who is there. */
  readonly present: ReadonlyMap<Id, 'room' | 'joined'>;
  readonly givings: readonly Giving[];
  /** In the order in which they were cast. */
  readonly votes: readonly PollVote[];
  /** False where the rules count no proxies for this matter. */
  readonly takesProxies: boolean;
  /** The votes from before the meeting that stand (`standingEarly`), by their voters. */
  readonly early: ReadonlyMap<Id, Choice>;
  /** How the meeting has changed the words since; after a change of substance no early vote counts. */
  readonly amended: NonNullable<MatterFacts['amended']>;
}

const isOwn = ({ route }: PollVote): boolean => route !== 'proxy';

/** The early votes that count unless their voters vote again: none once the words are others. */
const earlyThatHold = ({ early, amended }: Poll): Poll['early'] =>
  amended === 'substance' ? new Map<Id, Choice>() : early;

/** The last choice that was made for each voter in one of both ways. */
function last(votes: readonly PollVote[]): Map<Id, PollVote> {
  return new Map(votes.map((vote) => [vote.voter, vote]));
}

/** What the count of proxies looks at: of those on the roll, and of those who vote themselves, whoever gave or holds one. */
function proxyVote(poll: Poll): ProxyVote {
  const { rules, startsAt, beganAt, roll, present, givings, votes } = poll;
  const early = earlyThatHold(poll);
  const concerned = [...new Set(givings.flatMap(({ giver, holder }) => [giver, holder]))];
  const own = new Set(votes.filter(isOwn).map(({ voter }) => voter));
  const voters = concerned.filter((member) => roll.has(member));
  return {
    rules,
    meetingOn: londonDate(startsAt),
    beganAt,
    roll: voters,
    // They have a voice of their own in this poll: they are there, or have voted themselves, here or before.
    votedThemselves: voters.filter((member) => present.has(member) || own.has(member) || early.has(member)),
  };
}

function allProxies({ takesProxies, givings, item, votes }: Poll): GivenProxy[] {
  if (!takesProxies) return [];
  const chosen = last(votes.filter((vote) => !isOwn(vote)));
  return proxiesOn(givings, item, new Map([...chosen].map(([giver, { choice }]) => [giver, choice])));
}

/** The proxies that count in a poll. */
export function countedProxies(poll: Poll): readonly GivenProxy[] {
  const all = allProxies(poll);
  return all.length === 0 ? [] : proxiesThatCount(all, proxyVote(poll)).counted;
}

/** The papers of a member: their own, and one for each free proxy that they hold and that counts. */
export interface PollPaper {
  readonly voter: Id;
  readonly choice: Choice | null;
  /** What they chose before the meeting: it counts while `choice` is null. */
  readonly early: Choice | null;
}

export function papersOf(poll: Poll, member: Id): PollPaper[] {
  if (!poll.present.has(member) || !poll.roll.has(member)) return [];
  const own = last(poll.votes.filter(isOwn)).get(member)?.choice ?? null;
  const held = countedProxies(poll).filter(({ holder, kind }) => holder === member && kind === 'free');
  return [
    { voter: member, choice: own, early: earlyThatHold(poll).get(member) ?? null },
    ...held.map(({ giver, choice }) => ({ voter: giver, choice, early: null })),
  ];
}

export interface Casting {
  readonly poll: Poll;
  readonly by: Id;
  readonly voter: Id;
  readonly choice: string;
}

/** A teller writes down the vote of somebody in the room who has no device. */
function assistedRefusal({ poll, by, voter }: Casting): Refusal | null {
  if (!poll.tellers.includes(by)) return refusal('paper-not-yours');
  if (poll.present.get(voter) !== 'room' || !poll.roll.has(voter)) return refusal('voter-not-there', 'voter');
  const own = poll.votes.some((vote) => vote.voter === voter && vote.by === voter);
  return own ? refusal('voted-themselves', 'voter') : null;
}

/**
 * Why a vote cannot be cast; empty when it can. Codes: `poll-not-open`, `you-not-there`, `paper-not-yours`,
 * `voter-not-there`, `voted-themselves`, `choice-missing`.
 */
export function whyNotCast(casting: Casting): Refusal[] {
  const { poll, by, voter, choice } = casting;
  if (poll.closed) return [refusal('poll-not-open')];
  const mine = papersOf(poll, by).some((paper) => paper.voter === voter);
  const own = by === voter && !mine ? refusal('you-not-there') : null;
  return onlyRefusals([
    own ?? (mine ? null : assistedRefusal(casting)),
    (choices as readonly string[]).includes(choice) ? null : refusal('choice-missing', 'choice'),
  ]);
}

/** By which way a vote reaches the count. */
export function routeOf({ poll, by, voter }: Omit<Casting, 'choice'>): PollVote['route'] {
  const held = by !== voter && papersOf(poll, by).some((paper) => paper.voter === voter);
  return held ? 'proxy' : (poll.present.get(voter) ?? 'room');
}

const count = (votes: readonly PollVote[]): RouteVotes => {
  const of = (wanted: Choice) => votes.filter(({ choice }) => choice === wanted).length;
  return { votesFor: of('for'), votesAgainst: of('against'), abstained: of('abstain') };
};

/** The votes of a poll as `decideMatter` takes them: each member in one way, and once. */
export function pollVotes(
  poll: Poll,
): Pick<MatterFacts, 'votes' | 'proxies' | 'proxyVote' | 'early' | 'amended'> {
  const mine = last(poll.votes.filter(isOwn));
  const own = [...mine.values()];
  const { votes: online, ...early } = countEarly(poll.early, { ...poll, again: new Set(mine.keys()) });
  const { rules: _rules, ...vote } = proxyVote(poll);
  return {
    votes: {
      room: count(own.filter(({ route }) => route === 'room')),
      joined: count(own.filter(({ route }) => route === 'joined')),
      online,
    },
    early,
    amended: poll.amended,
    proxies: allProxies(poll),
    proxyVote: vote,
  };
}

/** Who voted how themselves, at the meeting or before it, by choice; proxies are numbers only. */
export function votersBy(poll: Poll, wanted: Choice): Id[] {
  const own = [...last(poll.votes.filter(isOwn))].map(([voter, { choice }]) => [voter, choice] as const);
  const early = [...earlyThatHold(poll)].filter(([voter]) => poll.roll.has(voter));
  return [...new Map([...early, ...own])].flatMap(([voter, choice]) => (choice === wanted ? [voter] : []));
}
