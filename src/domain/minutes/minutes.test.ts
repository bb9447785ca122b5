// What stands in minutes, who may put them right, and when they are fixed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../kernel/index.ts';
import type { AgendaItem, Arrival } from '../meetings/index.ts';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import {
  comesAfter,
  hadQuorum,
  hasMinutes,
  isRead,
  lineIds,
  minutesOf,
  minutesState,
  seesMinutes,
  spokenText,
  standingParts,
  stepsOf,
  whyNotApproved,
  whyNotNoted,
  whyNotShown,
  type MeetingRecord,
  type MinutedDecision,
  type MinutedMeeting,
  type MinutesNote,
  type MinutesPart,
  type RecordedAct,
} from './index.ts';

const START = Date.parse('2026-07-06T13:00:00Z');
const END = START + HOUR;
const NOW = END + HOUR;

const item = (kind: AgendaItem['kind'], titleEn: string, wordsEn = ''): AgendaItem => ({
  kind,
  titleEn,
  titleCy: '',
  wordsEn,
  wordsCy: '',
  minutes: 20,
  matter: kind === 'motion' ? 'ordinary' : '',
});
const agenda = [item('report', 'The year'), item('motion', 'A minibus', 'We buy one.'), item('break', 'Tea')];

const came = (many: number, change: Partial<Arrival> = {}): Arrival[] =>
  Array.from({ length: many }, (_, at) => ({
    member: `member${String(at).padStart(9, '0')}`,
    way: 'room',
    at: START - 5 * MINUTE,
    leftAt: null,
    ...change,
  }));

const record = (change: Partial<MeetingRecord> = {}): MeetingRecord => ({
  kind: 'special',
  startsAt: START,
  until: END,
  place: { en: 'The Old Library', cy: '' },
  agenda,
  groups: { workers: { en: 'Workers', cy: 'Gweithwyr' } },
  called: { by: 'secretary000000', at: START - 20 * 24 * HOUR },
  told: { email: 50, post: 12 },
  rules: testMeetings(),
  recordOn: '2026-07-04',
  mayVote: 62,
  arrivals: came(9),
  proxies: [],
  putOff: false,
  acts: [],
  motions: [],
  decisions: [],
  ...change,
});
const act = (change: Partial<RecordedAct> = {}): RecordedAct => ({
  number: 1,
  kind: 'opened',
  item: 0,
  about: '',
  facts: {},
  by: 'chair0000000000',
  at: START,
  ...change,
});

const part = (parts: readonly MinutesPart[], wanted: number) => parts.find(({ item: at }) => at === wanted)!;
const keysOf = (parts: readonly MinutesPart[], wanted: number) =>
  part(parts, wanted).lines.map(({ key }) => key);
const lineOf = (parts: readonly MinutesPart[], id: string) =>
  parts.flatMap(({ lines }) => lines).find((one) => one.id === id);

