// Who calls which meeting, how a plan is checked, who sees a meeting, who is there, and the file for a calendar.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { addDays, DAY, HOUR, londonInstant, MINUTE } from '../kernel/index.ts';
import {
  attendanceAt,
  nextMoveOf,
  calendarFile,
  calendarFileName,
  calledBy,
  courseOf,
  earliestMeeting,
  endsAtOf,
  kindsFor,
  meetingKinds,
  meetingState,
  noticeBy,
  noticedItems,
  noticeFaults,
  noticeWays,
  plansMeetings,
  proxiesCounted,
  quorumOf,
  quorumState,
  seesMeeting,
  takesArrivals,
  timesOf,
  wayOfAt,
  whyNotArrive,
  whyNotCalledOff,
  whyNotChanged,
  whyNotLeave,
  whyNotPlan,
  type AgendaItem,
  type Arrival,
  type MeetingPlan,
} from './index.ts';
import { meetingFaults } from './rules.ts';

const NOW = londonInstant('2026-06-15', 720);
const rules = testMeetings();
const item: AgendaItem = {
  kind: 'discussion',
  titleEn: 'The minibus',
  titleCy: 'Y bws mini',
  wordsEn: '',
  wordsCy: '',
  minutes: 20,
  matter: '',
};
const plan: MeetingPlan = {
  kind: 'special',
  groupKey: '',
  startsAt: NOW + 20 * DAY,
  placeEn: 'The Old Library',
  placeCy: '',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
  agenda: [item],
};

describe('a meeting', () => {
  test('is called by the offices that the rulebook names for its kind', () => {
    expect(calledBy(rules, 'board').value).toEqual(['chair', 'secretary']);
    expect(kindsFor(rules, ['board'])).toEqual(['annual', 'special', 'group']);
    expect(kindsFor(rules, ['treasurer'])).toEqual([]);
  });

  test('cannot have rules that contradict each other', () => {
    expect(meetingFaults(rules)).toEqual([]);
    const keys = (changed: Parameters<typeof testMeetings>[0]) =>
      meetingFaults(testMeetings(changed)).map(({ key }) => key);
    expect(keys({ recordDaysBefore: 15 })).toEqual(['recordDaysBefore']);
    expect(keys({ ordinaryRoutes: ['room'] })).toEqual(['handsRoutes']);
    expect(keys({ requisitionHeldWithinDays: 20 })).toEqual(['requisitionHeldWithinDays']);
  });
});

describe('a plan', () => {
  test.each<[string, Partial<MeetingPlan>, readonly string[]]>([
    ['can be kept when it says when, where and what', {}, []],
    ['can be kept with a way to join and no place', { placeEn: '', joinEn: 'Ring 01632 960 144.' }, []],
    ['needs a place or a way to join', { placeEn: ' ' }, ['meeting-place-missing']],
    ['must be of a time to come', { startsAt: NOW }, ['meeting-past']],
    ['of one group names it', { kind: 'group' }, ['meeting-group-missing']],
    ['of one group names one that there is', { kind: 'group', groupKey: 'workers' }, []],
    ['needs something on the agenda', { agenda: [] }, ['agenda-empty']],
    [
      'has no more items than people can follow',
      { agenda: Array.from({ length: 31 }, () => item) },
      ['agenda-long'],
    ],
    ['names each item', { agenda: [{ ...item, titleEn: '' }] }, ['item-title-wrong']],
    ['gives each item a length', { agenda: [{ ...item, minutes: 0 }] }, ['item-minutes-wrong']],
    ['says what a motion decides', { agenda: [{ ...item, kind: 'motion' }] }, ['item-matter-missing']],
    [
      'lets nothing but a motion decide',
      { agenda: [{ ...item, matter: 'special' }] },
      ['item-matter-missing'],
    ],
    ['names days that exist', { firstMeetingOn: '2026-02-30' }, ['meeting-day-wrong']],
    ['is not endless', { accessEn: 'x'.repeat(501) }, ['meeting-words-long']],
  ])('%s', (_name, change, codes) => {
    expect(whyNotPlan({ ...plan, ...change }, ['workers'], NOW).map(({ code }) => code)).toEqual(codes);
  });

  test('gives each item the time at which it begins, and ends after the last', () => {
    const agenda = [{ minutes: 10 }, { minutes: 45 }, { minutes: 5 }];
    expect(timesOf(NOW, agenda).map((at) => (at - NOW) / MINUTE)).toEqual([0, 10, 55]);
    expect(endsAtOf(NOW, agenda)).toBe(NOW + HOUR);
  });

  test('has its words in the notice as far as they are written', () => {
    const motion = { ...item, kind: 'motion', matter: 'special', wordsEn: ' ' } as const;
    expect(noticedItems([motion])).toEqual([{ kind: 'motion', matter: 'special', wordsGiven: false }]);
  });
});

