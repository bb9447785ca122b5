// What the time bank holds. An account belongs to a member or to the co-op (the pool). An exchange is what
// somebody logged; an answer is what became of it; a posting moves minutes from one account to another. One
// posting has both sides in one row, so the sum over all accounts is zero whatever happens.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';

export interface TimeAccount {
  readonly id: Id;
  readonly kind: 'member' | 'pool';
  /** Null for a pool. */
  readonly member: Id | null;
  readonly displayName: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/**
 * What people do for each other here. Personal care, medicines and money are not among them: those need
 * training, checks and an agreement, and may be regulated.
 */
export const kindsOfHelp = [
  'lift',
  'shopping',
  'company',
  'phone-call',
  'letters',
  'cooking',
  'garden',
  'tablet',
  'other',
] as const;
export type KindOfHelp = (typeof kindsOfHelp)[number];

/** Help that was logged. `giver` and `receiver` are accounts. */
export interface Exchange {
  readonly id: Id;
  readonly giver: Id;
  readonly receiver: Id;
  readonly giverName: string;
  readonly receiverName: string;
  readonly minutes: number;
  readonly helpedOn: CivilDate;
  readonly kindOfHelp: KindOfHelp;
  readonly note: string;
  /** The member who logged it. */
  readonly loggedBy: Id;
  readonly loggedAt: Instant;
}

export type AnswerKind = 'confirmed' | 'wrong' | 'taken-back';

/** What can be wrong with an entry. `other` says it in words only. */
export const wrongKinds = ['how-long', 'which-day', 'what-kind', 'not-me', 'other'] as const;
export type WrongKind = (typeof wrongKinds)[number];

/** What became of an exchange; at most one for each. */
export interface ExchangeAnswer {
  readonly exchange: Id;
  readonly answer: AnswerKind;
  /** What is wrong; null otherwise, and where it was said in words only. */
  readonly wrong: WrongKind | null;
  /** Why it is wrong, in the person's own words; may be empty when `wrong` says it. */
  readonly reason: string;
  /** The member who answered. */
  readonly by: Id;
  readonly at: Instant;
}

export type PostingKind = 'help' | 'reversal';

/** One movement of whole minutes: `debit` pays, `credit` earns. Numbered from 1 without a gap, never changed. */
export interface Posting {
  readonly seq: number;
  readonly debit: Id;
  readonly credit: Id;
  readonly minutes: number;
  /** The exchange it settles. */
  readonly exchange: Id | null;
  readonly kind: PostingKind;
  /** The member whose act it was. */
  readonly actor: Id;
  /** The number of the posting that this one takes back, or null. */
  readonly reverses: number | null;
  readonly at: Instant;
}

export const NOTE_LIMIT = 300;
export const REASON_LIMIT = 300;

/** So many entries of one person may wait for the answer of another: more would hide what others wrote down for them. */
export const WAITING_LIMIT = 10;

/** True while an account is open. */
export function isOpenAt(account: Pick<TimeAccount, 'openedAt' | 'closedAt'>, instant: Instant): boolean {
  return account.openedAt <= instant && (account.closedAt === null || instant < account.closedAt);
}
