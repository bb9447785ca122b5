// The only door to the time bank: logging, answering, balances, statements, and the auditor's check.

export { isOpenAt, kindsOfHelp, NOTE_LIMIT, REASON_LIMIT } from './exchange.ts';
export type {
  AnswerKind,
  Exchange,
  ExchangeAnswer,
  KindOfHelp,
  Posting,
  PostingKind,
  TimeAccount,
} from './exchange.ts';
export { logHelp } from './log-help.ts';
export type { HelpEntry, LogHelp, NewExchange } from './log-help.ts';
export { confirmHelp, exchangeState, postingFor, sayWrong, takeBack } from './answer-help.ts';
export type { AnswerHelp, ConfirmedHelp, ConfirmHelp, ExchangeState } from './answer-help.ts';
export { balanceAdvice, limitCheck } from './limits.ts';
export { balance, balanceList, balances, statement, sumOfAll } from './balance.ts';
export type { Statement, StatementRow } from './balance.ts';
export { checkLedger, checkPaidAsConfirmed } from './check-ledger.ts';
export type { LedgerFault, LedgerFaultCode } from './check-ledger.ts';