describe('minutes made from the record', () => {
  test('have a part for the meeting itself and one for each item of the agenda', () => {
    expect(minutesOf(record()).map(({ item: at, title }) => [at, title.en])).toEqual([
      [0, ''],
      [1, 'The year'],
      [2, 'A minibus'],
      [3, 'Tea'],
    ]);
  });

  test('say who called it, how many were told, could vote and came, and what was needed', () => {
    const parts = minutesOf(record());
    expect(keysOf(parts, 0)).toEqual(['held', 'called', 'told', 'may-vote', 'came', 'needed', 'quorum-from']);
    expect(lineOf(parts, 'came')!.params).toEqual({ number: 9, room: 9, joined: 0 });
    expect(lineOf(parts, 'needed')!.params).toEqual({ needed: 8 });
    expect(lineOf(parts, 'may-vote')!.params).toEqual({ day: { on: '2026-07-04' }, number: 62 });
  });

  test('count somebody who came twice once, in the way in which they were there last', () => {
    const twice = [...came(9), ...came(1, { way: 'joined', at: START + MINUTE })];
    expect(lineOf(minutesOf(record({ arrivals: twice })), 'came')!.params).toEqual({
      number: 9,
      room: 8,
      joined: 1,
    });
  });

  test('say nothing was recorded of an item that nobody came to, and nothing at all of a break', () => {
    const parts = minutesOf(record());
    expect(keysOf(parts, 1)).toEqual(['item-nothing']);
    expect(keysOf(parts, 2)).toEqual(['item-words', 'item-nothing']);
    expect(keysOf(parts, 3)).toEqual([]);
  });

  test('say which group alone voted on an item, and nothing of the kind where everybody could', () => {
    const ofGroup = agenda.map((item, at) => (at === 1 ? { ...item, groupKey: 'workers' } : item));
    const [, , part] = minutesOf(record({ agenda: ofGroup }));
    expect(part!.lines.find(({ key }) => key === 'item-only-group')?.params).toEqual({
      group: { words: { en: 'Workers', cy: 'Gweithwyr' } },
    });
    expect(keysOf(minutesOf(record()), 2)).not.toContain('item-only-group');
  });

  test('say who moved a motion and seconded it, what became of amendments, and who does what by when', () => {
    const amendment = {
      id: 'amendment000001',
      by: 'tom',
      seconders: ['ravi'],
      end: 'carried',
      decidedAt: '',
    } as const;
    const motions: MeetingRecord['motions'] = [
      {
        item: 2,
        mover: 'nia',
        seconders: ['tom', 'ravi'],
        texts: {},
        questions: [],
        amendments: [
          amendment,
          { ...amendment, id: 'amendment000002', seconders: [], end: 'lost' },
          { ...amendment, id: 'amendment000003', end: null },
          { ...amendment, id: 'amendment000004', end: 'void' },
        ],
        actions: [
          {
            id: 'action000000001',
            owner: 'omar',
            dueOn: '2026-08-01',
            words: { en: 'Buy the minibus.', cy: '' },
          },
        ],
      },
    ];
    const parts = minutesOf(record({ motions, acts: [act({ number: 1, kind: 'item-begun', item: 2 })] }));
    expect(keysOf(parts, 2)).toEqual([
      'item-words',
      'moved',
      'seconded',
      'amendment',
      'act-item-begun',
      'action',
    ]);
    expect(lineOf(parts, 'amendment-amendment000001')!.params).toEqual({
      person: { person: 'tom' },
      what: { key: 'amendment-carried' },
    });
    expect(lineOf(parts, 'action-action000000001')!.params).toMatchObject({
      person: { person: 'omar' },
      day: { on: '2026-08-01' },
    });
  });

  test('say after what was declared how the votes came and why it was so, under the item that was decided', () => {
    const decision = (item: number): MinutedDecision => ({
      item,
      method: 'poll',
      mayVote: 62,
      byRoute: { room: { votesFor: 5, votesAgainst: 2, abstained: 1 } },
      reasons: [{ key: 'quorum-met', rule: '6.10', params: { counted: 9, needed: 8 } }],
      deadlines: [],
    });
    const acts = [
      act({ number: 1, kind: 'poll-taken', item: 2 }),
      act({ number: 2, kind: 'declared', item: 2, facts: { says: 'carried', computed: 'carried' } }),
      act({ number: 3, kind: 'card', item: 2 }),
    ];
    const parts = minutesOf(record({ acts, decisions: [decision(2)] }));
    expect(keysOf(parts, 2)).toEqual([
      'item-words',
      'act-poll-taken',
      'act-declared',
      'votes-room',
      'not-voted',
      'because-rule',
    ]);
    expect(keysOf(minutesOf(record({ acts, decisions: [decision(1)] })), 2)).not.toContain('votes-room');
  });

  test('say of an item that was voted on again each decision once, after its own declaration', () => {
    const decision = (key: string): MinutedDecision => ({
      item: 2,
      method: 'poll',
      mayVote: 62,
      byRoute: { room: { votesFor: 5, votesAgainst: 2, abstained: 1 } },
      reasons: [{ key, rule: '6.10', params: {} }],
      deadlines: [],
    });
    const acts = [
      act({ number: 1, kind: 'declared', item: 2, facts: { says: 'not-decided', computed: 'not-decided' } }),
      act({ number: 2, kind: 'declared', item: 2, facts: { says: 'carried', computed: 'carried' } }),
    ];
    const decisions = [decision('quorum-missing'), decision('quorum-met')];
    const { lines } = minutesOf(record({ acts, decisions }))[2]!;
    expect(lines.map(({ id }) => id)).toEqual([
      'words-2',
      'act-1',
      'votes-2-room',
      'not-voted-2',
      'because-2-1',
      'act-2',
      'votes-2-2-room',
      'not-voted-2-2',
      'because-2-2-1',
    ]);
    const why = lines.flatMap(({ params }) => (params['why'] ? [params['why']] : []));
    expect(why).toMatchObject([{ reason: { key: 'quorum-missing' } }, { reason: { key: 'quorum-met' } }]);
  });

  test('say for how many members somebody else voted, and count them towards the quorum', () => {
    const proxies = [{ giver: 'giver0000000000', holder: 'member000000001' }];
    const parts = minutesOf(record({ arrivals: came(7), proxies }));
    expect(lineOf(parts, 'proxies')!.params).toEqual({ number: 1 });
    expect(keysOf(parts, 0)).toContain('quorum-from');
    expect(keysOf(minutesOf(record({ arrivals: came(7) })), 0)).not.toContain('quorum-from');
  });

  test('put an act under its item, in the order in which it was done', () => {
    const parts = minutesOf(record({ acts: [act(), act({ number: 2, item: 1 })] }));
    expect(part(parts, 0).lines.at(-1)).toMatchObject({ id: 'act-1', key: 'act-opened' });
    expect(part(parts, 1).lines.map(({ id }) => id)).toEqual(['act-2']);
  });

  test('leave out who needed the meeting to stop or to go slower, and who asked to speak', () => {
    const acts = ['card', 'asked-to-speak', 'word-given', 'word-ended', 'minutes-corrected'].map((kind, at) =>
      act({ number: at + 1, kind, item: 1 }),
    );
    expect(keysOf(minutesOf(record({ acts })), 1)).toEqual(['item-nothing']);
  });

  test('are the same for the same record, and no line has the name of another', () => {
    const acts = [act(), act({ number: 2, item: 1 }), act({ number: 3, item: 2 })];
    const parts = minutesOf(record({ acts }));
    expect(minutesOf(record({ acts }))).toEqual(parts);
    const ids = parts.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the quorum in minutes', () => {
  const said = (arrivals: readonly Arrival[], until = END) =>
    part(minutesOf(record({ arrivals, until })), 0)
      .lines.filter(({ id }) => id.startsWith('quorum'))
      .map(({ key, params }) => [key, (params['time'] as { time: number } | undefined)?.time ?? null]);

  test('of a meeting to which enough came early is there from its start', () => {
    expect(said(came(8))).toEqual([['quorum-from', START]]);
  });

  test('of a meeting to which too few came is said to be missing, and after 30 minutes it is put off', () => {
    expect(said(came(7), START + 20 * MINUTE)).toEqual([['quorum-never', null]]);
    expect(said(came(7))).toEqual([['quorum-put-off', START + 30 * MINUTE]]);
  });

  test('of a meeting that took the place of one that was put off is those who came, and that stands there', () => {
    const kept = keysOf(minutesOf(record({ putOff: true, arrivals: came(2) })), 0);
    expect(kept.filter((key) => ['took-place', 'quorum-from'].includes(key))).toEqual([
      'took-place',
      'quorum-from',
    ]);
    expect(keysOf(minutesOf(record()), 0)).not.toContain('took-place');
  });

  test('that came, was lost and came back stands there three times, each with its moment', () => {
    const gone = START + 20 * MINUTE;
    const leaves = [...came(8).slice(1), { ...came(8)[0]!, leftAt: gone }];
    const back = { ...came(8)[0]!, at: gone + 5 * MINUTE };
    expect(said([...leaves, back])).toEqual([
      ['quorum-from', START],
      ['quorum-lost', gone],
      ['quorum-from', gone + 5 * MINUTE],
    ]);
  });

  test('that was lost for ten minutes puts the meeting off, though the agenda was longer', () => {
    const gone = START + 20 * MINUTE;
    expect(said(came(8, { leftAt: gone }))).toEqual([
      ['quorum-from', START],
      ['quorum-lost', gone],
      ['quorum-put-off', gone + 10 * MINUTE],
    ]);
  });

  test('of a meeting that stopped and went on a day later stands there for each day', () => {
    const stop = START + 20 * MINUTE;
    const goesOn = START + 24 * HOUR;
    const again = came(8, { at: goesOn + 5 * MINUTE });
    const acts = [act({ kind: 'adjourned', at: stop, facts: { until: goesOn } })];
    const arrivals = [...came(8, { leftAt: stop + MINUTE }), ...again];
    const parts = minutesOf(record({ acts, arrivals, until: goesOn + HOUR }));
    expect(lineOf(parts, 'quorum-1')!.params).toEqual({ time: { time: START } });
    expect(lineOf(parts, 'quorum-3')!.params).toEqual({ time: { time: goesOn + 5 * MINUTE } });
  });

  test('was there for a meeting exactly when some moment of it could decide', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.integer({ min: -10, max: 50 }), (many, after) => {
        const steps = stepsOf(record({ arrivals: came(many, { at: START + after * MINUTE }) }));
        expect(hadQuorum(steps)).toBe(many >= 8 && after < 30);
      }),
    );
  });
});

