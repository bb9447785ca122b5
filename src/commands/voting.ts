/** Opening a vote, voting on a motion, and closing it. The rules are in src/domain/voting. */
import * as v from 'valibot';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const aboutMotion = { 'motion-unknown': 404 } as const;

export const openVote = command<{ motionId: string; rollSize: number }>()({
  name: 'voting/open-vote',
  who: ['chair', 'secretary'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: {
    ...aboutMotion,
    'vote-already-open': 409,
    'vote-not-due': 409,
    'notice-too-short': 409,
    'vote-too-short': 409,
    'nobody-may-vote': 409,
    'key-not-ready': 409,
  },
});

/** The answer names no choice: it is kept beside the key of the request. */
export const castVote = command<{ motionId: string; what: 'cast' | 'changed' | 'same' }>()({
  name: 'voting/cast-vote',
  who: 'member',
  repetition: 'kept',
  secret: true,
  example: { motionId: EXAMPLE_ID, choice: 'for' },
  input: v.strictObject({
    motionId: recordId,
    choice: v.picklist(['for', 'against', 'abstain'], 'choice-missing'),
  }),
  refusals: {
    'motion-unknown': 404,
    'not-on-roll': 403,
    'vote-secret': 409,
    'vote-not-open': 409,
    'vote-closed': 409,
  },
});

/** `carried` is null for a secret vote: nobody knows before its envelopes are opened. */
export const closeVote = command<{ motionId: string; carried: boolean | null }>()({
  name: 'voting/close-vote',
  who: ['chair', 'secretary'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: {
    ...aboutMotion,
    'vote-not-open': 409,
    'vote-already-closed': 409,
    'vote-still-open': 409,
    'votes-still-arriving': 409,
  },
});
