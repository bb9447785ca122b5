/**
 * What stands on a member's own page: what they can do next, in the order of time in which each chance ends, what they
 * wait for, and what they chose. Read from the same rows and by the same rules as the votes and the time bank.
 */
import rulebooks from 'virtual:rulebook';
import type { Language } from '../../../site/co-op.ts';
import {
  addDays,
  londonDate,
  londonInstant,
  type CivilDate,
  type Instant,
} from '../../domain/kernel/index.ts';
import { rulebookAt } from '../../domain/rulebook/index.ts';
import { exchangeState } from '../../domain/time-bank/index.ts';
import { motionState } from '../../domain/voting/index.ts';
import { all, instantOf, maybeInstant } from '../../lib/reads.ts';
import type { Session } from '../../lib/session.ts';
import type {
  MotionsRecord,
  TimeAccountsRecord,
  TimeAnswersRecord,
  TimeExchangesRecord,
  VoteClosuresRecord,
  VoteOpeningsRecord,
  VoteRollsRecord,
  VotesRecord,
} from '../../types/records.ts';

interface Waiting {
  readonly id: string;
  /** The other person. */
  readonly name: string;
  readonly minutes: number;
  /** The last day for a yes. */
  readonly until: CivilDate;
  /** When the chance is over. */
  readonly endsAt: Instant;
}

interface VoteToCast {
  readonly id: string;
  readonly title: string;
  readonly endsAt: Instant;
}

/** One thing to do next. */
export type Next = ({ readonly kind: 'vote' } & VoteToCast) | ({ readonly kind: 'answer' } & Waiting);

export interface MyRows {
  readonly motions: readonly MotionsRecord[];
  readonly openings: readonly Pick<VoteOpeningsRecord, 'motion' | 'at'>[];
  readonly closures: readonly Pick<VoteClosuresRecord, 'motion' | 'at'>[];
  /** The member's own lines and votes. */
  readonly rolls: readonly Pick<VoteRollsRecord, 'motion'>[];
  readonly votes: readonly Pick<VotesRecord, 'motion'>[];
  readonly accounts: readonly Pick<TimeAccountsRecord, 'id'>[];
  readonly exchanges: readonly TimeExchangesRecord[];
  readonly answers: readonly Pick<TimeAnswersRecord, 'exchange' | 'answer'>[];
}

export interface MyView {
  readonly next: readonly Next[];
  /** Help that this member wrote down and nobody answered yet; what runs out first comes first. */
  readonly waiting: readonly Waiting[];
  readonly listed: boolean;
  readonly language: Language;
  readonly holdsOffice: boolean;
}

function votesToCast(lang: Language, rows: MyRows, now: Instant): VoteToCast[] {
  return rows.motions.flatMap((motion) => {
    const of = <Row extends { motion: string }>(list: readonly Row[]) =>
      list.find((row) => row.motion === motion.id) ?? null;
    const [opening, closure] = [of(rows.openings), of(rows.closures)];
    const endsAt = instantOf(motion.closesAt);
    const state = motionState(
      { closesAt: endsAt },
      opening && { at: instantOf(opening.at) },
      closure && { at: instantOf(closure.at) },
      now,
    );
    if (state !== 'open' || !of(rows.rolls) || of(rows.votes)) return [];
    return [{ id: motion.id, title: lang === 'cy' ? motion.titleCy : motion.titleEn, endsAt }];
  });
}

function unanswered(rows: MyRows, now: Instant): { gave: Waiting[]; got: Waiting[] } {
  const rulebook = rulebookAt(rulebooks, now);
  const account = rows.accounts[0]?.id;
  const gave: Waiting[] = [];
  const got: Waiting[] = [];
  if (!rulebook || account === undefined) return { gave, got };
  const answers = new Map(rows.answers.map((answer) => [answer.exchange, answer]));
  for (const { id, giver, giverName, receiverName, minutes, loggedAt } of rows.exchanges) {
    const at = instantOf(loggedAt);
    if (exchangeState({ loggedAt: at }, answers.get(id) ?? null, rulebook, now) !== 'waiting') continue;
    const until = addDays(londonDate(at), rulebook.timeBank.confirmWithinDays.value);
    const endsAt = londonInstant(addDays(until, 1));
    if (giver === account) gave.push({ id, name: receiverName, minutes, until, endsAt });
    else got.push({ id, name: giverName, minutes, until, endsAt });
  }
  return { gave, got };
}

const byTime = (a: { endsAt: Instant }, b: { endsAt: Instant }) => a.endsAt - b.endsAt;

/** What comes next and what is waited for, the first to end before the others. */
export function nextOf(lang: Language, rows: MyRows, now: Instant): Pick<MyView, 'next' | 'waiting'> {
  const { gave, got } = unanswered(rows, now);
  const next: Next[] = [
    ...votesToCast(lang, rows, now).map((vote) => ({ kind: 'vote' as const, ...vote })),
    ...got.map((entry) => ({ kind: 'answer' as const, ...entry })),
  ];
  return { next: next.sort(byTime), waiting: gave.sort(byTime) };
}

/** True when this member holds an office at a moment. */
export async function holdsOffice(member: string, now: Instant): Promise<boolean> {
  const offices = await all('offices', { filter: 'member = {:member}', values: { member } });
  return offices.some(({ fromAt, untilAt }) => {
    const until = maybeInstant(untilAt);
    return instantOf(fromAt) <= now && (until === null || now < until);
  });
}

/** Everything for the page of the member who is signed in. */
export async function readMyView(
  lang: Language,
  { member, language }: Session,
  now: () => Instant,
): Promise<MyView> {
  const own = { filter: 'member = {:member}', values: { member } };
  const [motions, openings, closures, rolls, votes] = await Promise.all([
    all('motions'),
    all('vote_openings'),
    all('vote_closures'),
    all('vote_rolls', own),
    all('votes', own),
  ]);
  const [accounts, exchanges, answers, listings, logins, office] = await Promise.all([
    all('time_accounts'),
    all('time_exchanges'),
    all('time_answers'),
    all('listings', own),
    all('accounts'),
    holdsOffice(member, now()),
  ]);
  const rows = { motions, openings, closures, rolls, votes, accounts, exchanges, answers };
  return {
    ...nextOf(lang, rows, now()),
    listed: listings.length > 0,
    language: logins[0]?.language ?? language,
    holdsOffice: office,
  };
}
