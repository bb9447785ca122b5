// What has to be known before a vote can be decided: who could vote, by which routes votes came, the meeting, and what
// happened in it.

import type { CivilDate } from '../kernel/index.ts';
import type {
  Attendance,
  MeetingKind,
  MeetingRules,
  MeetingsRulebook,
  Reason,
  Route,
} from '../meetings/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import type { Matter, VoteMethod } from './matter.ts';
import type { GivenProxy, ProxyVote } from './proxies.ts';
import type { VotingRulebook } from './rules.ts';

/** The votes that came by one route. */
export interface RouteVotes {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
}

/** The meeting in which it was voted on. */
export interface MeetingFacts {
  readonly kind: MeetingKind;
  readonly on: CivilDate;
  readonly there: Attendance;
  /** True when it took the place of a meeting that was put off. */
  readonly putOff: boolean;
  /** What is wrong with its notice (`noticeFaults`): then it decides nothing. */
  readonly faults: readonly Reason[];
}

export interface MatterFacts {
  /** How many may vote: the roll. */
  readonly mayVote: number;
  readonly method: VoteMethod;
  /** By route, without proxies. */
  readonly votes: { readonly [Key in Exclude<Route, 'proxy'>]?: RouteVotes };
  readonly proxies?: readonly GivenProxy[];
  readonly proxyVote?: Omit<ProxyVote, 'rules'>;
  /** Null for a vote without a meeting. */
  readonly meeting: MeetingFacts | null;
  /** What each teller counted, for a show of hands. */
  readonly tellers?: readonly RouteVotes[];
  /** Who asked for a poll after a show of hands. */
  readonly pollAskedBy?: { readonly members: number; readonly offices: readonly OfficeKey[] };
  /** In a full count: votes cast before the meeting that came to nothing, because their voters voted again or left the roll. */
  readonly early?: { readonly replaced: number; readonly notOnRoll: number };
  /** How the meeting changed the words after early votes were cast. */
  readonly amended?: 'no' | 'clerical' | 'substance';
  /** For a change of auditor: the day on which it was asked for. */
  readonly auditorAskedOn?: CivilDate | null;
  /** For a second meeting: the first one, and whether it was carried there. */
  readonly first?: { readonly on: CivilDate; readonly carried: boolean } | null;
}

export type Book = VotingRulebook & MeetingsRulebook;

/** All that is worked out from, once it is known that there are rules for it. */
export interface Deciding {
  readonly book: Book;
  readonly rules: MeetingRules;
  readonly matter: Matter;
  readonly facts: MatterFacts;
}

export const none: RouteVotes = { votesFor: 0, votesAgainst: 0, abstained: 0 };
export const sizeOf = ({ votesFor, votesAgainst, abstained }: RouteVotes): number =>
  votesFor + votesAgainst + abstained;
export const plus = (a: RouteVotes, b: RouteVotes): RouteVotes => ({
  votesFor: a.votesFor + b.votesFor,
  votesAgainst: a.votesAgainst + b.votesAgainst,
  abstained: a.abstained + b.abstained,
});

/** The routes by which votes come before a meeting. */
export const earlyRoutes = ['online', 'post', 'assisted'] as const;
