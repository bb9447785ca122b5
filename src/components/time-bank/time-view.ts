/**
 * The time bank as one member sees it: their own account, the help they gave and got with its state, and the postings
 * that moved time. Put together here from rows; states and sums come from the same rules as on the server.
 */
import rulebooks from 'virtual:rulebook';
import { addDays, londonDate, type CivilDate, type Instant } from '../../domain/kernel/index.ts';
import { rulebookAt, type Rulebook } from '../../domain/rulebook/index.ts';
import {
  balance,
  exchangeState,
  type ExchangeState,
  type KindOfHelp,
  type Posting,
} from '../../domain/time-bank/index.ts';
import { all, instantOf } from '../../lib/reads.ts';
import type {
  TimeAccountsRecord,
  TimeAnswersRecord,
  TimeExchangesRecord,
  TimePostingsRecord,
} from '../../types/records.ts';

export interface HelpView {
  readonly id: string;
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
  /** Why it is wrong; empty otherwise. */
  readonly reason: string;
}

export interface TimeView {
  /** The member's account, or null when none was opened for them. */
  readonly account: string | null;
  readonly balanceMinutes: number;
  /** The newest first. */
  readonly help: readonly HelpView[];
  readonly postings: readonly Posting[];
}

export interface TimeRows {
  readonly accounts: readonly TimeAccountsRecord[];
  readonly exchanges: readonly TimeExchangesRecord[];
  readonly answers: readonly TimeAnswersRecord[];
  readonly postings: readonly TimePostingsRecord[];
}

/** The rules in force at a moment. A site without any is not built. */
export function rulesAt(instant: Instant): Rulebook {
  const rulebook = rulebookAt(rulebooks, instant) ?? rulebooks[0];
  if (!rulebook) throw new Error('The site has no rulebook.');
  return rulebook;
}

/** What this member may read of the time bank: the server gives nobody more than their own. */
export async function readTime(): Promise<TimeRows> {
  const [accounts, exchanges, answers, postings] = await Promise.all([
    all('time_accounts'),
    all('time_exchanges', { sort: '-loggedAt' }),
    all('time_answers'),
    all('time_postings', { sort: 'seq' }),
  ]);
  return { accounts, exchanges, answers, postings };
}

function postingOf({
  seq,
  debit,
  credit,
  minutes,
  exchange,
  kind,
  actor,
  reverses,
  at,
}: TimePostingsRecord): Posting {
  return {
    seq,
    debit,
    credit,
    minutes,
    exchange: exchange === '' ? null : exchange,
    kind,
    actor,
    reverses: reverses === 0 ? null : reverses,
    at: instantOf(at),
  };
}

/** The time bank as the member sees it at a moment. */
export function timeView(rows: TimeRows, rulebook: Rulebook, now: Instant): TimeView {
  const account = rows.accounts[0]?.id ?? null;
  const postings = rows.postings.map(postingOf);
  const answers = new Map(rows.answers.map((row) => [row.exchange, row]));
  const help = rows.exchanges.map((row): HelpView => {
    const answer = answers.get(row.id) ?? null;
    const loggedAt = instantOf(row.loggedAt);
    const gave = row.giver === account;
    return {
      id: row.id,
      gave,
      name: gave ? row.receiverName : row.giverName,
      minutes: row.minutes,
      helpedOn: row.helpedOn,
      kindOfHelp: row.kindOfHelp,
      note: row.note,
      loggedAt,
      until: addDays(londonDate(loggedAt), rulebook.timeBank.confirmWithinDays.value),
      state: exchangeState({ loggedAt }, answer, rulebook, now),
      reason: answer?.reason ?? '',
    };
  });
  return { account, balanceMinutes: account === null ? 0 : balance(postings, account), help, postings };
}

/** How long an entry that was said to be wrong stays in front, in days. After that it is found among the older ones. */
const FRESH_DAYS = 30;

export interface SortedHelp {
  /** Waits for this member's answer; what runs out first comes first. */
  readonly yours: readonly HelpView[];
  /** Waits for the other person. */
  readonly theirs: readonly HelpView[];
  /** Help this member gave, said to be wrong not long ago. */
  readonly saidWrong: readonly HelpView[];
  /** Whatever else moved no time. */
  readonly older: readonly HelpView[];
}

/** The entries in the order in which they matter. Confirmed help is in the statement and not here. */
export function sortHelp(help: readonly HelpView[], now: Instant): SortedHelp {
  const fresh = addDays(londonDate(now), -FRESH_DAYS);
  const isFresh = ({ gave, state, loggedAt }: HelpView) =>
    gave && state === 'wrong' && londonDate(loggedAt) >= fresh;
  const waiting = help.filter(({ state }) => state === 'waiting').sort((a, b) => a.loggedAt - b.loggedAt);
  const over = help.filter(({ state }) => state !== 'waiting' && state !== 'confirmed');
  return {
    yours: waiting.filter(({ gave }) => !gave),
    theirs: waiting.filter(({ gave }) => gave),
    saidWrong: over.filter(isFresh),
    older: over.filter((entry) => !isFresh(entry)),
  };
}