describe('how a meeting stands', () => {
  const course = { endsAt: NOW + HOUR, calledAt: NOW - DAY, calledOffAt: null };
  test.each([
    ['is planned until its notice is out', { ...course, calledAt: null }, NOW, 'planned'],
    ['is called from then on', course, NOW, 'called'],
    ['is over when its agenda is', course, NOW + HOUR, 'over'],
    [
      'is called off, also when its time has gone by',
      { ...course, calledOffAt: NOW },
      NOW + DAY,
      'called-off',
    ],
  ] as const)('%s', (_name, found, now, state) => {
    expect(meetingState(found, now)).toBe(state);
  });

  test('is fixed once people were told', () => {
    expect(whyNotChanged({ ...course, calledAt: null })).toEqual([]);
    expect(whyNotChanged(course).map(({ code }) => code)).toEqual(['meeting-called']);
    expect(whyNotChanged({ ...course, calledOffAt: NOW }).map(({ code }) => code)).toEqual([
      'meeting-called-off',
    ]);
  });

  test('ends early only with a reason, and only before it is over', () => {
    expect(whyNotCalledOff({ ...course, opened: false }, 'Snow.', NOW)).toEqual([]);
    expect(whyNotCalledOff({ ...course, opened: false }, ' ', NOW).map(({ code }) => code)).toEqual([
      'meeting-why-missing',
    ]);
    expect(
      whyNotCalledOff({ ...course, opened: false }, 'Snow.', NOW + HOUR).map(({ code }) => code),
    ).toEqual(['meeting-over']);
    expect(whyNotCalledOff({ ...course, opened: true }, 'Snow.', NOW).map(({ code }) => code)).toEqual([
      'meeting-open-already',
    ]);
  });
});

describe('who sees a meeting', () => {
  const member = { groups: ['families'], offices: [] };
  const secretary = { groups: ['families'], offices: ['secretary'] } as const;
  const called = { groupKey: '', calledAt: NOW };
  test.each([
    ['every member sees one of all members', { ...called, kind: 'annual' }, member, true],
    [
      'nobody but those who call it sees a plan',
      { ...called, kind: 'annual', calledAt: null },
      member,
      false,
    ],
    ['those who call it do', { ...called, kind: 'annual', calledAt: null }, secretary, true],
    ['a member sees one of their group', { ...called, kind: 'group', groupKey: 'families' }, member, true],
    ['and none of another group', { ...called, kind: 'group', groupKey: 'workers' }, member, false],
    ['a member sees no meeting of the board', { ...called, kind: 'board' }, member, false],
    ['the secretary does', { ...called, kind: 'board' }, secretary, true],
  ] as const)('%s', (_name, meeting, viewer, sees) => {
    expect(seesMeeting(meeting, viewer)).toBe(sees);
  });

  test('a treasurer calls none', () => {
    expect(plansMeetings({ groups: [], offices: ['treasurer'] })).toBe(false);
  });
});

describe('who is there', () => {
  const came = (name: string, way: Arrival['way'] = 'room', more: Partial<Arrival> = {}): Arrival => ({
    member: name,
    way,
    at: NOW,
    leftAt: null,
    ...more,
  });
  test('counts each member once, however often they came', () => {
    const twice = [came('ann'), came('ann', 'joined', { at: NOW + MINUTE })];
    expect(attendanceAt(twice, [], NOW + HOUR)).toEqual({ room: 0, joined: 1, proxy: 0 });
  });

  test('counts nobody who has left, and nobody who is still to come', () => {
    const some = [came('ann', 'room', { leftAt: NOW + MINUTE }), came('ben', 'room', { at: NOW + DAY })];
    expect(attendanceAt(some, [], NOW + HOUR)).toEqual({ room: 0, joined: 0, proxy: 0 });
  });

  test('changes by the clock alone when somebody is written down as coming or leaving later', () => {
    const some = [
      came('ann', 'room', { leftAt: NOW + MINUTE }),
      came('ben', 'room', { at: NOW + DAY }),
      came('cai'),
    ];
    const moments = [NOW - 1, NOW, NOW + MINUTE, NOW + DAY];
    expect(moments.map((now) => nextMoveOf(some, now))).toEqual([NOW, NOW + MINUTE, NOW + DAY, null]);
  });

  test('counts a proxy only while its holder is there, and never beside the member themselves', () => {
    const proxies = [
      { giver: 'cai', holder: 'ann' },
      { giver: 'ben', holder: 'ann' },
      { giver: 'dai', holder: 'eve' },
    ];
    expect(attendanceAt([came('ann'), came('ben')], proxies, NOW)).toEqual({ room: 2, joined: 0, proxy: 1 });
  });
});

