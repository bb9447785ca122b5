/**
 * Joining: an application that its writer keeps under a code of their own, and what the office does with it. The doors
 * for everybody answer alike whatever address somebody gives, and say nothing in a log: what is sent to them is
 * somebody's name and address, and the code that opens it. The rules are in src/domain/joining.
 */
import * as v from 'valibot';
import {
  contactWays,
  decisions,
  isApplicationCode,
  payWays,
  refusalReasons,
  tidyApplicationCode,
  type Answers,
  type HistoryRow,
  type NextStep,
} from '../domain/joining/index.ts';
import { duties } from '../domain/membership/index.ts';
import { consentKinds } from '../domain/my-information/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, language, recordId } from './door.ts';

const code = v.pipe(
  v.string('joining-code-wrong'),
  v.maxLength(40, 'joining-code-wrong'),
  v.transform(tidyApplicationCode),
  v.check(isApplicationCode, 'joining-code-wrong'),
);
const EXAMPLE_CODE = 'KQ7M 4XRT 9BHD';

/** More than any answer may have; how long each may be, the rules say. */
const MOST = 5000;
const text = v.optional(v.pipe(v.string(), v.maxLength(MOST, 'joining-too-long')), '');
const someOf = <const Words extends readonly string[]>(words: Words) =>
  v.optional(v.pipe(v.array(v.picklist(words, 'choice-missing')), v.maxLength(20, 'choice-missing')), []);

/** Half-filled or whole: every answer may be missing. */
const answers = v.strictObject({
  calledName: text,
  fullName: text,
  address: text,
  phone: text,
  email: text,
  ways: someOf(contactWays),
  group: text,
  alsoGroup: text,
  voice: text,
  why: text,
  payHow: v.optional(v.picklist([...payWays, ''], 'joining-pay-missing'), ''),
  agreed: v.optional(v.boolean('joining-agree-missing'), false),
  consents: someOf(consentKinds),
  helperName: text,
  helperReach: text,
  othersRead: v.optional(v.picklist(['yes', 'no', ''], 'joining-others-missing'), ''),
});

const EXAMPLE_ANSWERS = {
  calledName: 'Mair',
  fullName: 'Mair Tudor',
  address: '4 Well Street\nAshbrook',
  group: 'families',
  payHow: 'bank',
  agreed: true,
  othersRead: 'no',
} as const;

/** What may be wrong with answers that are sent. */
const answersWrong = {
  'joining-called-missing': 400,
  'joining-name-missing': 400,
  'joining-address-missing': 400,
  'joining-address-lines': 400,
  'joining-phone-missing': 400,
  'email-wrong': 400,
  'joining-group-missing': 400,
  'group-unknown': 400,
  'joining-two-groups': 400,
  'joining-voice-missing': 400,
  'joining-pay-missing': 400,
  'joining-agree-missing': 400,
  'joining-helper-name': 400,
  'joining-helper-reach': 400,
  'joining-others-missing': 400,
  'joining-too-long': 400,
} as const;

/** A door for everybody: safe to repeat by its nature, silent in every log, counted as signing in is. */
const open = { who: 'anyone', repetition: 'natural', limit: 'sign-in', secret: true } as const;

export const save = command<{ kept: true }>()({
  name: 'joining/save',
  ...open,
  example: { code: EXAMPLE_CODE, language: 'en', answers: { calledName: 'Mair' } },
  input: v.strictObject({ code, language, answers }),
  refusals: { 'joining-not-open': 409, 'joining-many-begun': 429 },
});

export const send = command<{ sent: true }>()({
  name: 'joining/send',
  ...open,
  example: { code: EXAMPLE_CODE, language: 'en', answers: EXAMPLE_ANSWERS },
  input: v.strictObject({ code, language, answers }),
  refusals: { ...answersWrong, 'joining-not-open': 409, 'joining-many-begun': 429 },
});

/** A row of the history as who applied reads it: who wrote it, but no name of a member. */
export interface OwnHistoryRow extends Pick<HistoryRow, 'kind' | 'on' | 'at' | 'reason' | 'words'> {
  readonly by: 'you' | 'office' | 'clock';
}

/** An application as who wrote it finds it again. */
export interface OwnApplication {
  readonly language: 'en' | 'cy';
  readonly answers: Answers;
  readonly history: readonly OwnHistoryRow[];
  readonly next: NextStep;
}

export const look = command<OwnApplication>()({
  name: 'joining/look',
  ...open,
  example: { code: EXAMPLE_CODE },
  input: v.strictObject({ code }),
  refusals: { 'application-unknown': 404 },
});

