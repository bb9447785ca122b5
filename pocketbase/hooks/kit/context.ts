/** What a hook gets to work with, and how it is bound to the door that declares it. */
import type { Command } from '../../../src/commands/command.ts';
import type { AnswerOf, Door, InputOf } from '../../../src/commands/door.ts';
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import type { Topic } from '../../../src/domain/live/index.ts';
import type { Ability, Member, Office } from '../../../src/domain/membership/index.ts';
import type { Query } from '../../../src/queries/query.ts';
import type { App } from './engine.ts';
import type { Origin, Session } from './origin.ts';
import type { LetterFor, Mail } from './outbox.ts';

/** Whoever is signed in. */
export interface Signed {
  readonly accountId: string;
  readonly language: 'en' | 'cy';
  /** On which device they are signed in, and how. */
  readonly session: Session;
  /** Null for somebody who is no member today: a supporter need be none. */
  readonly member: Member | null;
}

export interface Caller extends Signed {
  /** The member; for a supporter, the one in whose place they act. */
  readonly member: Member;
  /** None for a supporter: nobody acts in an office for somebody else. */
  readonly offices: readonly Office[];
  /** Who really asks, when it is a supporter in the member's place. */
  readonly supporter?: Acting;
}

/** A supporter who acts for a member. */
export interface Acting {
  /** The row that says so. */
  readonly support: string;
  readonly abilities: readonly Ability[];
  /** The member that the supporter is themselves; empty for none. */
  readonly ownMember: string;
}

/** What a query works with: rows to read, the moment. */
export interface Looking {
  /** Reads only: a write through it is refused by the database. */
  readonly app: PlatformReader;
  readonly now: Instant;
}

/** What a command works with: its transaction, the moment, and the ways to leave a trace. */
export interface Context {
  readonly app: App;
  readonly now: Instant;
  /** When the server had taken in the whole request, however long it then waited for its turn. */
  readonly arrivedAt: Instant;
  /** Adds a line to the history of the co-op: ids and numbers, never words that a person typed. */
  note(subject: string, detail?: { readonly [name: string]: string | number | boolean }): void;
  /** Sends a letter: to a member by the way they chose, and onto their page; to any other address at once. It leaves after the commit. */
  send(mail: Mail): void;
  /** Sends the same letter to many members, each in their own language and by the way they chose. */
  sendToMembers(members: readonly string[], letterFor: LetterFor): void;
  /**
   * Tells open pages, after the commit, to look again. `of` names the member whom a topic of one person's own belongs
   * to. A secret door may not: the moment alone could tell who did what.
   */
  changed(topic: Topic, of?: string): void;
  /** Words were erased: after the commit they are taken out of the database's log too. */
  erased(): void;
  /** After the commit, ends the lines by which the pages of an account hear of changes. */
  silence(accountId: string): void;
}

interface Called {
  readonly caller: Caller;
}
/** A request also comes from somewhere; what the clock asks for does not. */
interface Sent {
  readonly origin: Origin;
}
export type OpenContext = Context & Sent;
export type MemberContext = OpenContext & Called;
export type MemberLooking = Looking & Called;
export type AccountContext = OpenContext & { readonly caller: Signed };
export type AccountLooking = Looking & { readonly caller: Signed };

/**
 * What a hook says. `kept` refuses and yet keeps what was written: only for counting wrong codes.
 */
export type Outcome<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly kept?: boolean };

/** One door: what it promises, and what it does. */
export interface Hook<D extends Door = Command | Query> {
  readonly door: D;
  run(input: unknown, context: MemberContext | MemberLooking): Outcome<unknown>;
}

type Run<D, Given> = (input: InputOf<D>, context: Given) => Outcome<AnswerOf<D>>;

/** A command for members, or for some of them. Whether the caller may come in has been asked before. */
export const memberVerb = <C extends Command>(door: C, run: Run<C, MemberContext>): Hook<Command> => ({
  door,
  run: run as unknown as Hook['run'],
});

/** A command for whoever is signed in, member or not. */
export const accountVerb = <C extends Command>(door: C, run: Run<C, AccountContext>): Hook<Command> => ({
  door,
  run: run as unknown as Hook['run'],
});

/** A query for whoever is signed in, member or not. */
export const accountQuery = <Q extends Query>(door: Q, run: Run<Q, AccountLooking>): Hook<Query> => ({
  door,
  run: run as unknown as Hook['run'],
});

/** A command that anyone may call: it is not told who asks. */
export const openVerb = <C extends Command>(door: C, run: Run<C, OpenContext>): Hook<Command> => ({
  door,
  run: run as unknown as Hook['run'],
});

/** A query for members, or for some of them. */
export const memberQuery = <Q extends Query>(door: Q, run: Run<Q, MemberLooking>): Hook<Query> => ({
  door,
  run: run as unknown as Hook['run'],
});

/** A query that anyone may ask: the answer is the same for everybody. */
export const openQuery = <Q extends Query>(door: Q, run: Run<Q, Looking>): Hook<Query> => ({
  door,
  run: run as unknown as Hook['run'],
});
