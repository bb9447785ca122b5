/**
 * Votes on paper in a secret vote: asking for one, packs for the post, taking in outer envelopes, papers in the room and with
 * help, two counts; and the call by which somebody whose messages others read may vote here. Every door where a paper
 * moves is secret: it tells when somebody voted.
 */
import * as v from 'valibot';
import type { PrintedAs } from '../domain/messages/index.ts';
import { MOST_CODES } from '../domain/papers/index.ts';
import type { Paper } from '../domain/sealed/index.ts';
import { duties, type OfficeKey } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId, type RefusalBody } from './door.ts';

/** Whoever sends papers or counts them takes them in. */
export const paperOffices = [
  ...new Set<OfficeKey>([...duties.votingPapers, ...duties.countingPapers]),
] as const;
/** They know whose messages others read. */
export const callOffices = ['secretary', 'membership', 'returning-officer'] as const;

const unknown = { 'motion-unknown': 404, 'vote-not-secret': 404 } as const;
const moving = {
  ...unknown,
  'not-on-roll': 403,
  'route-not-allowed': 409,
  'vote-not-open': 409,
  'vote-closed': 409,
} as const;
const ofMember = v.strictObject({ motionId: recordId, member: recordId });
const example = { motionId: EXAMPLE_ID, member: EXAMPLE_ID };

/** A member asks for a paper by post, or takes that back. */
export const ask = command<{ motionId: string }>()({
  name: 'papers/ask',
  who: 'member',
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID, wanted: 'yes' },
  input: v.strictObject({ motionId: recordId, wanted: v.picklist(['yes', 'no'], 'input-wrong') }),
  refusals: { ...unknown, 'not-on-roll': 403, 'vote-closed': 409, 'route-not-allowed': 409 },
});

/** The same for somebody who asked on the phone. */
export const askFor = command<{ motionId: string }>()({
  name: 'papers/ask-for',
  who: duties.votingPapers,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...unknown, 'not-on-roll': 403, 'vote-closed': 409, 'route-not-allowed': 409 },
});

/** A pack, ready to print. */
export interface Pack {
  readonly member: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly language: 'en' | 'cy';
  readonly formats: readonly PrintedAs[];
  /** Stands on the outer envelope only. */
  readonly code: string;
}

/** The plain words of a motion, for a paper in easy read. */
export interface EasyWords {
  readonly meaning: string;
  readonly ifPassed: string;
  readonly ifLost: string;
}

export interface PrintedPacks {
  readonly packs: readonly Pack[];
  /** How many more are to be made. */
  readonly more: number;
  readonly paper: Paper;
  readonly closesAt: number;
  readonly easy: { readonly en: EasyWords; readonly cy: EasyWords };
}

/** Packs that one print job takes. */
export const MOST_PACKS = 100;

/** Makes the packs that are due, or prints one again. Addresses are looked at: it is written down. */
export const packs = command<PrintedPacks>()({
  name: 'papers/packs',
  who: duties.votingPapers,
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId, member: v.optional(recordId) }),
  refusals: { ...moving, 'paper-in': 409, 'paper-out': 409 },
});

/** A pack was lost: its code is good for nothing any more, and another pack with a code of its own is made. */
export const replace = command<PrintedPacks>()({
  name: 'papers/replace',
  who: duties.votingPapers,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'no-pack-out': 409 },
});

/** What became of one outer envelope: whose it is, or why it was not taken. */
export interface Received {
  readonly code: string;
  readonly name: string | null;
  readonly refusal: RefusalBody | null;
}

const codes = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'code-missing'),
  v.maxLength(20 * MOST_CODES, 'codes-many'),
);

