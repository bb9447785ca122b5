/**
 * The questions of an application, in their order, one a screen: which of them somebody is asked depends on their
 * group. What is wrong with an answer says the rule (domain/joining), before anything is sent and again when it is.
 */
import { groups, mayBeInTwo } from '../../../site/co-op.ts';
import {
  answersFaults,
  needsVoice,
  tidyAnswers,
  type Answers,
  type GroupRules,
} from '../../domain/joining/index.ts';
import { secondGroups } from '../../domain/membership/index.ts';
import type { Refusal } from '../../domain/kernel/index.ts';

export const groupRules: GroupRules = { groups, mayBeInTwo };

/** Each question with the answers that it asks for. */
export const questions = {
  names: ['calledName', 'fullName'],
  reach: ['address', 'phone', 'email'],
  ways: ['ways'],
  group: ['group'],
  also: ['alsoGroup'],
  voice: ['voice'],
  why: ['why'],
  share: ['payHow'],
  rules: ['agreed'],
  consents: ['consents'],
  helper: ['helperName', 'helperReach'],
  others: ['othersRead'],
} as const satisfies Readonly<Record<string, readonly (keyof Answers)[]>>;
export type Question = keyof typeof questions;

/** The questions for somebody with these answers: a second group and a voice are asked of few. */
export function questionsFor({ group }: Answers): Question[] {
  const asked = Object.keys(questions) as Question[];
  return asked.filter((question) => {
    if (question === 'also') return secondGroups(group, groupRules).length > 0;
    return question !== 'voice' || needsVoice(group, groupRules);
  });
}

/** What is wrong with the answers to one question. A phone number that was asked for is missed where it is typed. */
export function faultsIn(question: Question, answers: Answers): Refusal[] {
  const asked: readonly string[] = questions[question];
  return answersFaults(tidyAnswers(answers, groupRules), groupRules).filter(({ field }) =>
    asked.includes(field ?? ''),
  );
}

/** The first question whose answer is not enough, or undefined. */
export const firstOpen = (answers: Answers): Question | undefined =>
  questionsFor(answers).find((question) => faultsIn(question, answers).length > 0);

/** True when somebody has told anything yet. */
export const isBegun = (answers: Answers): boolean =>
  Object.values(answers).some(
    (value) => value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