const note = (change: Partial<MinutesNote> = {}): MinutesNote => ({
  place: 1,
  item: 1,
  line: '',
  wordsEn: 'Tom thanked everybody.',
  wordsCy: '',
  askedIn: '',
  by: 'secretary000000',
  at: NOW,
  ...change,
});

describe('what people write into minutes', () => {
  const parts = minutesOf(record());
  const line = (notes: readonly MinutesNote[], id: string) =>
    standingParts(parts, notes)
      .flatMap(({ lines }) => lines)
      .find((one) => one.id === id)!;

  test('stands in the place of the record’s sentence, and the record stays', () => {
    const put = line([note({ line: 'nothing-1', wordsEn: 'We talked.' })], 'nothing-1');
    expect(put.words).toEqual({ en: 'We talked.', cy: '' });
    expect(put.recorded).toMatchObject({ key: 'item-nothing' });
  });

  test('of two wordings of one line the last one stands, and both are kept', () => {
    const put = line(
      [note({ line: 'came', wordsEn: 'One' }), note({ place: 2, line: 'came', wordsEn: 'Two' })],
      'came',
    );
    expect(put.words?.en).toBe('Two');
    expect(put.notes).toHaveLength(2);
  });

  test('without words takes back: the record’s own sentence stands again', () => {
    const put = line([note({ line: 'came' }), note({ place: 2, line: 'came', wordsEn: '' })], 'came');
    expect(put.words).toBeNull();
    expect(isRead(put)).toBe(true);
  });

  test('as a paragraph comes after the record, can be put right, and can be taken out', () => {
    expect(standingParts(parts, [note()])[1]!.lines.map(({ id }) => id)).toEqual(['nothing-1', 'note-1']);
    expect(line([note(), note({ place: 2, line: 'note-1', wordsEn: 'Other.' })], 'note-1').words?.en).toBe(
      'Other.',
    );
    expect(isRead(line([note(), note({ place: 2, line: 'note-1', wordsEn: '' })], 'note-1'))).toBe(false);
  });

  test('never takes away a sentence of the record', () => {
    const ids = lineIds(standingParts(parts, []));
    fc.assert(
      fc.property(
        fc.array(fc.record({ line: fc.constantFrom('', ...ids, 'note-1', 'note-2'), wordsEn: fc.string() })),
        (written) => {
          const notes = written.map((one, at) => note({ ...one, place: at + 1 }));
          const lines = standingParts(parts, notes).flatMap(({ lines: all }) => all);
          expect(lines.filter(({ recorded }) => recorded !== null).map(({ id }) => id)).toEqual(ids);
        },
      ),
    );
  });
});

