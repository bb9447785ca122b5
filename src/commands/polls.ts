/** Voting on an item of a meeting: hands, a full count, what the chair declares. The rules are in src/domain/polls. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { earlyChoices } from '../domain/polls/index.ts';
import { choices } from '../domain/voting/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const item = v.pipe(
  v.number('item-not-on'),
  v.safeInteger('item-not-on'),
  v.minValue(1, 'item-not-on'),
  v.maxValue(30, 'item-not-on'),
);
const hands = v.pipe(
  v.number('hands-wrong'),
  v.safeInteger('hands-wrong'),
  v.minValue(0, 'hands-wrong'),
  v.maxValue(100_000, 'hands-wrong'),
);
/** How many cards whoever leads the meeting saw when they said "go on all the same". */
const seen = v.optional(
  v.pipe(v.number('input-wrong'), v.safeInteger('input-wrong'), v.minValue(0, 'input-wrong')),
  0,
);
const aboutMeeting = { 'meeting-unknown': 404, 'meeting-called-off': 409 } as const;
const aboutVote = { 'vote-unknown': 404, 'meeting-called-off': 409, 'item-not-on': 409 } as const;

/** How often the member had chosen on this item when their page was read. */
const turn = v.optional(
  v.pipe(v.number('input-wrong'), v.safeInteger('input-wrong'), v.minValue(0, 'input-wrong')),
  0,
);

/** A member votes before the meeting, changes that vote or takes it back. */
export const voteEarly = command<{ choice: (typeof earlyChoices)[number] }>()({
  name: 'polls/vote-early',
  who: 'member',
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, item: 1, choice: 'for', turn: 0 },
  input: v.strictObject({
    meetingId: recordId,
    item,
    choice: v.picklist(earlyChoices, 'choice-missing'),
    turn,
  }),
  refusals: {
    ...aboutMeeting,
    'item-unknown': 404,
    'nothing-to-decide': 409,
    'early-not-here': 409,
    'early-over': 409,
    'early-none': 409,
    'early-late': 409,
    'meeting-not-yours': 403,
    'own-sign-in-needed': 403,
    'not-surely-you-here': 403,
    'question-not-yours': 403,
  },
});

/** Hands are asked for, or everybody votes: whoever leads the meeting names the tellers. */
export const open = command<{ voteId: string }>()({
  name: 'polls/open',
  who: duties.meetings,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, item: 1, method: 'hands', tellers: [EXAMPLE_ID, EXAMPLE_ID] },
  input: v.strictObject({
    meetingId: recordId,
    item,
    method: v.picklist(['hands', 'poll'], 'choice-missing'),
    tellers: v.pipe(v.array(recordId), v.maxLength(10, 'tellers-wrong')),
  }),
  refusals: {
    ...aboutMeeting,
    'item-not-on': 409,
    'nothing-to-decide': 409,
    'item-decided': 409,
    'vote-under-way': 409,
    'hands-not-here': 409,
    'poll-not-asked': 409,
    'motion-left': 409,
    'stop-decided': 409,
    'procedures-wait': 409,
    'amendments-wait': 409,
    'easy-not-agreed': 409,
    'tellers-wrong': 400,
  },
});

/** A teller says what they counted. */
export const count = command<{ voteId: string; agreed: boolean }>()({
  name: 'polls/count',
  who: 'member',
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID, votesFor: 12, votesAgainst: 3, abstained: 1 },
  input: v.strictObject({ voteId: recordId, votesFor: hands, votesAgainst: hands, abstained: hands }),
  refusals: {
    ...aboutVote,
    'not-a-teller': 403,
    'hands-agreed': 409,
    'counted-already': 409,
    'hands-wrong': 400,
    'hands-too-many': 409,
    'item-decided': 409,
    'no-hands-now': 409,
  },
});

/** Somebody asks for a full count. */
export const ask = command<{ voteId: string }>()({
  name: 'polls/ask',
  who: 'member',
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID },
  input: v.strictObject({ voteId: recordId }),
  refusals: {
    ...aboutVote,
    'poll-no-hands': 409,
    'you-not-there': 403,
    'question-not-yours': 403,
    'poll-asked-already': 409,
  },
});

/** Somebody votes in a full count: for themselves, as a proxy, or as a teller who writes down a vote. */
export const cast = command<{ voteId: string }>()({
  name: 'polls/cast',
  who: 'member',
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID, voter: EXAMPLE_ID, choice: 'for' },
  input: v.strictObject({ voteId: recordId, voter: recordId, choice: v.picklist(choices, 'choice-missing') }),
  refusals: {
    ...aboutVote,
    'poll-not-open': 409,
    'question-not-yours': 403,
    'you-not-there': 403,
    'paper-not-yours': 403,
    'voter-not-there': 409,
    'voted-themselves': 409,
  },
});

/** The full count is closed. While people show cards, whoever leads the meeting says first that they saw them. */
export const close = command<{ voteId: string }>()({
  name: 'polls/close',
  who: duties.meetings,
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID },
  input: v.strictObject({ voteId: recordId, seen }),
  refusals: { ...aboutVote, 'poll-not-open': 409, 'cards-are-up': 409 },
});

/** The chair declares. What was worked out is kept beside it. */
export const declare = command<{ voteId: string; agrees: boolean }>()({
  name: 'polls/declare',
  who: duties.meetings,
  repetition: 'kept',
  example: { voteId: EXAMPLE_ID, says: 'carried' },
  input: v.strictObject({
    voteId: recordId,
    says: v.picklist(['carried', 'lost', 'not-decided'], 'choice-missing'),
    seen,
  }),
  refusals: { ...aboutVote, 'vote-not-counted': 409, 'item-decided': 409, 'cards-are-up': 409 },
});
