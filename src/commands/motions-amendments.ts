/** Amendments of a motion, and what is done after it is carried. The rules are in src/domain/motions. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';
import { aboutProposal, hands, motionId, typed, wordsOfMotion, type Done } from './motions.ts';

const amending = { ...aboutProposal, 'amendment-unknown': 404, 'amendment-over': 409 } as const;
/** At a meeting that is at the motion. */
const onFloor = { 'amending-closed': 409, 'vote-under-way': 409 } as const;
const open = { ...amending, ...onFloor } as const;
const one = v.strictObject({ motionId, amendmentId: recordId });
const example = { motionId: EXAMPLE_ID, amendmentId: EXAMPLE_ID };
const turn = {
  'amendment-not-its-turn': 409,
  'amendment-clashes': 409,
  'clerical-only': 403,
  'procedures-wait': 409,
} as const;

export const amend = command<{ motionId: string; amendmentId: string }>()({
  name: 'motions/amend',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, what: 'The co-op hires a van with a ramp.', why: 'It costs less.' },
  input: v.strictObject({ motionId, what: wordsOfMotion.what, why: wordsOfMotion.why }),
  refusals: {
    ...aboutProposal,
    ...onFloor,
    'you-not-there': 403,
    'amendment-same': 409,
    'amendment-lost-here': 409,
    'amendment-waits': 409,
    'amendments-too-many': 409,
  },
});

export const secondAmendment = command<Done>()({
  name: 'motions/second-amendment',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: { ...open, 'you-not-there': 403, 'second-own': 409, 'second-twice': 409 },
});

export const withdrawAmendment = command<Done>()({
  name: 'motions/withdraw-amendment',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: { ...amending, 'not-your-amendment': 403 },
});

/** For the mover; of a special resolution for the chair, who says that the change is clerical. */
export const acceptAmendment = command<Done>()({
  name: 'motions/accept-amendment',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: {
    ...open,
    ...turn,
    'not-the-mover': 403,
    'amendment-for-hands': 403,
    'amendment-no-slip': 409,
    'amendment-own': 403,
    'quorum-missing': 409,
  },
});

/** What a meeting decided by hands. */
export const decideAmendment = command<{ motionId: string; carried: boolean }>()({
  name: 'motions/decide-amendment',
  who: duties.motions,
  repetition: 'kept',
  example: { ...example, votesFor: 12, votesAgainst: 5 },
  input: v.strictObject({ motionId, amendmentId: recordId, votesFor: hands, votesAgainst: hands }),
  refusals: { ...open, ...turn, 'amendment-own': 403, 'hands-too-many': 409, 'quorum-missing': 409 },
});

const words = typed('action-words-missing', 'action-words-long', 500);

export const addAction = command<{ motionId: string; actionId: string }>()({
  name: 'motions/add-action',
  who: duties.motions,
  repetition: 'kept',
  example: {
    motionId: EXAMPLE_ID,
    what: 'Ask three sellers for a price.',
    ownerId: EXAMPLE_ID,
    dueOn: '2026-08-01',
  },
  input: v.strictObject({
    motionId,
    what: words,
    ownerId: v.pipe(v.string('action-owner-unknown'), v.regex(/^[a-z0-9]{15}$/, 'action-owner-unknown')),
    dueOn: v.pipe(v.string(), v.maxLength(10, 'input-wrong')),
  }),
  refusals: { ...aboutProposal, 'action-not-now': 409, 'action-owner-unknown': 409, 'action-day-wrong': 409 },
});

export const tellAction = command<Done>()({
  name: 'motions/tell-action',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, actionId: EXAMPLE_ID, words: 'Two prices have come.', done: false },
  input: v.strictObject({ motionId, actionId: recordId, words, done: v.boolean() }),
  refusals: { ...aboutProposal, 'action-unknown': 404, 'not-your-action': 403, 'action-over': 409 },
});