describe('for any meeting', () => {
  test('a notice that goes out on its last day is in time for the day that was planned, and a day later is not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...meetingKinds),
        fc.uniqueArray(fc.constantFrom(...noticeWays), { minLength: 1 }),
        fc.integer({ min: 0, max: 4000 }),
        (kind, ways, days) => {
          const meetingOn = addDays('2024-01-01', days);
          const by = noticeBy({ rules, kind, meetingOn, ways });
          const first = (sentOn: string) => earliestMeeting({ rules, kind, sentOn, ways }).on;
          expect(first(by) <= meetingOn).toBe(true);
          expect(first(addDays(by, 1)) > meetingOn).toBe(true);
        },
      ),
    );
  });

  test('the first day that is found makes no notice too short, and the day before does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...meetingKinds),
        fc.constantFrom(...noticeWays),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 1439 }),
        (kind, way, days, minute) => {
          const sentAt = londonInstant('2024-01-01', minute) + days * DAY;
          const sentOn = new Date(sentAt).toISOString().slice(0, 10);
          fc.pre(minute > 60 && minute < 1380);
          const { on } = earliestMeeting({ rules, kind, sentOn, ways: [way] });
          const short = (day: string, shift: number) =>
            noticeFaults({
              rules,
              kind,
              meetingAt: londonInstant(day, 600) + shift,
              sent: [{ way, sentAt, members: 5 }],
              mustBeTold: 5,
              agreedToShort: 0,
              byOffices: ['secretary'],
              agenda: [{ kind: 'accounts', matter: null, wordsGiven: false }],
            }).some(({ key }) => key === 'notice-too-short');
          expect(short(on, 0)).toBe(false);
          expect(short(on, -DAY)).toBe(true);
        },
      ),
    );
  });

  test('who sent a proxy counts at a meeting of all members, and not after it was put off or at a board', () => {
    const asked = { rules, mayVote: 60, there: { room: 2, joined: 1, proxy: 4 } };
    expect(proxiesCounted({ ...asked, kind: 'annual', putOff: false })).toBe(4);
    expect(proxiesCounted({ ...asked, kind: 'annual', putOff: true })).toBe(0);
    expect(proxiesCounted({ ...asked, kind: 'board', putOff: false })).toBe(0);
  });

  test('one more who is there never takes the quorum away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...meetingKinds),
        fc.nat(40),
        fc.nat(40),
        fc.nat(40),
        fc.nat(300),
        fc.boolean(),
        (kind, room, joined, proxy, absent, putOff) => {
          const mayVote = room + joined + proxy + absent + 1;
          const asked = { rules, kind, mayVote, putOff };
          if (!quorumOf({ ...asked, there: { room, joined, proxy } }).met) return;
          expect(quorumOf({ ...asked, there: { room: room + 1, joined, proxy } }).met).toBe(true);
        },
      ),
    );
  });

  test('one that was put off stays put off, whatever comes later', () => {
    const counts = fc.array(fc.record({ minutes: fc.nat(120), room: fc.nat(20) }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(200), fc.nat(200), (moments, first, later) => {
        const course = moments
          .map(({ minutes, room }) => ({ at: NOW + minutes * MINUTE, there: { room, joined: 0, proxy: 0 } }))
          .sort((a, b) => a.at - b.at);
        const asked = { rules, kind: 'special', mayVote: 62, putOff: false, startsAt: NOW, course } as const;
        const [one, two] = [first, first + later].map((minutes) =>
          quorumState({ ...asked, now: NOW + minutes * MINUTE }),
        );
        if (one!.state === 'put-off') expect(two).toEqual(one);
      }),
    );
  });
});

describe('the file for a calendar', () => {
  const entry = {
    uid: 'abc@ashbrook.example',
    title: 'Annual, general; meeting',
    startsAt: Date.parse('2026-06-20T13:00:00Z'),
    endsAt: Date.parse('2026-06-20T15:00:00Z'),
    place: 'The Old Library\n2 Mill Lane',
    words: 'a\\b',
    url: 'https://ashbrook.example/meetings/',
    calledOff: false,
    now: NOW,
  };

  test('says when in UTC, and marks commas, semicolons, line ends and backslashes', () => {
    const file = calendarFile(entry);
    expect(file).toContain('DTSTART:20260620T130000Z\r\nDTEND:20260620T150000Z\r\n');
    expect(file).toContain('SUMMARY:Annual\\, general\\; meeting\r\n');
    expect(file).toContain('LOCATION:The Old Library\\n2 Mill Lane\r\n');
    expect(file).toContain('DESCRIPTION:a\\\\b\r\n');
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('takes a meeting out of the calendar that was called off', () => {
    const file = calendarFile({ ...entry, calledOff: true });
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain('STATUS:CANCELLED');
  });

  test('has a line for no words that could be one of its own', () => {
    const file = calendarFile({ ...entry, title: 'x\r\nATTENDEE:mailto:a@b' });
    expect(file.split('\r\n').some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });

  test('has no line of more than 75 bytes, whatever is in it, and unfolds to the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const file = calendarFile({ ...entry, words });
        const lines = file.split('\r\n');
        for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n ', '').split('\r\n')).toHaveLength(18);
      }),
    );
  });

  test('is called by its day', () => {
    expect(calendarFileName(entry.startsAt)).toBe('meeting-2026-06-20.ics');
  });
});

