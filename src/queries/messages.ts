/** What a member sees of their messages, and what the office sees of letters and of addresses that do not work. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId } from '../commands/door.ts';
import {
  postOffices,
  type Answer,
  type ChosenKind,
  type Failure,
  type Notice,
  type NoticeInList,
  type PrintedAs,
  type WhyNotOff,
} from '../domain/messages/index.ts';
import { query } from './query.ts';

export interface MessageList {
  /** A page of them, the newest first. */
  readonly messages: readonly NoticeInList[];
  /** How many of all are new. */
  readonly newOnes: number;
  /** The message after which the next page begins; null when there is no more. */
  readonly after: string | null;
}

export const mine = query<MessageList>()({
  name: 'messages/mine',
  who: 'member',
  supporter: 'messages',
  example: {},
  input: v.strictObject({ after: v.optional(recordId) }),
  refusals: { 'id-wrong': 400, 'message-unknown': 404 },
});

export const message = query<Notice>()({
  name: 'messages/message',
  who: 'member',
  supporter: 'messages',
  example: { id: EXAMPLE_ID },
  input: v.strictObject({ id: recordId }),
  refusals: { 'id-wrong': 400, 'message-unknown': 404 },
});

/** One question of the settings: the answer that counts now, and what may be answered. */
export interface MessageQuestion {
  readonly kind: ChosenKind;
  readonly answer: Answer;
  readonly answers: readonly Answer[];
  readonly whyNotOff: WhyNotOff | null;
}

export const choices = query<{ questions: readonly MessageQuestion[]; hasEmail: boolean }>()({
  name: 'messages/choices',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** Somebody for whom letters wait. What is in them is for whoever prints them. */
export interface LettersWaiting {
  /** The member; for somebody who asked to join, their application. */
  readonly member: string;
  readonly name: string;
  readonly language: 'en' | 'cy';
  readonly formats: readonly PrintedAs[];
  readonly letters: number;
  readonly sinceAt: number;
}

export const lettersDue = query<{ people: readonly LettersWaiting[]; letters: number }>()({
  name: 'messages/letters-due',
  who: postOffices,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** A member whom our e-mails do not reach. What was in them is not said; how to reach them is `messages/reach`. */
export interface Bounce {
  readonly member: string;
  readonly name: string;
  readonly sinceAt: number;
  readonly messages: number;
  readonly failure: Failure;
}

export const bounces = query<{ people: readonly Bounce[] }>()({
  name: 'messages/bounces',
  who: postOffices,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
