/** Elections of the board until there is a voting paper. The rules are in src/domain/elections. */
import * as v from 'valibot';
import { offReasons } from '../domain/elections/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, language, recordId } from './door.ts';

/** As long as a question, a reply and what could pull somebody two ways may be. */
const MOST = 1000;
/** More than the longest statement that a rulebook can allow. */
const MOST_STATEMENT = 20_000;

const words = (missing: string, long: string) =>
  v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(MOST, long));
const statement = v.pipe(
  v.string('statement-missing'),
  v.trim(),
  v.maxLength(MOST_STATEMENT, 'statement-long'),
);

interface Election {
  readonly electionId: string;
}
interface Nominated {
  readonly nominationId: string;
}
const election = v.strictObject({ electionId: recordId });
const nomination = v.strictObject({ nominationId: recordId });
const ofElection = { electionId: EXAMPLE_ID };
const ofNomination = { nominationId: EXAMPLE_ID };
const unknown = { 'nomination-unknown': 404 } as const;

/** The call for candidates. */
export const call = command<Election>()({
  name: 'elections/call',
  who: duties.elections,
  repetition: 'kept',
  example: { closesOn: '2026-12-31', drawn: [] },
  input: v.strictObject({
    closesOn: v.string('election-day-wrong'),
    /** Those on whom the lot fell, where lots had to be drawn. */
    drawn: v.pipe(v.array(recordId, 'election-lot-wrong'), v.maxLength(30, 'election-lot-wrong')),
  }),
  refusals: {
    'election-no-rules': 409,
    'election-under-way': 409,
    'election-no-seats': 409,
    'election-day-wrong': 400,
    'election-too-soon': 400,
    'election-lot-wrong': 400,
  },
});

/** Nominations are opened again, once. */
export const again = command<Election>()({
  name: 'elections/again',
  who: duties.elections,
  repetition: 'kept',
  example: ofElection,
  input: election,
  refusals: {
    'election-unknown': 404,
    'election-open': 409,
    'election-settled': 409,
    'election-again-already': 409,
    'election-board-possible': 409,
  },
});

/** Makes the voting paper: who stands does not change after. */
export const settle = command<Election>()({
  name: 'elections/settle',
  who: duties.elections,
  repetition: 'kept',
  example: ofElection,
  input: election,
  refusals: {
    'election-unknown': 404,
    'election-open': 409,
    'election-settled': 409,
    'election-again-first': 409,
    'off-own-election': 409,
  },
});

/** A member nominates another, or themselves (`candidate` is empty). */
export const nominate = command<Nominated>()({
  name: 'elections/nominate',
  who: 'member',
  repetition: 'kept',
  example: { electionId: EXAMPLE_ID, candidate: '' },
  input: v.strictObject({
    electionId: recordId,
    candidate: v.union([v.literal(''), recordId], 'candidate-unknown'),
  }),
  refusals: {
    'election-unknown': 404,
    'election-closed': 409,
    'candidate-unknown': 400,
    'nomination-there': 409,
    'candidate-not-member': 409,
    'candidate-too-new': 409,
    'candidate-stays': 409,
    'candidate-years': 409,
    'candidate-counts': 409,
    'candidate-group-full': 409,
  },
});

/** The candidate says yes, with the group they stand for and what could pull them two ways; or no. */
export const answer = command<Nominated>()({
  name: 'elections/answer',
  who: 'member',
  repetition: 'kept',
  example: { nominationId: EXAMPLE_ID, agreed: true, group: 'families', interests: 'None.', language: 'en' },
  input: v.strictObject({
    nominationId: recordId,
    agreed: v.boolean('nomination-answer-missing'),
    group: v.pipe(v.string('candidate-group-wrong'), v.maxLength(50, 'candidate-group-wrong')),
    interests: v.pipe(v.string('interests-missing'), v.trim(), v.maxLength(MOST, 'interests-long')),
    language,
  }),
  refusals: {
    ...unknown,
    'nomination-answer-missing': 400,
    'election-closed': 409,
    'nomination-answered': 409,
    'nomination-over': 409,
    'candidate-group-wrong': 400,
    'candidate-group-full': 409,
    'candidate-not-member': 409,
    'candidate-too-new': 409,
    'candidate-stays': 409,
    'candidate-years': 409,
    'candidate-counts': 409,
    'interests-missing': 400,
    'interests-long': 400,
  },
});

export const second = command<Nominated>()({
  name: 'elections/second',
  who: 'member',
  repetition: 'kept',
  example: ofNomination,
  input: nomination,
  refusals: {
    ...unknown,
    'election-closed': 409,
    'nomination-over': 409,
    'seconding-not-yet': 409,
    'seconding-own': 409,
    'seconding-there': 409,
    'seconding-other-group': 409,
  },
});

/** The candidate withdraws, until the day. */
export const withdraw = command<Nominated>()({
  name: 'elections/withdraw',
  who: 'member',
  repetition: 'kept',
  example: ofNomination,
  input: nomination,
  refusals: { ...unknown, 'withdraw-late': 409, 'nomination-over': 409 },
});

/** The office takes somebody off, with a reason. */
export const takeOff = command<Nominated>()({
  name: 'elections/take-off',
  who: duties.elections,
  repetition: 'kept',
  example: { nominationId: EXAMPLE_ID, reason: 'may-not-stand' },
  input: v.strictObject({ nominationId: recordId, reason: v.picklist(offReasons, 'off-reason-wrong') }),
  refusals: { ...unknown, 'nomination-over': 409, 'off-own-election': 409, 'off-reason-wrong': 400 },
});

/** What the candidate says to the members: English, Welsh or both. */
export const write = command<Nominated>()({
  name: 'elections/write',
  who: 'member',
  repetition: 'kept',
  example: { nominationId: EXAMPLE_ID, en: 'I help at the garden.', cy: 'Rwy’n helpu yn yr ardd.' },
  input: v.strictObject({ nominationId: recordId, en: statement, cy: statement }),
  refusals: {
    ...unknown,
    'nomination-over': 409,
    'statement-missing': 400,
    'statement-long': 400,
    'statement-late': 409,
  },
});

/** A member asks all candidates. */
export const ask = command<{ readonly questionId: string }>()({
  name: 'elections/ask',
  who: 'member',
  repetition: 'kept',
  example: { electionId: EXAMPLE_ID, words: 'What will you do first?', language: 'en' },
  input: v.strictObject({
    electionId: recordId,
    words: words('question-missing', 'question-long'),
    language,
  }),
  refusals: {
    'election-unknown': 404,
    'question-missing': 400,
    'question-long': 400,
    'questions-enough': 409,
    'questions-over': 409,
  },
});

/** A candidate replies, before all members. */
export const reply = command<{ readonly questionId: string }>()({
  name: 'elections/reply',
  who: 'member',
  repetition: 'kept',
  example: { questionId: EXAMPLE_ID, words: 'I will listen.', language: 'en' },
  input: v.strictObject({ questionId: recordId, words: words('reply-missing', 'reply-long'), language }),
  refusals: {
    'question-unknown': 404,
    'reply-missing': 400,
    'reply-long': 400,
    'nomination-over': 409,
    'reply-there': 409,
    'questions-over': 409,
  },
});
