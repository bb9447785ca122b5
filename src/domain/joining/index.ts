// The only door to joining: what an application is, what may follow on what, and what happens next.

export { answersFaults, contactWays, linesOf, noAnswers, payWays, tidyAnswers } from './answers.ts';
export type { Answers, ContactWay, PayWay } from './answers.ts';
export { needsVoice } from './groups.ts';
export type { GroupRules } from './groups.ts';
export { isOver, stateOf, states } from './history.ts';
export type { AppealOutcome, EventKind, HistoryRow, State, Step } from './history.ts';
export { nextStep } from './next-step.ts';
export type { NextDeed, NextStep, Otherwise, Owner } from './next-step.ts';
export { dueOf } from './clock.ts';
export type { Due, Reminder } from './clock.ts';
export {
  answerQuestion,
  appeal,
  countsFrom,
  mayBegin,
  mayWriteTo,
  sendApplication,
  withdraw,
} from './applying.ts';
export { decide, decisions, hasPart, refusalReasons } from './decide.ts';
export type { Decider, Decision, RefusalReason } from './decide.ts';
export { likenessOf, maybeSame, plainWords } from './same-person.ts';
export type { Likeness } from './same-person.ts';
export {
  APPLICATION_LENGTH,
  APPLICATION_LETTERS,
  codeText,
  isApplicationCode,
  printedCode,
  tidyApplicationCode,
} from './code.ts';
export {
  BEGUN_DAYS,
  EMAIL_LIMIT,
  ENDED_DAYS,
  LINE_LIMIT,
  MOST_LINES,
  NAME_LIMIT,
  PHONE_LIMIT,
  WORDS_LIMIT,
} from './rules.ts';
export { HELPER_MAY, helperOf } from './helper.ts';