/** What somebody writes in their own words. */
const words = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MOST, 'joining-too-long')), '');
const saying = {
  'application-unknown': 404,
  'joining-not-open': 409,
  'joining-too-late': 409,
  'joining-answer-missing': 400,
  'joining-too-long': 400,
} as const;

export const answer = command<{ answered: true }>()({
  name: 'joining/answer',
  ...open,
  example: { code: EXAMPLE_CODE, words: 'I live in Well Street.' },
  input: v.strictObject({ code, words }),
  refusals: saying,
});

export const appeal = command<{ appealed: true }>()({
  name: 'joining/appeal',
  ...open,
  example: { code: EXAMPLE_CODE, words: 'Please look at it again.' },
  input: v.strictObject({ code, words }),
  refusals: saying,
});

export const withdraw = command<{ withdrawn: true }>()({
  name: 'joining/withdraw',
  ...open,
  example: { code: EXAMPLE_CODE },
  input: v.strictObject({ code }),
  refusals: { 'application-unknown': 404, 'joining-not-open': 409 },
});

const day = v.pipe(v.string('date-missing'), v.minLength(1, 'date-missing'), v.maxLength(10, 'date-wrong'));

export const enter = command<{ applicationId: string }>()({
  name: 'joining/enter',
  who: duties.applications,
  repetition: 'natural', // under a code that the office's page made: an answer that was kept would keep no secret
  secret: true,
  example: {
    code: EXAMPLE_CODE,
    language: 'cy',
    answers: EXAMPLE_ANSWERS,
    cameBy: 'paper',
    toldBy: 'Mair',
    toldOn: '2026-06-10',
  },
  input: v.strictObject({
    code,
    language,
    answers,
    cameBy: v.picklist(['paper', 'phone'], 'joining-came-missing'),
    /** Who told the office: the person, or somebody for them. */
    toldBy: v.pipe(
      v.string('joining-told-missing'),
      v.trim(),
      v.minLength(1, 'joining-told-missing'),
      v.maxLength(120, 'joining-too-long'),
    ),
    /** The day on which it came: the board's days count from there. */
    toldOn: day,
  }),
  refusals: { ...answersWrong, 'date-wrong': 400, 'date-in-future': 400, 'joining-not-open': 409 },
});

/** Somebody who may be the same person. */
export interface MaybeSame {
  readonly kind: 'application' | 'member';
  readonly id: string;
  readonly name: string;
  readonly why: 'email' | 'name';
  /** True for a member of today; an application of theirs is none of somebody new. */
  readonly isMember: boolean;
}

/** A row of the history as the office reads it, with the name of who wrote it down. */
export interface OfficeHistoryRow extends HistoryRow {
  readonly byName: string;
}

/** An application as the office reads it. */
export interface OfficeApplication extends Pick<OwnApplication, 'language' | 'answers' | 'next'> {
  readonly id: string;
  readonly cameBy: 'online' | 'paper' | 'phone';
  readonly toldBy: string;
  readonly history: readonly OfficeHistoryRow[];
  readonly maybeSame: readonly MaybeSame[];
  /** True when the reader applies here themselves, or is named as the helper: then others decide. */
  readonly hasPart: boolean;
  /** The member it became. */
  readonly person: string | null;
}

/** Reading somebody's application is an act that they can see: a command and no query. */
export const application = command<OfficeApplication>()({
  name: 'joining/application',
  who: duties.applications,
  repetition: 'natural',
  example: { applicationId: EXAMPLE_ID },
  input: v.strictObject({ applicationId: recordId }),
  refusals: { 'application-unknown': 404 },
});

export const decide = command<{ decided: true; memberId: string | null }>()({
  name: 'joining/decide',
  who: duties.applications,
  repetition: 'kept',
  example: { applicationId: EXAMPLE_ID, decision: 'accept', decidedOn: '2026-06-10' },
  input: v.strictObject({
    applicationId: recordId,
    decision: v.picklist(decisions, 'choice-missing'),
    reason: v.optional(v.picklist([...refusalReasons, ''], 'joining-reason-missing'), ''),
    words,
    /** The day on which the board, or the members, decided. */
    decidedOn: day,
    /** The former member who this is: they come back. Left out for somebody new. */
    samePersonAs: v.optional(recordId),
  }),
  refusals: {
    'application-unknown': 404,
    'joining-not-open': 409,
    'joining-has-part': 403,
    'date-wrong': 400,
    'date-in-future': 400,
    'joining-day-early': 400,
    'joining-reason-missing': 400,
    'joining-words-missing': 400,
    'joining-too-long': 400,
    'joining-is-member': 409,
    'joining-was-member': 409,
    'person-not-found': 404,
  },
});