const meeting = (change: Partial<MinutedMeeting> = {}): MinutedMeeting => ({
  id: 'meeting00000001',
  kind: 'special',
  groupKey: '',
  startsAt: START,
  endsAt: END,
  calledAt: START - 20 * 24 * HOUR,
  calledOffAt: null,
  ...change,
});
const later = (change: Partial<MinutedMeeting> = {}): MinutedMeeting =>
  meeting({ id: 'meeting00000002', startsAt: NOW - MINUTE, endsAt: NOW + HOUR, ...change });
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('minutes are there', () => {
  test.each<[string, Partial<MinutedMeeting>, boolean]>([
    ['once the meeting has begun', {}, true],
    ['of no plan that nobody was told of', { calledAt: null }, false],
    ['of no meeting that was called off', { calledOffAt: START }, false],
    ['of no meeting that is still to come', { startsAt: NOW + 1 }, false],
  ])('%s', (_name, change, there) => {
    expect(hasMinutes(meeting(change), NOW)).toBe(there);
  });

  test('as a draft for the chair and the secretary, and for everybody once they are shown', () => {
    expect(seesMinutes('draft', [])).toBe(false);
    expect(seesMinutes('draft', ['treasurer', 'board'])).toBe(false);
    expect(seesMinutes('draft', ['secretary'])).toBe(true);
    expect(seesMinutes('shown', [])).toBe(true);
    expect(minutesState({ shownAt: null, approvedAt: null })).toBe('draft');
    expect(minutesState({ shownAt: NOW, approvedAt: NOW })).toBe('approved');
  });
});

describe('a draft can be shown', () => {
  const shown = (change: Partial<Parameters<typeof whyNotShown>[0]>, now = NOW) =>
    codes(whyNotShown({ meeting: meeting(), state: 'draft', ended: false, ...change }, now));

  test('when the meeting is over by its agenda, or somebody closed it', () => {
    expect(shown({})).toEqual([]);
    expect(shown({}, END - 1)).toEqual(['minutes-too-early']);
    expect(shown({ ended: true }, END - 1)).toEqual([]);
  });

  test('once', () => {
    expect(shown({ state: 'shown' })).toEqual(['minutes-shown']);
    expect(shown({ state: 'approved' })).toEqual(['minutes-approved']);
  });
});

