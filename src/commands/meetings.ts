/** Planning a meeting, calling it, calling it off. The rules are in src/domain/meetings. */
import * as v from 'valibot';
import { agendaMatters, itemKinds, meetingKinds, meetingOffices } from '../domain/meetings/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

/** More than any words may have; how long each may be, the rules say. */
const MOST = 5000;
const text = v.optional(v.pipe(v.string(), v.maxLength(MOST, 'meeting-words-long')), '');
const whole = (code: string) =>
  v.pipe(v.number(code), v.safeInteger(code), v.minValue(0, code), v.maxValue(100_000, code));
const day = v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'meeting-day-wrong')), '');

const item = v.strictObject({
  kind: v.picklist(itemKinds, 'choice-missing'),
  titleEn: text,
  titleCy: text,
  wordsEn: text,
  wordsCy: text,
  minutes: whole('item-minutes-wrong'),
  matter: v.optional(v.picklist([...agendaMatters, ''], 'choice-missing'), ''),
  /** The motion of a member that it decides: its title and words are taken from there. */
  proposal: v.optional(v.union([v.literal(''), recordId], 'item-motion-over'), ''),
  /** The group that alone votes on it; empty for everybody. */
  groupKey: v.optional(v.pipe(v.string(), v.maxLength(60, 'item-group-wrong')), ''),
});

const aboutMeeting = { 'meeting-unknown': 404, 'meeting-called-off': 409 } as const;

export const save = command<{ meetingId: string }>()({
  name: 'meetings/save',
  who: meetingOffices,
  repetition: 'kept',
  example: {
    meetingId: '',
    kind: 'special',
    groupKey: '',
    day: '2027-06-20',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [{ kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 20 }],
  },
  input: v.strictObject({
    /** Empty for a new one. */
    meetingId: v.union([v.literal(''), recordId]),
    kind: v.picklist(meetingKinds, 'meeting-kind-missing'),
    groupKey: v.optional(v.pipe(v.string(), v.maxLength(60, 'meeting-group-missing')), ''),
    /** As it was written: the rules say whether it is one, together with all else that is wrong. */
    day: v.pipe(v.string('meeting-day-wrong'), v.maxLength(20, 'meeting-day-wrong')),
    /** -1 for a time that could not be read. */
    minuteOfDay: v.pipe(v.number('meeting-time-wrong'), v.safeInteger('meeting-time-wrong')),
    placeEn: text,
    placeCy: text,
    joinEn: text,
    joinCy: text,
    accessEn: text,
    accessCy: text,
    agreedToShort: v.optional(whole('meeting-agreed-wrong'), 0),
    auditorAskedOn: day,
    firstMeetingOn: day,
    agenda: v.pipe(v.array(item), v.maxLength(60, 'agenda-long')),
  }),
  refusals: {
    ...aboutMeeting,
    'meeting-called': 409,
    'meeting-no-rules': 409,
    'meeting-past': 400,
    'meeting-group-missing': 400,
    'meeting-place-missing': 400,
    'meeting-words-long': 400,
    'meeting-day-wrong': 400,
    'meeting-time-wrong': 400,
    'agenda-empty': 400,
    'agenda-long': 400,
    'item-title-wrong': 400,
    'item-minutes-wrong': 400,
    'item-words-long': 400,
    'item-matter-missing': 400,
    'item-motion-over': 400,
    'item-motion-matter': 400,
    'item-motion-twice': 400,
    'item-group-wrong': 400,
  },
});

export const call = command<{ meetingId: string; told: number }>()({
  name: 'meetings/call',
  who: meetingOffices,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId }),
  refusals: {
    ...aboutMeeting,
    'meeting-called': 409,
    'meeting-past': 409,
    'meeting-invalid': 409,
    'meeting-no-rules': 409,
  },
});

const presence = { ...aboutMeeting, 'meeting-not-on': 409 } as const;

/** Whoever looks after the meeting writes down who came into the room, or joins by phone. */
export const arrive = command<{ meetingId: string }>()({
  name: 'meetings/arrive',
  who: duties.offices,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, member: EXAMPLE_ID, way: 'room' },
  input: v.strictObject({
    meetingId: recordId,
    member: recordId,
    way: v.picklist(['room', 'joined'], 'choice-missing'),
  }),
  refusals: { ...presence, 'meeting-not-yours': 403, 'meeting-no-joining': 409, 'arrived-already': 409 },
});

/** ...and who left. */
export const leave = command<{ meetingId: string }>()({
  name: 'meetings/leave',
  who: duties.offices,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, member: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId, member: recordId }),
  refusals: { ...presence, 'not-there': 409 },
});

/** A member says that they have joined by phone or video. */
export const join = command<{ meetingId: string }>()({
  name: 'meetings/join',
  who: 'member',
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID },
  input: v.strictObject({ meetingId: recordId }),
  refusals: { ...presence, 'meeting-not-yours': 403, 'meeting-no-joining': 409, 'arrived-already': 409 },
});

export const callOff = command<{ meetingId: string }>()({
  name: 'meetings/call-off',
  who: meetingOffices,
  repetition: 'kept',
  example: { meetingId: EXAMPLE_ID, whyEn: 'The hall is flooded.', whyCy: 'Mae llifogydd yn y neuadd.' },
  input: v.strictObject({ meetingId: recordId, whyEn: text, whyCy: text }),
  refusals: {
    ...aboutMeeting,
    'meeting-open-already': 409,
    'meeting-over': 409,
    'meeting-why-missing': 400,
    'meeting-words-long': 400,
  },
});
