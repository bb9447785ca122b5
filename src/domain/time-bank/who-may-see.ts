// What a member may see of the time bank: their own account, and entries that name it. Of an entry each of the two sees
// the other's name, and no id of theirs. Nobody else sees anything, whatever office they hold: the auditor's command
// reads the database, and not through the portal.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import { mayBeFound, type Listing, type Member } from '../membership/index.ts';
import { confirmUntil, exchangeState, type ExchangeState } from './answer-help.ts';
import type { StatementRow } from './balance.ts';
import {
  isOpenAt,
  type Exchange,
  type ExchangeAnswer,
  type KindOfHelp,
  type TimeAccount,
  type WrongKind,
} from './exchange.ts';
import type { TimeBankRulebook } from './rules.ts';

/** An entry as one of its two people sees it. */
export interface SeenEntry {
  readonly id: Id;
  /** True when this member gave the help, false when they got it. */
  readonly gave: boolean;
  /** The other person. */
  readonly name: string;
  readonly minutes: number;
  readonly helpedOn: CivilDate;
  readonly kindOfHelp: KindOfHelp;
  readonly note: string;
  readonly loggedAt: Instant;
  /** The last day on which it can be confirmed. */
  readonly until: CivilDate;
  readonly state: ExchangeState;
  /** What is wrong with it, and why in words; null and empty otherwise. */
  readonly wrong: WrongKind | null;
  readonly reason: string;
}

export interface SeeEntry {
  /** The account of the member who looks, or null when they have none. */
  readonly account: Id | null;
  readonly exchange: Exchange;
  readonly answered: ExchangeAnswer | null;
  readonly rulebook: TimeBankRulebook;
  readonly now: Instant;
}

/** An entry as the holder of an account sees it; null when it is none of theirs. */
export function entrySeenBy({ account, exchange, answered, rulebook, now }: SeeEntry): SeenEntry | null {
  if (account === null || (exchange.giver !== account && exchange.receiver !== account)) return null;
  const gave = exchange.giver === account;
  const { id, minutes, helpedOn, kindOfHelp, note, loggedAt } = exchange;
  return {
    id,
    gave,
    name: gave ? exchange.receiverName : exchange.giverName,
    minutes,
    helpedOn,
    kindOfHelp,
    note,
    loggedAt,
    until: confirmUntil(exchange, rulebook),
    state: exchangeState(exchange, answered, rulebook, now),
    wrong: answered?.wrong ?? null,
    reason: answered?.reason ?? '',
  };
}

/**
 * A line of a member's own statement as they see it: what was given or got, and from or to whom by name. The number of
 * its posting is left out: the gaps between two would count what others did between them.
 */
export interface SeenRow extends Pick<StatementRow, 'at' | 'kind' | 'minutes' | 'balanceMinutes'> {
  /** Null when it settles no entry: a mistake was put right. */
  readonly help: { readonly gave: boolean; readonly name: string; readonly kindOfHelp: KindOfHelp } | null;
}

/**
 * True when a member may be chosen as the person who was helped, by somebody who writes it down: they agreed to be
 * found, are a member, and have an account of their own that is open. src/records/choosable.ts says the same to the
 * database, for the list of names to choose from.
 */
export function mayBeChosen(
  asker: Id,
  member: Member,
  listing: Listing | null,
  account: TimeAccount | null,
  now: Instant,
): boolean {
  if (member.id === asker || !mayBeFound(member, listing, now)) return false;
  return account !== null && account.member === member.id && isOpenAt(account, now);
}
