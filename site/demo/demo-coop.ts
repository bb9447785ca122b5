// What the demo co-op consists of: the values that the rules know, for each collection, in the order in which they can
// be written. Whoever loads them makes rows of them (src/records).

import type { CivilDate, Id, Instant } from '../../src/domain/kernel/index.ts';
import type { HistoryRow } from '../../src/domain/joining/index.ts';
import type {
  AgendaItem,
  DocumentKind,
  Grounds,
  MeetingPlan,
  NewAct,
} from '../../src/domain/meetings/index.ts';
import type { Listing, Look, Member } from '../../src/domain/membership/index.ts';
import type { Failure, Route } from '../../src/domain/messages/index.ts';
import type { Act } from '../../src/domain/motions/index.ts';
import type { Fact } from '../../src/domain/register/index.ts';
import type { Card } from '../../src/domain/sign-in/index.ts';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from '../../src/domain/time-bank/index.ts';
import type {
  Choice,
  Motion,
  Outcome,
  RollLine,
  RouteVotes,
  Vote,
  VoteClosure,
  VoteEvent,
  VoteOpening,
} from '../../src/domain/voting/index.ts';
import type { Support } from '../../src/domain/supporters/index.ts';
import type { FoundApproval } from '../../src/records/approvals.ts';
import type { Application } from '../../src/records/joining.ts';
import type { NamedOffice } from '../../src/records/membership.ts';
import type { NumberedProposal, Post } from '../../src/records/motions.ts';
import type { MotionWords, VoteResult } from '../../src/records/voting.ts';
import type { Language } from '../co-op.ts';

type Row<Value> = Value & { readonly id: string };

/** A person who can sign in. Some members have no account: they use paper and the phone. */
export interface DemoAccount {
  readonly id: string;
  readonly member: string;
  readonly email: string;
  readonly language: Language;
}

/** A card with its code, and the account without an address that it signs in to. */
export interface DemoCard extends Card {
  readonly id: Id;
  readonly member: Id;
  readonly account: Id;
  readonly language: Language;
  readonly askedBy: Id;
  readonly agreedBy: Id;
  readonly code: string;
}

/** A passkey that no device has. */
export interface DemoPasskey {
  readonly id: Id;
  readonly account: Id;
  readonly credentialId: string;
  readonly publicKey: string;
  readonly name: string;
  readonly madeAt: Instant;
  readonly lastAt: Instant;
}

/** Something that waits for a second person. */
export type DemoApproval = Omit<FoundApproval, 'ended' | 'endedBy' | 'endedAt'>;
/** Somebody helps a member. */
export type DemoSupport = Support;

export type DemoMotion = Motion & MotionWords;

/** Something that happened to a motion on its way. */
export type DemoMotionAct = Act & { readonly proposal: Id };

/** The words that stand beside an act. */
export interface DemoMotionWords {
  readonly id: Id;
  readonly proposal: Id;
  readonly act: Id;
  readonly words: object;
}

