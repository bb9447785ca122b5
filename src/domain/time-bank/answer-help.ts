// What became of help that was logged. The person who was helped confirms it or says that it is wrong; the
// person who logged it may take it back. One answer, once. Only a confirmation moves minutes, and only for so
// many days: old entries run out, so that nobody pays for what no one remembers.

import {
  addDays,
  lengthOf,
  londonDate,
  londonInstant,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { limitCheck } from './limits.ts';
import type { TimeBankRulebook } from './rules.ts';
import {
  isOpenAt,
  REASON_LIMIT,
  wrongKinds,
  type AnswerKind,
  type Exchange,
  type ExchangeAnswer,
  type Posting,
  type TimeAccount,
  type WrongKind,
} from './exchange.ts';

export interface AnswerHelp {
  readonly exchange: Exchange;
  /** The answer there already is, or null. */
  readonly answered: ExchangeAnswer | null;
  readonly giver: TimeAccount;
  readonly receiver: TimeAccount;
  /** The member who answers. */
  readonly by: Id;
  readonly now: Instant;
}

export interface ConfirmHelp extends AnswerHelp {
  readonly rulebook: TimeBankRulebook;
  /** The receiver's balance, read inside the same transaction. */
  readonly receiverBalanceMinutes: number;
  /** The highest posting number so far; 0 for an empty ledger. */
  readonly lastSeq: number;
}

export interface ConfirmedHelp {
  readonly answer: ExchangeAnswer;
  readonly posting: Posting;
}

function answeredRefusal({ answered }: AnswerHelp): Refusal | null {
  return answered === null ? null : refusal('already-answered', null, { answer: answered.answer });
}

function notReceiver({ receiver, by }: AnswerHelp): Refusal | null {
  return receiver.member === by ? null : refusal('not-yours');
}

function answer({ exchange, by, now }: AnswerHelp, kind: AnswerKind): ExchangeAnswer {
  return { exchange: exchange.id, answer: kind, wrong: null, reason: '', by, at: now };
}

function tooLate({ exchange, rulebook, now }: ConfirmHelp): Refusal | null {
  if (!hasRunOut(exchange, rulebook, now)) return null;
  const { value: days, rule } = rulebook.timeBank.confirmWithinDays;
  return refusal('too-late', null, { days, rule });
}

function closedRefusal({ giver, receiver, now }: AnswerHelp): Refusal | null {
  return isOpenAt(giver, now) && isOpenAt(receiver, now) ? null : refusal('account-closed');
}

/** True when the days to confirm an exchange are over. The last day still counts. */
function hasRunOut(exchange: Pick<Exchange, 'loggedAt'>, rulebook: TimeBankRulebook, now: Instant): boolean {
  return londonDate(now) > confirmUntil(exchange, rulebook);
}

/** The last day on which an exchange can be confirmed. */
export function confirmUntil(exchange: Pick<Exchange, 'loggedAt'>, rulebook: TimeBankRulebook): CivilDate {
  return addDays(londonDate(exchange.loggedAt), rulebook.timeBank.confirmWithinDays.value);
}

/** Exchanges logged before this moment can no longer be confirmed. */
export function runOutBefore(rulebook: TimeBankRulebook, now: Instant): Instant {
  return londonInstant(addDays(londonDate(now), -rulebook.timeBank.confirmWithinDays.value));
}

export type ExchangeState = 'waiting' | 'run-out' | AnswerKind;

/** The state of an exchange at a moment: its answer, or 'waiting', or 'run-out'. */
export function exchangeState(
  exchange: Pick<Exchange, 'loggedAt'>,
  answered: Pick<ExchangeAnswer, 'answer'> | null,
  rulebook: TimeBankRulebook,
  now: Instant,
): ExchangeState {
  if (answered !== null) return answered.answer;
  return hasRunOut(exchange, rulebook, now) ? 'run-out' : 'waiting';
}

/** The movement that settles an exchange: who was helped pays, who helped earns. */
export function postingFor(
  exchange: Exchange,
  { seq, actor, at }: { readonly seq: number; readonly actor: Id; readonly at: Instant },
): Posting {
  const { receiver: debit, giver: credit, minutes, id } = exchange;
  return { seq, debit, credit, minutes, exchange: id, kind: 'help', actor, reverses: null, at };
}

/**
 * Confirms help, and moves its minutes. Refuses `not-yours`, `already-answered`, `too-late`,
 * `account-closed`, `balance-too-low`.
 */
export function confirmHelp(asked: ConfirmHelp): Result<ConfirmedHelp> {
  const { exchange, receiver, rulebook, by, now } = asked;
  const refusals = onlyRefusals([
    notReceiver(asked),
    answeredRefusal(asked),
    tooLate(asked),
    closedRefusal(asked),
    limitCheck(receiver, asked.receiverBalanceMinutes, exchange.minutes, rulebook),
  ]);
  return settle(refusals, () => ({
    answer: answer(asked, 'confirmed'),
    posting: postingFor(exchange, { seq: asked.lastSeq + 1, actor: by, at: now }),
  }));
}

export interface SayWrong extends AnswerHelp {
  readonly wrong: WrongKind;
  /** In the person's own words; may be empty unless `wrong` is 'other'. */
  readonly reason: string;
}

function wrongRefusal(wrong: string): Refusal | null {
  return (wrongKinds as readonly string[]).includes(wrong) ? null : refusal('wrong-missing', 'wrong');
}

function reasonRefusal({ wrong, reason }: SayWrong): Refusal | null {
  if (wrong === 'other' && reason.trim() === '') return refusal('reason-missing', 'reason');
  return lengthOf(reason) > REASON_LIMIT ? refusal('text-too-long', 'reason', { limit: REASON_LIMIT }) : null;
}

/**
 * Says that logged help is wrong, and what, so that the person who logged it can put it right. Words are asked for
 * only where no choice says it. Refuses `not-yours`, `already-answered`, `wrong-missing`, `reason-missing`,
 * `text-too-long`.
 */
export function sayWrong(asked: SayWrong): Result<ExchangeAnswer> {
  const { wrong, reason } = asked;
  const refusals = onlyRefusals([
    notReceiver(asked),
    answeredRefusal(asked),
    wrongRefusal(wrong),
    reasonRefusal(asked),
  ]);
  return settle(refusals, () => ({ ...answer(asked, 'wrong'), wrong, reason }));
}

/** Takes back what one logged oneself. Refuses `not-yours`, `already-answered`. */
export function takeBack(asked: AnswerHelp): Result<ExchangeAnswer> {
  const { exchange, by } = asked;
  const refusals = onlyRefusals([
    exchange.loggedBy === by ? null : refusal('not-yours'),
    answeredRefusal(asked),
  ]);
  return settle(refusals, () => answer(asked, 'taken-back'));
}
