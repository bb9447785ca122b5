/** Opening a vote, voting on a motion, and closing it. The rules are in src/domain/voting. */
import * as v from 'valibot';
import { command, recordId } from './command.ts';

const notOffice = { 'not-your-office': 403, 'motion-unknown': 404 } as const;

export const openVote = command<{ motionId: string; rollSize: number }>()({
  verb: 'voting/open-vote',
  caller: 'member',
  repetition: 'kept',
  input: v.strictObject({ motionId: recordId }),
  refusals: {
    ...notOffice,
    'vote-already-open': 409,
    'vote-not-due': 409,
    'notice-too-short': 409,
    'vote-too-short': 409,
    'nobody-may-vote': 409,
  },
});

export const castVote = command<{
  motionId: string;
  choice: 'for' | 'against' | 'abstain';
  what: 'cast' | 'changed' | 'same';
}>()({
  verb: 'voting/cast-vote',
  caller: 'member',
  repetition: 'kept',
  input: v.strictObject({
    motionId: recordId,
    choice: v.picklist(['for', 'against', 'abstain'], 'choice-missing'),
  }),
  refusals: { 'motion-unknown': 404, 'not-on-roll': 403, 'vote-not-open': 409, 'vote-closed': 409 },
});

export const closeVote = command<{ motionId: string; carried: boolean }>()({
  verb: 'voting/close-vote',
  caller: 'member',
  repetition: 'kept',
  input: v.strictObject({ motionId: recordId }),
  refusals: { ...notOffice, 'vote-not-open': 409, 'vote-already-closed': 409, 'vote-still-open': 409 },
});