/** A message to one member. Its words are filled in by whoever loads it. */
export interface DemoMessage extends Route {
  readonly id: Id;
  readonly sending: Id;
  readonly member: Id;
  readonly language: Language;
  readonly about: { readonly motion: DemoMotion; readonly result: VoteResult | null };
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** A letter on the list, or one that was posted. */
export interface DemoLetter {
  readonly id: Id;
  readonly message: DemoMessage;
}

/** An e-mail that did not arrive. */
export interface DemoFailure extends DemoLetter {
  readonly to: string;
  readonly failedAt: Instant;
  readonly failure: Failure;
}

/** A look with its number. */
export type DemoLook = Row<Look> & { readonly seq: number };

/** An application to join, with the code that its writer has. */
export type DemoApplication = Omit<Application, 'codeHash'> & { readonly id: string; readonly code: string };

/** Something that happened to an application; `place` is its number within it, from 1. */
export interface DemoApplicationRow extends HistoryRow {
  readonly id: string;
  readonly application: string;
  readonly place: number;
}

/** A meeting that was called, with its agenda; each row has an id of its own. */
export interface DemoMeeting {
  readonly id: Id;
  /** The row that says that it was called. */
  readonly call: Id;
  readonly plan: MeetingPlan;
  readonly items: readonly Row<AgendaItem>[];
  readonly rulebook: string;
  readonly calledAt: Instant;
  readonly by: Id;
}

/** Who was told of a meeting, and how. */
export interface DemoTold {
  readonly id: Id;
  readonly meeting: Id;
  readonly member: Id;
  readonly way: 'email' | 'letter';
  readonly at: Instant;
}

/** A row that says when it was written. */
type ItemRow<Value> = Value & { readonly id: Id; readonly at: Instant };

/** Somebody who came to a meeting. */
export type DemoPresence = ItemRow<{
  readonly meeting: Id;
  readonly member: Id;
  readonly way: 'room' | 'joined';
  readonly by: Id;
}>;

/** An act before it has its place in the chain, with what it rests on. */
export interface DemoAct {
  readonly id: Id;
  readonly at: Instant;
  readonly act: NewAct;
  readonly grounds: Grounds | null;
}

/** Who votes for whom at a meeting. */
export type DemoGiving = ItemRow<{
  readonly meeting: Id;
  readonly number: number;
  readonly giver: Id;
  readonly holder: Id;
  readonly directions: Readonly<Record<number, Choice>>;
  readonly written: 'page';
  readonly receivedOn: CivilDate;
  readonly by: Id;
}>;

/** A paper of a meeting in one part, with what is in it as text of one byte a letter. */
export type DemoDocument = ItemRow<{
  readonly meeting: Id;
  readonly item: number;
  readonly upload: Id;
  readonly part: Id;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly by: Id;
}>;

/** What is in each collection, by its name, in the order in which they refer to each other. */
export interface DemoCoop {
  readonly members: readonly Member[];
  /** From these follow `members` and `offices`. */
  readonly register_facts: readonly Fact[];
  readonly accounts: readonly DemoAccount[];
  /** Each signs in to an account of its own, which has no address and is not among the others. */
  readonly cards: readonly DemoCard[];
  readonly passkeys: readonly DemoPasskey[];
  readonly supporters: readonly DemoSupport[];
  readonly approvals: readonly DemoApproval[];
  readonly offices: readonly Row<NamedOffice>[];
  readonly listings: readonly Row<Listing>[];
  readonly motions: readonly DemoMotion[];
  readonly vote_openings: readonly Row<VoteOpening>[];
  readonly vote_rolls: readonly Row<RollLine>[];
  readonly votes: readonly Row<Vote>[];
  readonly vote_events: readonly Row<VoteEvent>[];
  readonly vote_closures: readonly Row<VoteClosure>[];
  readonly vote_results: readonly Row<VoteResult>[];
  readonly motion_people: readonly { readonly id: Id; readonly member: Id; readonly displayName: string }[];
  readonly proposals: readonly NumberedProposal[];
  readonly proposal_acts: readonly DemoMotionAct[];
  readonly proposal_words: readonly DemoMotionWords[];
  readonly proposal_posts: readonly Post[];
  readonly time_accounts: readonly TimeAccount[];
  readonly time_exchanges: readonly Exchange[];
  readonly time_answers: readonly Row<ExchangeAnswer>[];
  readonly time_postings: readonly Row<Posting>[];
  readonly notices: readonly DemoMessage[];
  readonly letters_due: readonly DemoLetter[];
  readonly outbox: readonly DemoFailure[];
  readonly looks: readonly DemoLook[];
  readonly applications: readonly DemoApplication[];
  readonly application_events: readonly DemoApplicationRow[];
  /** With their agendas and their calls. */
  readonly meetings: readonly DemoMeeting[];
  readonly meeting_told: readonly DemoTold[];
  /** What happened at meetings that were held, and what is given for those to come. */
  readonly meeting_presences: readonly DemoPresence[];
  readonly item_votes: readonly ItemRow<{
    readonly meeting: Id;
    readonly item: number;
    readonly number: number;
    readonly method: 'hands' | 'poll';
    readonly by: Id;
  }>[];
  readonly item_tellers: readonly { readonly id: Id; readonly vote: Id; readonly member: Id }[];
  readonly item_counts: readonly ItemRow<
    RouteVotes & { readonly vote: Id; readonly member: Id; readonly round: number }
  >[];
  readonly item_closes: readonly ItemRow<{ readonly vote: Id; readonly here: object; readonly by: Id }>[];
  readonly item_declarations: readonly ItemRow<{
    readonly vote: Id;
    readonly says: Outcome;
    readonly computed: Outcome;
    readonly result: object;
    readonly by: Id;
  }>[];
  readonly meeting_acts: readonly DemoAct[];
  readonly minutes_shown: readonly ItemRow<{ readonly meeting: Id; readonly by: Id }>[];
  readonly proxy_givings: readonly DemoGiving[];
  readonly meeting_documents: readonly DemoDocument[];
}
