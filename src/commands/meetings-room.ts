/** What is done in a meeting while it is on. The rules are in src/domain/meetings (room.ts, room-steps.ts). */
import * as v from 'valibot';
import { cards } from '../domain/meetings/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

interface Done {
  readonly meetingId: string;
}

const aboutRoom = { 'meeting-unknown': 404, 'meeting-called-off': 409, 'meeting-over': 409 } as const;
const ended = { ...aboutRoom, 'meeting-put-off': 409, 'meeting-ended': 409 } as const;
/** ...that leaves an item on which a vote is on. */
const leaving = { 'vote-not-declared': 409 } as const;
/** How a step may be refused that needs a meeting that is on. */
const whileOn = { ...ended, 'meeting-not-begun': 409, 'meeting-adjourned': 409 } as const;
const beginning = { 'meeting-too-early': 409, 'quorum-missing': 409, 'quorum-time-over': 409 } as const;

const one = v.strictObject({ meetingId: recordId });
/** How many cards whoever leads the meeting saw when they said "go on all the same". */
const seen = v.optional(
  v.pipe(v.number('input-wrong'), v.safeInteger('input-wrong'), v.minValue(0, 'input-wrong')),
  0,
);
const example = { meetingId: EXAMPLE_ID };
const leads = { who: duties.meetings, repetition: 'kept', example } as const;

export const open = command<Done>()({
  ...leads,
  name: 'meetings/open',
  input: one,
  refusals: { ...ended, ...beginning, 'meeting-open-already': 409, 'meeting-adjourned': 409 },
});

/** The next item begins; its number says which, so that two who press at once begin one. */
export const beginItem = command<Done>()({
  ...leads,
  name: 'meetings/begin-item',
  example: { ...example, item: 1 },
  input: v.strictObject({
    meetingId: recordId,
    item: v.pipe(v.number('item-not-next'), v.safeInteger('item-not-next')),
    seen,
  }),
  refusals: {
    ...whileOn,
    'quorum-time-over': 409,
    'stop-decided': 409,
    'item-not-next': 409,
    'cards-are-up': 409,
    ...leaving,
  },
});

export const giveWord = command<Done>()({
  ...leads,
  name: 'meetings/give-word',
  example: { ...example, member: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId, member: recordId }),
  refusals: { ...whileOn, 'not-asking': 409 },
});

/** Whoever has the word has finished; or whoever leads the meeting ends their turn. */
export const endWord = command<Done>()({
  name: 'meetings/end-word',
  who: 'member',
  repetition: 'kept',
  example,
  input: one,
  refusals: { ...whileOn, 'not-your-turn': 409 },
});

/** The meeting stops for a while, until a day and a time. */
export const adjourn = command<Done>()({
  ...leads,
  name: 'meetings/adjourn',
  example: { ...example, day: '2027-06-20', minuteOfDay: 930 },
  input: v.strictObject({
    meetingId: recordId,
    day: v.pipe(v.string('adjourned-until-wrong'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'adjourned-until-wrong')),
    minuteOfDay: v.pipe(
      v.number('meeting-time-wrong'),
      v.safeInteger('meeting-time-wrong'),
      v.minValue(0, 'meeting-time-wrong'),
      v.maxValue(1439, 'meeting-time-wrong'),
    ),
  }),
  refusals: { ...whileOn, 'quorum-time-over': 409, 'adjourned-until-wrong': 400, ...leaving },
});

export const resume = command<Done>()({
  ...leads,
  name: 'meetings/resume',
  input: one,
  refusals: { ...aboutRoom, ...beginning, 'meeting-not-adjourned': 409 },
});

/**
 * Too few came or stayed, and the time to wait is over: the meeting that takes its place is made and told to everybody.
 * `next` is empty where everything was decided: then the meeting ends.
 */
export const putOff = command<Done & { readonly next: string }>()({
  ...leads,
  name: 'meetings/put-off',
  input: one,
  refusals: { ...ended, 'quorum-time-not-over': 409, 'put-off-day-gone': 409, ...leaving },
});

export const end = command<Done>()({
  ...leads,
  name: 'meetings/end',
  input: v.strictObject({ meetingId: recordId, seen }),
  refusals: { ...whileOn, 'cards-are-up': 409, ...leaving },
});

const up = v.boolean('choice-missing');

/** A card is shown, or taken back. */
export const showCard = command<Done>()({
  name: 'meetings/show-card',
  who: 'member',
  repetition: 'kept',
  example: { ...example, card: 'slow-down', up: true },
  input: v.strictObject({ meetingId: recordId, card: v.picklist(cards, 'choice-missing'), up }),
  refusals: { ...whileOn, 'you-not-there': 403, 'card-up-already': 409, 'card-not-up': 409 },
});

/** Somebody asks to speak, or takes it back. */
export const askToSpeak = command<Done>()({
  name: 'meetings/ask-to-speak',
  who: 'member',
  repetition: 'kept',
  example: { ...example, up: true },
  input: v.strictObject({ meetingId: recordId, up }),
  refusals: {
    ...whileOn,
    'you-not-there': 403,
    'no-item-yet': 409,
    'has-the-word': 409,
    'asked-already': 409,
    'not-asking': 409,
  },
});
