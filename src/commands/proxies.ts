/** Naming a member to vote for you at a meeting, taking that back, saying no. The rules are in src/domain/proxies. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import { choices } from '../domain/voting/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

/** What was written, by the number of the item. */
const directions = v.optional(
  v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[1-9]\d?$/, 'proxy-directions-wrong')),
      v.picklist(choices, 'proxy-directions-wrong'),
      'proxy-directions-wrong',
    ),
    v.check((of) => Object.keys(of).length <= 30, 'proxy-directions-wrong'),
  ),
  {},
);

const giving = {
  'meeting-unknown': 404,
  'meeting-called-off': 409,
  'meeting-over': 409,
  'meeting-not-yours': 403,
  'proxy-not-here': 409,
  'proxy-self': 400,
  'proxy-holder-unknown': 400,
  'proxy-given-already': 409,
  'proxy-holder-full': 409,
  'proxy-declined': 409,
  'proxy-too-often': 409,
  'proxy-late': 409,
  'proxy-day-wrong': 400,
  'proxy-directions-wrong': 400,
  'proxy-must-be-written': 400,
  'proxy-must-be-free': 400,
} as const;
const ending = { 'proxy-unknown': 404, 'proxy-over': 409, 'meeting-over': 409 } as const;

const surely = { 'own-sign-in-needed': 403, 'not-surely-you-here': 403 } as const;

/** A member names who votes for them. */
export const give = command<{ proxyId: string }>()({
  name: 'proxies/give',
  who: 'member',
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, holder: EXAMPLE_ID, directions: { 2: 'for' } },
  input: v.strictObject({ meetingId: recordId, holder: recordId, directions }),
  refusals: { ...giving, ...surely },
});

/** The secretary writes down one that came on paper. */
export const givePaper = command<{ proxyId: string }>()({
  name: 'proxies/give-paper',
  who: duties.proxies,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, giver: EXAMPLE_ID, holder: EXAMPLE_ID, receivedOn: '2027-06-15' },
  input: v.strictObject({
    meetingId: recordId,
    giver: recordId,
    holder: recordId,
    directions,
    receivedOn: v.pipe(v.string('proxy-day-wrong'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'proxy-day-wrong')),
  }),
  refusals: giving,
});

/** Who gave it takes it back; the secretary writes down that this came on paper. */
export const takeBack = command<{ proxyId: string }>()({
  name: 'proxies/take-back',
  who: 'member',
  repetition: 'kept',
  example: { proxyId: EXAMPLE_ID },
  input: v.strictObject({ proxyId: recordId }),
  refusals: { ...ending, ...surely },
});

/** Who was named says no. */
export const decline = command<{ proxyId: string }>()({
  name: 'proxies/decline',
  who: 'member',
  repetition: 'kept',
  example: { proxyId: EXAMPLE_ID },
  input: v.strictObject({ proxyId: recordId }),
  refusals: ending,
});