describe('coming and leaving', () => {
  const meeting = {
    startsAt: NOW,
    endsAt: NOW + 2 * HOUR,
    calledAt: NOW - 20 * DAY,
    calledOffAt: null,
  };
  const arriving = { meeting, mayVote: true, there: null, way: 'room', canJoin: true } as const;
  const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

  test.each([
    ['from two hours before the start', -2 * HOUR, true],
    ['not a moment earlier', -2 * HOUR - 1, false],
    ['while it runs over', 7 * HOUR, true],
    ['not on the next day', DAY, false],
  ])('is written down %s', (_name, shift, takes) => {
    expect(takesArrivals(meeting, NOW + shift)).toBe(takes);
  });

  test('is not written down for a plan, nor for a meeting that was called off', () => {
    expect(takesArrivals({ ...meeting, calledAt: null }, NOW)).toBe(false);
    expect(takesArrivals({ ...meeting, calledOffAt: NOW - DAY }, NOW)).toBe(false);
  });

  test('counts those who may vote, once, and a change of the way', () => {
    expect(whyNotArrive(arriving, NOW)).toEqual([]);
    expect(whyNotArrive({ ...arriving, there: 'joined' }, NOW)).toEqual([]);
    const inTheRoomOnly = { ...arriving, canJoin: false };
    expect(codes(whyNotArrive({ ...inTheRoomOnly, way: 'joined' }, NOW))).toEqual(['meeting-no-joining']);
    expect(whyNotArrive({ ...inTheRoomOnly, way: 'room' }, NOW)).toEqual([]);
    expect(codes(whyNotArrive({ ...arriving, mayVote: false, there: 'room' }, NOW))).toEqual([
      'meeting-not-yours',
      'arrived-already',
    ]);
    expect(codes(whyNotLeave({ meeting, there: null }, NOW))).toEqual(['not-there']);
  });

  test('makes a course that says at each moment what counting everybody says', () => {
    const lives = fc.array(
      fc.record({
        member: fc.constantFrom('a', 'b', 'c', 'd'),
        way: fc.constantFrom<Arrival['way']>('room', 'joined'),
        from: fc.integer({ min: 0, max: 50 }),
        long: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lives, (all) => {
        // Nobody is there twice: the next arrival of somebody ends the one before, as the server writes it.
        const arrivals: Arrival[] = [];
        for (const { member, way, from, long } of [...all].sort((a, b) => a.from - b.from)) {
          const open = arrivals.findIndex(
            (one) => one.member === member && (one.leftAt ?? Infinity) > NOW + from,
          );
          if (open >= 0) {
            if (arrivals[open]!.at === NOW + from) continue;
            arrivals[open] = { ...arrivals[open]!, leftAt: NOW + from };
          }
          arrivals.push({ member, way, at: NOW + from, leftAt: long === null ? null : NOW + from + long });
        }
        for (const { at, there } of courseOf(arrivals)) {
          expect(there).toEqual(attendanceAt(arrivals, [], at));
          for (const name of ['a', 'b', 'c', 'd'])
            expect(wayOfAt(arrivals, name, at) !== null).toBe(
              arrivals.some((one) => one.member === name && one.at <= at && (one.leftAt ?? Infinity) > at),
            );
        }
      }),
    );
  });
});

test('who sent a proxy is there as long as the proxy is, and not a second time when they come themselves', () => {
  const at = (minute: number) => Date.parse('2026-07-06T13:00:00Z') + minute * 60_000;
  const proxies = [
    { giver: 'nia', holder: 'tom' },
    { giver: 'ravi', holder: 'nobody' },
  ];
  const arrivals = [
    { member: 'tom', way: 'room', at: at(0), leftAt: at(20) },
    { member: 'nia', way: 'room', at: at(10), leftAt: null },
  ] as const;
  expect(courseOf(arrivals, proxies).map(({ there }) => there)).toEqual([
    { room: 1, joined: 0, proxy: 1 },
    { room: 2, joined: 0, proxy: 0 },
    { room: 1, joined: 0, proxy: 0 },
  ]);
});
