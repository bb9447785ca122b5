// What somebody who wants to join tells the co-op, and when it is enough to be sent. A question that the law or the
// rules need is asked of everybody; all the others may be left out, and every gap is named at once.

import { lengthOf, onlyRefusals, refusal, type Refusal } from '../kernel/index.ts';
import { groupFaults, needsVoice, type GroupRules } from './groups.ts';
import { EMAIL_LIMIT, LINE_LIMIT, MOST_LINES, NAME_LIMIT, PHONE_LIMIT, WORDS_LIMIT } from './rules.ts';

/** How somebody wants to hear from the co-op. */
export const contactWays = ['letter', 'large-print', 'easy-read', 'phone', 'welsh', 'bsl'] as const;
export type ContactWay = (typeof contactWays)[number];

/** How the first share is paid. When, says the rulebook. */
export const payWays = ['bank', 'cash', 'cheque'] as const;
export type PayWay = (typeof payWays)[number];

/** Everything is text or a list of words, so that a half-filled application is one too. */
export interface Answers {
  /** How they want to be called. */
  readonly calledName: string;
  /** As the register needs it (2014 Act, s.30). */
  readonly fullName: string;
  /** The postal address, one line below the other. */
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly ways: readonly ContactWay[];
  readonly group: string;
  /** A second group, where the co-op lets somebody be in two; else empty. */
  readonly alsoGroup: string;
  /** Who speaks and votes for an organisation. */
  readonly voice: string;
  readonly why: string;
  readonly payHow: PayWay | '';
  /** They read the rules in plain words and agree. */
  readonly agreed: boolean;
  /** What they allow, each by its own key. */
  readonly consents: readonly string[];
  /** Somebody who helps them, to be invited once they are a member. */
  readonly helperName: string;
  readonly helperReach: string;
  /** Whether somebody else reads their post or e-mail: then a ballot needs another way. */
  readonly othersRead: 'yes' | 'no' | '';
}

export const noAnswers: Answers = {
  calledName: '',
  fullName: '',
  address: '',
  phone: '',
  email: '',
  ways: [],
  group: '',
  alsoGroup: '',
  voice: '',
  why: '',
  payHow: '',
  agreed: false,
  consents: [],
  helperName: '',
  helperReach: '',
  othersRead: '',
};

/** The lines of an address, tidied: no empty one, no space around one. */
export const linesOf = (address: string): string[] =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const oneSpace = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Answers as they are kept: no spaces around them, and nothing that belongs to a group which was not chosen. */
export function tidyAnswers(answers: Answers, rules: GroupRules): Answers {
  return {
    ...answers,
    calledName: oneSpace(answers.calledName),
    fullName: oneSpace(answers.fullName),
    address: linesOf(answers.address).join('\n'),
    phone: oneSpace(answers.phone),
    email: answers.email.trim().toLowerCase(),
    ways: contactWays.filter((way) => answers.ways.includes(way)),
    alsoGroup: answers.alsoGroup === answers.group ? '' : answers.alsoGroup,
    voice: needsVoice(answers.group, rules) ? oneSpace(answers.voice) : '',
    why: answers.why.trim(),
    consents: [...new Set(answers.consents)].sort(),
    helperName: oneSpace(answers.helperName),
    helperReach: oneSpace(answers.helperReach),
  };
}

/** One sign, something before it, and a dot with something on both sides after it. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

const missing = (text: string, field: keyof Answers, code: string): Refusal | null =>
  text === '' ? refusal(code, field) : null;

const tooLong = (text: string, field: keyof Answers, most: number): Refusal | null =>
  lengthOf(text) > most ? refusal('joining-too-long', field, { most }) : null;

function addressFault(address: string): Refusal | null {
  const lines = linesOf(address);
  if (lines.length === 0) return refusal('joining-address-missing', 'address');
  if (lines.length > MOST_LINES) return refusal('joining-address-lines', 'address', { most: MOST_LINES });
  return lines.some((line) => lengthOf(line) > LINE_LIMIT)
    ? refusal('joining-too-long', 'address', { most: LINE_LIMIT })
    : null;
}

function emailFault(email: string): Refusal | null {
  if (email === '') return null;
  return EMAIL.test(email) && email.length <= EMAIL_LIMIT ? null : refusal('email-wrong', 'email');
}

function helperFaults({ helperName, helperReach }: Answers): (Refusal | null)[] {
  if (helperName === '' && helperReach === '') return [];
  return [
    missing(helperName, 'helperName', 'joining-helper-name'),
    missing(helperReach, 'helperReach', 'joining-helper-reach'),
  ];
}

/**
 * Everything that keeps tidied answers from being sent, each with the field in which it is mended. Codes:
 * `joining-called-missing`, `joining-name-missing`, `joining-address-missing`, `joining-address-lines`,
 * `joining-phone-missing`, `email-wrong`, `joining-group-missing`, `group-unknown`, `joining-two-groups`,
 * `joining-voice-missing`, `joining-pay-missing`, `joining-agree-missing`, `joining-helper-name`,
 * `joining-helper-reach`, `joining-others-missing`, `joining-too-long`.
 */
export function answersFaults(answers: Answers, rules: GroupRules): Refusal[] {
  const { calledName, fullName, phone, email, ways, voice, why, payHow, agreed, othersRead } = answers;
  return onlyRefusals([
    missing(calledName, 'calledName', 'joining-called-missing'),
    tooLong(calledName, 'calledName', NAME_LIMIT),
    missing(fullName, 'fullName', 'joining-name-missing'),
    tooLong(fullName, 'fullName', NAME_LIMIT),
    addressFault(answers.address),
    ways.includes('phone') ? missing(phone, 'phone', 'joining-phone-missing') : null,
    tooLong(phone, 'phone', PHONE_LIMIT),
    emailFault(email),
    ...groupFaults(answers, rules),
    tooLong(voice, 'voice', NAME_LIMIT),
    tooLong(why, 'why', WORDS_LIMIT),
    missing(payHow, 'payHow', 'joining-pay-missing'),
    agreed ? null : refusal('joining-agree-missing', 'agreed'),
    ...helperFaults(answers),
    tooLong(answers.helperName, 'helperName', NAME_LIMIT),
    tooLong(answers.helperReach, 'helperReach', EMAIL_LIMIT),
    missing(othersRead, 'othersRead', 'joining-others-missing'),
  ]);
}
