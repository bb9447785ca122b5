// The only door to the time bank: logging, answering, balances, statements, and the auditor's check.

export { isOpenAt, kindsOfHelp, NOTE_LIMIT, REASON_LIMIT, WAITING_LIMIT, wrongKinds } from './exchange.ts';
export type {
  AnswerKind,
  Exchange,
  ExchangeAnswer,
  KindOfHelp,
  Posting,
  PostingKind,
  TimeAccount,
  WrongKind,
} from './exchange.ts';
export { loggableSince, logHelp } from './log-help.ts';
export type { HelpEntry, LogHelp, NewExchange } from './log-help.ts';
export { confirmHelp, exchangeState, postingFor, runOutBefore, sayWrong, takeBack } from './answer-help.ts';
export type { AnswerHelp, ConfirmedHelp, ConfirmHelp, ExchangeState, SayWrong } from './answer-help.ts';
export { letterIsDue, lettersCountFrom } from './letters.ts';
export type { Became } from './letters.ts';
export { balanceAdvice, limitCheck } from './limits.ts';
export { balance, balanceList, balances, statement, statementOver, sumOfAll } from './balance.ts';
export type { Statement, StatementOf, StatementRow } from './balance.ts';
export { checkLedger, checkPaidAsConfirmed } from './check-ledger.ts';
export type { LedgerFault, LedgerFaultCode } from './check-ledger.ts';
export { isPeriod, lastMonths, monthAt, monthsBetween, spanOf } from './months.ts';
export type { Month, MonthSum, Period, Span } from './months.ts';
export { timeBankSection } from './rules.ts';
export type { TimeBankRulebook, TimeBankRules } from './rules.ts';
export { entrySeenBy, mayBeChosen } from './who-may-see.ts';
export type { SeeEntry, SeenEntry, SeenRow } from './who-may-see.ts';