/** Takes in outer envelopes by their codes, as they were typed or scanned. */
export const receive = command<{ received: readonly Received[] }>()({
  name: 'papers/receive',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID, codes: 'B2C3D 4F5G6' },
  input: v.strictObject({
    motionId: recordId,
    codes,
  }),
  refusals: {
    ...unknown,
    'route-not-allowed': 409,
    'vote-not-open': 409,
    'vote-closed': 409,
    'code-missing': 400,
    'codes-many': 400,
    'code-wrong': 400,
    'code-unknown': 409,
    'code-other-vote': 409,
    'code-used': 409,
    'code-ended': 409,
  },
});

/** The envelope of somebody came whose code nobody can read, or there is no time to scan it: it is written down by name. */
export const came = command<{ motionId: string }>()({
  name: 'papers/came',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'no-pack-out': 409 },
});

/** Outer envelopes that were found or came after the close: they are set aside, closed, and noted. */
export const late = command<{ received: readonly Received[] }>()({
  name: 'papers/late',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example: { motionId: EXAMPLE_ID, codes: 'B2C3D 4F5G6' },
  input: v.strictObject({ motionId: recordId, codes }),
  refusals: {
    ...unknown,
    'route-not-allowed': 409,
    'vote-not-open': 409,
    'vote-still-open': 409,
    'code-missing': 400,
    'codes-many': 400,
    'code-wrong': 400,
    'code-unknown': 409,
    'code-other-vote': 409,
    'code-used': 409,
    'code-noted': 409,
  },
});

/** A room paper goes into a member's hand: their envelope on the website is suspended. */
export const handOut = command<{ motionId: string }>()({
  name: 'papers/hand-out',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'paper-out': 409 },
});

export const putIn = command<{ motionId: string }>()({
  name: 'papers/put-in',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'no-paper-out': 409 },
});

export const giveBack = command<{ motionId: string }>()({
  name: 'papers/give-back',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'no-paper-out': 409 },
});

/** The caller filled in a paper with the member, and it is in the box. Who and when is kept, never the choice. */
export const assist = command<{ motionId: string }>()({
  name: 'papers/assist',
  who: paperOffices,
  repetition: 'natural',
  secret: true,
  example,
  input: ofMember,
  refusals: { ...moving, 'paper-in': 409, 'paper-out': 409, 'assist-own': 403 },
});

const count = v.pipe(
  v.number('tally-wrong'),
  v.integer('tally-wrong'),
  v.minValue(0, 'tally-wrong'),
  v.maxValue(100_000, 'tally-wrong'),
);

/** One of two people hands in what they counted. */
export const tally = command<{ motionId: string; stands: 'first' | 'differs' | 'agreed' }>()({
  name: 'papers/tally',
  who: duties.countingPapers,
  repetition: 'natural',
  secret: true,
  example: {
    motionId: EXAMPLE_ID,
    doubles: 0,
    questions: [{ question: 'motion', answers: { for: 1, against: 0, abstain: 0, blank: 0 } }],
    spoilt: 0,
  },
  input: v.strictObject({
    motionId: recordId,
    doubles: count,
    questions: v.pipe(
      v.array(
        v.strictObject({
          question: v.pipe(v.string(), v.maxLength(60, 'tally-wrong')),
          answers: v.record(v.pipe(v.string(), v.maxLength(60, 'tally-wrong')), count),
        }),
      ),
      v.maxLength(64, 'tally-wrong'),
    ),
    spoilt: count,
  }),
  refusals: {
    ...unknown,
    'count-not-due': 409,
    'tally-same-person': 409,
    'doubles-not-seen': 409,
    'tally-wrong': 400,
    'tally-differs': 409,
  },
});

/** An office holder phoned a member whose messages others read, at the number that the register has. */
export const call = command<{ motionId: string; calls: number }>()({
  name: 'papers/call',
  who: callOffices,
  repetition: 'kept',
  example,
  input: ofMember,
  refusals: {
    ...unknown,
    'not-on-roll': 403,
    'vote-not-open': 409,
    'call-not-needed': 409,
    'call-own': 403,
    'call-noted': 409,
  },
});