describe('minutes are approved', () => {
  const approved = (change: Partial<Parameters<typeof whyNotApproved>[0]>) =>
    codes(
      whyNotApproved(
        { meeting: meeting(), state: 'shown', at: later(), hadQuorum: true, fixed: false, ...change },
        NOW,
      ),
    );

  test.each<[string, Parameters<typeof approved>[0], readonly string[]]>([
    ['by a later meeting of all members', {}, []],
    ['by an annual meeting too', { at: later({ kind: 'annual' }) }, []],
    ['never by the meeting itself', { at: meeting() }, ['minutes-own-meeting']],
    ['never by an earlier one', { at: later({ startsAt: START - HOUR }) }, ['minutes-meeting-wrong']],
    ['never by one that has not begun', { at: later({ startsAt: NOW + 1 }) }, ['minutes-meeting-wrong']],
    ['never by one that was called off', { at: later({ calledOffAt: NOW }) }, ['minutes-meeting-wrong']],
    ['never by one that nobody was called to', { at: later({ calledAt: null }) }, ['minutes-meeting-wrong']],
    ['never by the board for the members', { at: later({ kind: 'board' }) }, ['minutes-meeting-wrong']],
    [
      'never by one group for the members',
      { at: later({ kind: 'group', groupKey: 'workers' }) },
      ['minutes-meeting-wrong'],
    ],
    ['never by no meeting at all', { at: null }, ['minutes-meeting-wrong']],
    ['never by one to which too few came', { hadQuorum: false }, ['minutes-no-quorum']],
    ['never by one whose own minutes are approved already', { fixed: true }, ['minutes-meeting-fixed']],
    ['not before members could read them', { state: 'draft' }, ['minutes-not-shown']],
    ['once', { state: 'approved' }, ['minutes-approved']],
  ])('%s', (_name, change, refused) => {
    expect(approved(change)).toEqual(refused);
  });

  test('of a group by a meeting of the same group, and of no other', () => {
    const group = meeting({ kind: 'group', groupKey: 'workers' });
    expect(comesAfter(later({ kind: 'group', groupKey: 'workers' }), group, NOW)).toBe(true);
    expect(comesAfter(later({ kind: 'group', groupKey: 'families' }), group, NOW)).toBe(false);
  });
});

describe('writing into minutes', () => {
  const noted = (
    change: Partial<Parameters<typeof whyNotNoted>[0]>,
    on: Partial<Parameters<typeof whyNotNoted>[1]> = {},
  ) =>
    codes(
      whyNotNoted(
        { line: '', wordsEn: 'Words.', wordsCy: '', askedIn: null, ...change },
        { meeting: meeting(), state: 'shown', lines: ['came', 'note-1'], notes: 1, ...on },
        NOW,
      ),
    );

  test.each<[string, Parameters<typeof noted>, readonly string[]]>([
    ['a paragraph', [{}], []],
    ['another wording for a line', [{ line: 'came' }], []],
    ['nothing for a line takes back', [{ line: 'came', wordsEn: ' ' }], []],
    ['a paragraph without words is refused', [{ wordsEn: ' ' }], ['minutes-words-missing']],
    [
      'Welsh without English is refused',
      [{ line: 'came', wordsEn: '', wordsCy: 'Geiriau.' }],
      ['minutes-words-missing'],
    ],
    ['a line that there is not is refused', [{ line: 'act-99' }], ['minutes-line-unknown']],
    ['too many words are refused', [{ wordsEn: 'x'.repeat(2001) }], ['minutes-words-long']],
    ['a meeting that could not ask for it is refused', [{ askedIn: meeting() }], ['minutes-meeting-wrong']],
    ['a later meeting may have asked for it', [{ askedIn: later() }], []],
    ['after 200 no more is taken', [{}, { notes: 200 }], ['minutes-changes-many']],
    [
      'after the approval nothing is changed',
      [{ line: 'came' }, { state: 'approved' }],
      ['minutes-approved'],
    ],
  ])('%s', (_name, given, refused) => {
    expect(noted(...given)).toEqual(refused);
  });
});

describe('a fixed sentence', () => {
  test('is read with the names that stand beside it', () => {
    expect(spokenText(['Moved by ', 2, ', seconded by ', 1, '.'], ['Nia', 'Tom'])).toBe(
      'Moved by Tom, seconded by Nia.',
    );
  });

  test('with somebody of whom nobody knows the name is a bug', () => {
    expect(() => spokenText([3], ['Nia'])).toThrow('number 3');
  });
});
