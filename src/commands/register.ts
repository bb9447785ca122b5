/**
 * The register of members: reading it, which is an act that leaves a trace; writing into it; leaving; and looking into it
 * as a member. The rules are in src/domain/register.
 */
import * as v from 'valibot';
import { isCivilDate } from '../domain/kernel/index.ts';
import { duties, type Shown } from '../domain/membership/index.ts';
import {
  electronicPurposes,
  LONGEST_WHY,
  moneyHows,
  MOST_PENCE,
  MOST_TOGETHER,
  propertyKinds,
  quietEnds,
  endsByTwo,
  views,
  voiceKinds,
  type Entry,
  type FactData,
  type FactKind,
  type FactWords,
  type GroupHeld,
  type VoiceHeld,
} from '../domain/register/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const day = v.pipe(
  v.string('date-missing'),
  v.check((text: string) => isCivilDate(text), 'register-day-wrong'),
);
const words = (code: string) =>
  v.pipe(v.string(code), v.trim(), v.nonEmpty(code), v.maxLength(200, 'text-too-long'));
const pence = v.pipe(
  v.number('register-amount-wrong'),
  v.integer('register-amount-wrong'),
  v.minValue(0, 'register-amount-wrong'),
  v.maxValue(MOST_PENCE, 'register-amount-wrong'),
);
const shares = v.pipe(
  v.number('register-shares-wrong'),
  v.integer('register-shares-wrong'),
  v.minValue(1, 'register-shares-wrong'),
);
/** Where the next page begins: the day of entering and the id of the last entry of this one. */
const after = v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d [a-z0-9]{15}$/, 'id-wrong')));

/** One entry, as much of it as the one who reads may see. */
export type RegisterLine = Shown<Entry>;

export interface RegisterPage {
  readonly on: string;
  readonly knownAt: number;
  readonly entries: readonly RegisterLine[];
  /** How many are members on the day, and how many were before: counted for the first page, and null on the others. */
  readonly counts: { readonly members: number; readonly former: number } | null;
  /** Where the next page begins; null when there is no more. */
  readonly after: string | null;
}

/** A page of the register as at a day. Each look is written down (`looks`). */
export const asAt = command<RegisterPage>()({
  name: 'register/as-at',
  who: duties.register,
  repetition: 'natural',
  example: { on: '2026-06-15', view: 'full' },
  input: v.strictObject({
    on: day,
    view: v.picklist(views, 'choice-missing'),
    /** As it was known at the end of this day; without it, as it is known now. */
    knownOn: v.optional(day),
    after,
    /** True when it is taken away as a file or on paper. */
    taken: v.optional(v.boolean(), false),
  }),
  refusals: { 'register-day-ahead': 400 },
});

/** One fact of a person, with what took its place. */
export type PersonFactLine = {
  readonly [K in FactKind]: {
    readonly seq: number;
    readonly kind: K;
    readonly on: string;
    readonly data: FactData[K];
    /** Null when the kind has none, or they were erased. */
    readonly words: FactWords | null;
    /** The number of the fact whose place it takes; 0 for none. */
    readonly supersedes: number;
    /** The number of the fact that took its place; 0 while it counts. */
    readonly supersededBy: number;
    readonly knownAt: number;
    /** Who wrote it down: a name; empty for the server's own clock or terminal. */
    readonly byName: string;
    readonly reason: string;
    /** With whom shares were passed, for those who keep the register; empty otherwise. */
    readonly otherName: string;
  };
}[FactKind];

export interface PersonInRegister {
  readonly person: string;
  readonly calledName: string;
  /** Their entry of today; null when they never entered. */
  readonly entry: RegisterLine | null;
  readonly facts: readonly PersonFactLine[];
  /** The groups they were in and will be in, and who spoke for them, each with its days; the newest first. */
  readonly groups: readonly GroupHeld[];
  readonly voices: readonly VoiceHeld[];
}

/** All that the register has about one person. The look is written down. */
export const person = command<PersonInRegister>()({
  name: 'register/person',
  who: duties.register,
  repetition: 'natural',
  example: { personId: EXAMPLE_ID },
  input: v.strictObject({ personId: recordId }),
  refusals: { 'person-unknown': 404 },
});

const groupKey = v.pipe(v.string('group-unknown'), v.maxLength(40, 'group-unknown'));
const common = {
  personId: recordId,
  on: day,
  /** The number of the fact that was wrong. */
  corrects: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), undefined),
};
const act = <const Name extends string, Fields extends v.ObjectEntries>(name: Name, fields: Fields) =>
  v.strictObject({ act: v.literal(name), ...common, ...fields });

/** How facts that do not fit are refused; each names its field. */
const writing = {
  'person-unknown': 404,
  'register-day-wrong': 400,
  'register-name-wrong': 400,
  'register-address-wrong': 400,
  'email-wrong': 400,
  'register-voice-missing': 400,
  'group-unknown': 400,
  'register-shares-wrong': 400,
  'register-amount-wrong': 400,
  'register-nothing-to-correct': 409,
  'register-already-corrected': 409,
  'register-passed': 409,
  'register-other-kind': 409,
  'register-already-member': 409,
  'register-not-member': 409,
  'register-name-missing': 409,
  'register-group-missing': 409,
  'office-held': 409,
  'office-not-held': 409,
  'register-too-many-shares': 409,
} as const;

