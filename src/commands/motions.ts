/** Putting a motion forward, seconding it, and what happens to it until members vote. The rules are in src/domain/motions. */
import * as v from 'valibot';
import { procedures, resolutions } from '../domain/motions/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, language, recordId } from './door.ts';

/** The motion or the amendment that something was done to. */
export interface Done {
  readonly motionId: string;
}

/** Words that somebody types, with the codes for none and for too many. */
export const typed = (missing: string, long: string, most: number) =>
  v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(most, long));

/** As long as a part of a motion may be. */
const PART = 2000;
export const wordsOfMotion = {
  title: typed('motion-title-missing', 'motion-title-long', 100),
  what: typed('motion-what-missing', 'motion-words-long', PART),
  why: typed('motion-why-missing', 'motion-words-long', PART),
  cost: typed('motion-cost-missing', 'motion-words-long', PART),
  who: typed('motion-who-missing', 'motion-words-long', PART),
};
const exampleWords = {
  title: 'A van with a ramp',
  what: 'The co-op buys a van with a ramp.',
  why: 'Then we can go out together.',
  cost: 'About £9,000, from the savings.',
  who: 'The board buys it.',
};
export const motionId = recordId;
export const aboutProposal = { 'motion-unknown': 404 } as const;
/** Days are judged by the rules. */
const day = v.pipe(v.string(), v.maxLength(10, 'input-wrong'));
/** Hands that were counted. */
export const hands = v.pipe(
  v.number('hands-wrong'),
  v.integer('hands-wrong'),
  v.minValue(0, 'hands-wrong'),
  v.maxValue(100_000, 'hands-wrong'),
);

export const putForward = command<Done>()({
  name: 'motions/put-forward',
  who: 'member',
  repetition: 'kept',
  example: { ...exampleWords, language: 'en', resolution: 'ordinary' },
  input: v.strictObject({
    ...wordsOfMotion,
    language,
    resolution: v.picklist(resolutions, 'choice-missing'),
  }),
  refusals: { 'motions-too-many': 409 },
});

export const putAgain = command<Done>()({
  name: 'motions/put-again',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, ...exampleWords },
  input: v.strictObject({ motionId, ...wordsOfMotion }),
  refusals: { ...aboutProposal, 'not-the-mover': 403, 'motion-words-stand': 409 },
});

export const second = command<Done>()({
  name: 'motions/second',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId }),
  refusals: { ...aboutProposal, 'motion-seconded': 409, 'second-own': 409, 'second-twice': 409 },
});

export const withdraw = command<Done>()({
  name: 'motions/withdraw',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId }),
  refusals: { ...aboutProposal, 'not-the-mover': 403, 'motion-past-withdrawing': 409 },
});

const easy = (most: number) => typed('easy-words-missing', 'motion-words-long', most);
const exampleEasy = {
  titleEn: 'A van with a ramp',
  titleCy: 'Fan â ramp',
  meaningEn: 'We buy a van with a ramp.',
  meaningCy: 'Rydym yn prynu fan â ramp.',
  ifPassedEn: 'The van comes in spring.',
  ifPassedCy: 'Daw’r fan yn y gwanwyn.',
  ifLostEn: 'We do not buy a van.',
  ifLostCy: 'Nid ydym yn prynu fan.',
  otherText: 'Mae’r fenter yn prynu fan â ramp.',
};

export const writeEasy = command<Done>()({
  name: 'motions/write-easy',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, ...exampleEasy },
  input: v.strictObject({
    motionId,
    titleEn: easy(100),
    titleCy: easy(100),
    meaningEn: easy(500),
    meaningCy: easy(500),
    ifPassedEn: easy(500),
    ifPassedCy: easy(500),
    ifLostEn: easy(500),
    ifLostCy: easy(500),
    otherText: easy(PART),
  }),
  refusals: { ...aboutProposal, 'not-the-mover': 403, 'easy-not-now': 409 },
});

const easyRefusals = { ...aboutProposal, 'easy-not-now': 409, 'easy-missing': 409 } as const;

export const agreeEasy = command<Done>()({
  name: 'motions/agree-easy',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId }),
  refusals: { ...easyRefusals, 'easy-agreed-already': 409, 'easy-not-against': 409 },
});

export const settleEasy = command<Done>()({
  name: 'motions/settle-easy',
  who: ['chair'],
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId }),
  refusals: { ...easyRefusals, 'easy-settle-early': 409, 'easy-own': 409, 'easy-own-words': 409 },
});

export const giveNotice = command<{ motionId: string; voteId: string }>()({
  name: 'motions/give-notice',
  who: duties.motions,
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, opensOn: '2026-07-01', closesOn: '2026-07-11' },
  input: v.strictObject({ motionId, opensOn: day, closesOn: day }),
  refusals: {
    ...aboutProposal,
    'motion-not-ready': 409,
    'amendments-wait': 409,
    'special-needs-meeting': 409,
    'notice-day-wrong': 409,
    'notice-too-short': 409,
    'vote-too-short': 409,
  },
});

export const reason = typed('motion-reason-missing', 'motion-reason-long', 500);

export const referBack = command<Done>()({
  name: 'motions/refer-back',
  who: duties.motions,
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, reason: 'Please say what it costs.' },
  input: v.strictObject({ motionId, reason }),
  refusals: { ...aboutProposal, 'motion-not-seconded': 409 },
});

export const recordProcedure = command<Done>()({
  name: 'motions/record-procedure',
  who: duties.motions,
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, procedure: 'adjourn', votesFor: 12, votesAgainst: 3, until: '2026-07-20' },
  input: v.strictObject({
    motionId,
    procedure: v.picklist(procedures, 'choice-missing'),
    votesFor: hands,
    votesAgainst: hands,
    until: day,
  }),
  refusals: { ...aboutProposal, 'motion-not-seconded': 409, 'adjourn-day-wrong': 409 },
});

const merging = { ...aboutProposal, 'not-the-mover': 403, 'merge-not-now': 409 } as const;

/** The other motion by its number, as people say it. */
export const askMerge = command<Done>()({
  name: 'motions/ask-merge',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, number: 7 },
  input: v.strictObject({
    motionId,
    number: v.pipe(
      v.number('merge-number-wrong'),
      v.integer('merge-number-wrong'),
      v.minValue(1, 'merge-number-wrong'),
    ),
  }),
  refusals: { ...merging, 'merge-itself': 409, 'merge-number-wrong': 404 },
});

export const agreeMerge = command<Done>()({
  name: 'motions/agree-merge',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, fromId: EXAMPLE_ID },
  input: v.strictObject({ motionId, fromId: recordId }),
  refusals: { ...merging, 'merge-not-asked': 409 },
});