/** An office holder writes something down. */
export const record = command<{ personId: string; seq: number }>()({
  name: 'register/record',
  who: duties.register,
  repetition: 'kept',
  example: { act: 'pay', personId: EXAMPLE_ID, on: '2026-06-15', pence: 100, how: 'bank' },
  input: v.variant(
    'act',
    [
      act('pay', { pence, how: v.picklist(moneyHows, 'choice-missing') }),
      act('issue-shares', { shares }),
      act('withdraw-shares', { shares, pence }),
      act('property', { of: v.picklist(propertyKinds, 'choice-missing'), pence }),
      act('name', { name: words('register-name-wrong') }),
      act('address', {
        lines: v.pipe(
          v.array(words('register-address-wrong')),
          v.minLength(1, 'register-address-wrong'),
          v.maxLength(8, 'register-address-wrong'),
        ),
      }),
      act('electronic', {
        address: v.pipe(v.string('email-wrong'), v.trim(), v.maxLength(200, 'email-wrong')),
        purposes: v.array(v.picklist(electronicPurposes, 'choice-missing')),
      }),
      act('group', { group: groupKey, also: v.optional(groupKey, '') }),
      act('voice', {
        of: v.picklist(voiceKinds, 'choice-missing'),
        name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'text-too-long')), ''),
        people: v.optional(
          v.pipe(v.array(words('register-together')), v.maxLength(MOST_TOGETHER, 'register-together')),
          [],
        ),
      }),
      act('entered', {}),
      act('cease', { why: v.picklist(quietEnds, 'choice-missing') }),
      act('take-away', {}),
    ],
    'choice-missing',
  ),
  refusals: {
    ...writing,
    'joining-two-groups': 400,
    'register-together': 400,
    'register-voice-not-theirs': 400,
  },
});

/** An office holder writes down that shares passed from one member to another: at both, or at neither. */
export const passShares = command<{ fromId: string; toId: string; shares: number }>()({
  name: 'register/pass-shares',
  who: duties.register,
  repetition: 'kept',
  example: { fromId: EXAMPLE_ID, toId: EXAMPLE_ID, shares: 1, on: '2026-06-15' },
  input: v.strictObject({
    fromId: recordId,
    toId: v.pipe(v.string('person-missing'), v.regex(/^[a-z0-9]{15}$/, 'person-missing')),
    shares,
    on: day,
  }),
  refusals: {
    ...writing,
    'register-day-ahead': 400,
    'pass-to-self': 400,
    'pass-about-you': 403,
    'pass-not-to-member': 409,
    'pass-keeps-one': 409,
  },
});

/** An office holder asks that a membership ends against the person's will: a second one must agree. */
export const endMembership = command<{ approvalId: string }>()({
  name: 'register/end-membership',
  who: ['secretary', 'chair', 'board'],
  repetition: 'kept',
  example: { personId: EXAMPLE_ID, on: '2026-06-20', why: 'ended-by-rules' },
  input: v.strictObject({
    personId: recordId,
    on: day,
    why: v.picklist(endsByTwo, 'choice-missing'),
  }),
  refusals: {
    ...writing,
    'register-day-past': 400,
    'approval-about-you': 409,
    'approval-waits': 409,
    'approval-no-second': 409,
  },
});

/** A member leaves on a day, or moves the day. */
export const leave = command<{ on: string }>()({
  name: 'register/leave',
  who: 'member',
  repetition: 'kept',
  example: { on: '2026-06-30' },
  input: v.strictObject({ on: day }),
  refusals: { 'leave-day-wrong': 400, 'register-not-member': 409 },
});

/** A member takes back that they leave, as long as the day has not come. */
export const stay = command<{ stays: true }>()({
  name: 'register/stay',
  who: 'member',
  repetition: 'kept',
  example: {},
  input: v.strictObject({}),
  refusals: { 'not-leaving': 409, 'register-already-member': 409, 'register-not-member': 409 },
});

/** A member asks to look into the register. */
export const askToInspect = command<{ requestId: string; answerBy: string }>()({
  name: 'register/ask-to-inspect',
  who: 'member',
  repetition: 'kept',
  example: { purpose: 'I want to write to all members about the bus.' },
  input: v.strictObject({
    purpose: v.pipe(
      v.string('inspection-purpose-missing'),
      v.trim(),
      v.nonEmpty('inspection-purpose-missing'),
      v.maxLength(LONGEST_WHY, 'text-too-long'),
    ),
  }),
  refusals: {
    'inspection-purpose-missing': 400,
    'inspection-waiting': 409,
    'inspection-granted': 409,
  },
});

/** The office says yes until a day, or no with a reason. */
export const answerInspection = command<{ requestId: string }>()({
  name: 'register/answer-inspection',
  who: duties.register,
  repetition: 'kept',
  example: { requestId: EXAMPLE_ID, granted: true, untilOn: '2026-06-30' },
  input: v.strictObject({
    requestId: recordId,
    granted: v.boolean('answer-missing'),
    untilOn: v.optional(v.pipe(v.string(), v.maxLength(10, 'inspection-until-wrong')), ''),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_WHY, 'text-too-long')), ''),
  }),
  refusals: {
    'inspection-unknown': 404,
    'inspection-answered': 409,
    'inspection-own': 409,
    'inspection-until-wrong': 400,
    'inspection-reason-missing': 400,
  },
});

/** A member whose request was granted reads a page of the register. The look is written down. */
export const inspect = command<RegisterPage>()({
  name: 'register/inspect',
  who: 'member',
  repetition: 'natural',
  example: {},
  input: v.strictObject({ after }),
  refusals: { 'inspection-not-granted': 403 },
});
