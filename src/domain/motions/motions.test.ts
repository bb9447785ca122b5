// The life of a motion, as members could argue about it.
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, londonInstant } from '../kernel/index.ts';
import {
  acceptAmendment,
  addAction,
  amendedAt,
  agreeEasy,
  agreeMerge,
  amend,
  askMerge,
  decideAmendment,
  easyReadStands,
  fallIsDue,
  giveNotice,
  inOrder,
  isHidden,
  isReported,
  judgePost,
  lifeOf,
  lostHere,
  mayPost,
  nextStep,
  putAgain,
  putForward,
  readsPost,
  recordProcedure,
  referBack,
  reportPost,
  secondAmendment,
  secondMotion,
  secondUntil,
  settleEasy,
  stageOf,
  tellAction,
  withdraw,
  withdrawAmendment,
  writeEasy,
  type Act,
  type Asked,
  type Floor,
  type MotionsRules,
  type PostMark,
  type VoteOn,
  isReadyForMeeting,
  voteAtMeeting,
  whyNotOnAgenda,
  whyNotPut,
} from './index.ts';

const START = Date.parse('2026-06-15T12:00:00Z');

const entry = <const Value extends number | string>(value: Value, rule: string) => ({
  value,
  rule,
  unit: 'members' as const,
  en: '',
  cy: '',
});
const rules: MotionsRules = {
  secondsNeeded: entry(2, '8.2'),
  secondWithinDays: entry(28, '8.3'),
  amendmentSeconds: entry(1, '8.4'),
  easyReadDays: entry(7, '8.6'),
  motionsEach: entry(3, '8.1'),
  postsEachDay: entry(5, '8.7'),
  textFreezes: entry('at-notice', '8.5'),
};
const rulebook = {
  version: '2026-06-01',
  voting: {
    noticeClearDays: entry(14, '7.2'),
    openDays: entry(7, '7.3'),
    quorumPercent: entry(25, '7.4'),
    quorumMembers: entry(12, '7.4'),
    ordinaryMajority: entry('more-for-than-against', '7.5'),
    tie: entry('lost', '7.6'),
  },
} as const;

type Told = Partial<Act> & Pick<Act, 'kind'>;

/** Acts an hour apart, numbered in order; their ids are their kinds and places: `amended-4`. */
function acts(...told: readonly Told[]): Act[] {
  return told.map((one, index) => ({
    id: `${one.kind}-${index + 1}`,
    place: index + 1,
    by: 'mover',
    at: START + index * HOUR,
    about: '',
    say: '',
    on: '',
    votesFor: 0,
    votesAgainst: 0,
    ...one,
  }));
}
const begun: Told = { kind: 'put-forward' };
const secondedBy = (by: string): Told => ({ kind: 'seconded', by });
const seconded = [begun, secondedBy('ann'), secondedBy('bob')];
const easy: Told = { kind: 'easy-written' };
const ready: Told[] = [
  ...seconded,
  easy,
  { kind: 'easy-agreed', about: 'easy-written-4', say: 'mover' },
  { kind: 'easy-agreed', about: 'easy-written-4', say: 'opponent', by: 'eve' },
];
const noticed: Told[] = [...ready, { kind: 'noticed', about: 'vote', by: 'sian' }];

const asked = (told: readonly Told[], by: string, more: Partial<Asked> = {}): Asked => ({
  life: lifeOf(acts(...told)),
  vote: null,
  rules,
  now: START + DAY,
  by,
  ...more,
});
const stage = (told: readonly Told[], more: Partial<Asked> = {}) => stageOf(asked(told, 'mover', more));
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);
const vote = (state: VoteOn['state'], carried: boolean | null = null): VoteOn => ({
  state,
  carried,
  opensAt: START + 20 * DAY,
  closesAt: START + 30 * DAY,
});

describe('the stage of a motion', () => {
  test.each<[string, readonly Told[], Partial<Asked>, string]>([
    ['put forward', [begun], {}, 'seeking-seconds'],
    ['with one second of two', [begun, secondedBy('ann')], {}, 'seeking-seconds'],
    ['with both', seconded, {}, 'seconded'],
    [
      'not seconded in the last second of its time',
      [begun],
      { now: START + 28 * DAY - 1 },
      'seeking-seconds',
    ],
    ['not seconded in time', [begun], { now: START + 28 * DAY }, 'fell'],
    ['withdrawn', [begun, { kind: 'withdrawn' }], {}, 'withdrawn'],
    ['with easy-read words that nobody agreed to', [...seconded, easy], {}, 'seconded'],
    ['with words that its mover alone agreed to', ready.slice(0, 5), {}, 'seconded'],
    ['with words that both sides agreed to', ready, {}, 'ready'],
    [
      'with words that the chair settled',
      [...seconded, easy, { kind: 'easy-settled', about: 'easy-written-4', by: 'chair' }],
      {},
      'ready',
    ],
    [
      'amended after its words were agreed',
      [...ready, { kind: 'amended', by: 'ann' }, { kind: 'amendment-accepted', about: 'amended-7' }],
      {},
      'seconded',
    ],
    ['referred back', [...seconded, { kind: 'referred-back' }], {}, 'referred-back'],
    ['written again', [...seconded, { kind: 'referred-back' }, { kind: 'put-again' }], {}, 'seeking-seconds'],
    [
      'adjourned, the day before',
      [...seconded, { kind: 'procedure', say: 'adjourn', on: '2026-06-20', votesFor: 2 }],
      { now: londonInstant('2026-06-20') - 1 },
      'adjourned',
    ],
    [
      'adjourned, on the day',
      [...seconded, { kind: 'procedure', say: 'adjourn', on: '2026-06-20', votesFor: 2 }],
      { now: londonInstant('2026-06-20') },
      'seconded',
    ],
    [
      'passed over for the next business',
      [...seconded, { kind: 'procedure', say: 'next-business', votesFor: 3, votesAgainst: 2 }],
      {},
      'fell',
    ],
    [
      'next business with a tie',
      [...seconded, { kind: 'procedure', say: 'next-business', votesFor: 3, votesAgainst: 3 }],
      {},
      'seconded',
    ],
    [
      'wanted in parts',
      [...seconded, { kind: 'procedure', say: 'in-parts', votesFor: 1 }],
      {},
      'referred-back',
    ],
    ['noticed', noticed, { vote: vote('notice') }, 'noticed'],
    ['voted on', noticed, { vote: vote('open') }, 'voting'],
    ['counted', noticed, { vote: vote('closing-due') }, 'counting'],
    ['missed', noticed, { vote: vote('missed') }, 'missed'],
    ['closed, its envelopes not opened yet', noticed, { vote: vote('closed', null) }, 'counting'],
    ['carried', noticed, { vote: vote('closed', true) }, 'carried'],
    ['lost', noticed, { vote: vote('closed', false) }, 'lost'],
    [
      'carried, with an action that is not done',
      [...noticed, { kind: 'action-added', about: 'ann', on: '2026-07-20' }],
      { vote: vote('closed', true) },
      'carried',
    ],
    [
      'carried, with all done',
      [
        ...noticed,
        { kind: 'action-added', about: 'ann', on: '2026-07-20' },
        { kind: 'action-done', about: 'action-added-8' },
      ],
      { vote: vote('closed', true) },
      'done',
    ],
    ['merged', [begun, { kind: 'merged', about: 'other' }], {}, 'merged'],
  ])('%s', (_name, told, more, expected) => {
    expect(stage(told, more)).toBe(expected);
    // Whatever the stage, somebody is next, or it is over.
    const { who, what } = nextStep(asked(told, 'mover', more));
    expect(who === 'nobody').toBe(what === 'nothing');
  });

  test('a proposal that nobody put forward is a bug', () => {
    expect(() => lifeOf([])).toThrow('put forward');
    expect(() => stage(noticed)).toThrow('has a vote');
  });

  test('the next step of a motion without seconds has a day', () => {
    const one = asked([begun], 'ann');
    expect(nextStep(one)).toEqual({ who: 'members', what: 'second', byAt: secondUntil(one.life, rules) });
    expect(nextStep(asked(seconded, 'ann')).what).toBe('write-easy');
    expect(nextStep(asked([...seconded, easy], 'ann')).what).toBe('agree-easy-mover');
    expect(nextStep(asked(ready.slice(0, 5), 'ann'))).toEqual({
      who: 'members',
      what: 'agree-easy-opponent',
      byAt: START + 3 * HOUR + 7 * DAY,
    });
    const actions: Told[] = [
      { kind: 'action-added', about: 'ann', on: '2026-07-20' },
      { kind: 'action-added', about: 'bob', on: '2026-07-10' },
    ];
    const doing = asked([...noticed, ...actions], 'ann', { vote: vote('closed', true) });
    expect(nextStep(doing)).toEqual({
      who: 'owners',
      what: 'do-actions',
      byAt: londonInstant('2026-07-10'),
    });
  });

  test('the clock writes down that a motion fell, once', () => {
    const late = { now: START + 28 * DAY };
    expect(fallIsDue(asked([begun], '', late))).toBe(true);
    expect(fallIsDue(asked([begun, { kind: 'fell', by: '' }], '', late))).toBe(false);
    expect(fallIsDue(asked(seconded, '', late))).toBe(false);
  });
});

describe('putting forward and seconding', () => {
  test('a member has three motions on their way at the most', () => {
    expect(putForward(2, rules)).toEqual({ ok: true, value: { kind: 'put-forward' } });
    const no = putForward(3, rules);
    expect(no).toMatchObject({ refusals: [{ code: 'motions-too-many', params: { most: 3, rule: '8.1' } }] });
  });

  test.each<[string, readonly Told[], string, readonly string[]]>([
    ['another member seconds it', [begun], 'ann', []],
    ['its mover does not second it', [begun], 'mover', ['second-own']],
    ['nobody seconds twice', [begun, secondedBy('ann')], 'ann', ['second-twice']],
    ['with enough seconds no more are taken', seconded, 'eve', ['motion-seconded']],
    [
      'who seconded the old text may second the new one',
      [...seconded, { kind: 'referred-back' }, { kind: 'put-again' }],
      'ann',
      [],
    ],
  ])('%s', (_name, told, by, refused) => {
    expect(codes(secondMotion(asked(told, by)))).toEqual(refused);
  });

  test('before the first second its mover writes it again, after it nobody does', () => {
    expect(codes(putAgain(asked([begun], 'mover')))).toEqual([]);
    expect(codes(putAgain(asked([begun], 'ann')))).toEqual(['not-the-mover']);
    expect(codes(putAgain(asked([begun, secondedBy('ann')], 'mover')))).toEqual(['motion-words-stand']);
    expect(codes(putAgain(asked([...seconded, { kind: 'referred-back' }], 'mover')))).toEqual([]);
  });

  test('it is the mover’s to withdraw until the notice', () => {
    expect(codes(withdraw(asked(ready, 'mover')))).toEqual([]);
    expect(codes(withdraw(asked(ready, 'ann')))).toEqual(['not-the-mover']);
    expect(codes(withdraw(asked(noticed, 'mover', { vote: vote('notice') })))).toEqual([
      'motion-past-withdrawing',
    ]);
  });
});

describe('on the floor of the meeting that decides it', () => {
  const meeting = { ...vote('notice'), meeting: 'hall' };
  const floor: Floor = {
    meeting: 'hall',
    item: 2,
    votedOn: false,
    clericalOnly: false,
    many: 10,
    quorum: { there: 10, needed: 8, met: true },
    there: true,
  };
  const called: Told[] = [...ready, { kind: 'noticed', about: 'hall', by: 'sian', say: 'meeting' }];
  const put: Told[] = [
    ...called,
    { kind: 'amended', by: 'ann' },
    { kind: 'amendment-seconded', about: 'amended-8', by: 'bob' },
  ];
  const on = (told: readonly Told[], by: string, change: Partial<Floor> | null = {}) => ({
    ...asked(told, by, { vote: meeting }),
    floor: change && { ...floor, ...change },
  });
  const deciding = (by: string, change: Partial<Floor> | null = {}) => {
    const one = on(put, by, change);
    return {
      ...one,
      amendment: one.life.amendments[0],
      resolution: 'ordinary' as const,
      turn: 'amended-8',
      merged: 'the text',
      beforeSlips: 'the text',
      isChair: by === 'chair',
      votesFor: 6,
      votesAgainst: 4,
    };
  };
  const text = { now: 'We buy a bus.', wanted: 'We hire a bus.', lost: [] };

  test.each<[string, Partial<Floor> | null, string[]]>([
    ['while the meeting is at it', {}, []],
    ['not while the meeting is at something else', null, ['amending-closed']],
    ['not once members vote on it', { votedOn: true }, ['vote-under-way']],
    ['not by somebody who is not there', { there: false }, ['you-not-there']],
  ])('its words can change: %s', (_name, change, refused) => {
    expect(codes(amend(on(called, 'ann', change), text))).toEqual(refused);
    const amendment = on(put, 'eve', change).life.amendments[0];
    expect(codes(secondAmendment({ ...on(put, 'eve', change), amendment }))).toEqual(refused);
  });

  test('hands decide, never more than are there; not even the mover takes one in without them', () => {
    expect(decideAmendment(deciding('sian'))).toMatchObject({
      value: { kind: 'amendment-carried', say: 'meeting', votesFor: 6, votesAgainst: 4 },
    });
    expect(codes(decideAmendment(deciding('sian', { many: 9 })))).toEqual(['hands-too-many']);
    expect(codes(decideAmendment(deciding('sian', { votedOn: true })))).toEqual(['vote-under-way']);
    expect(codes(acceptAmendment(deciding('mover')))).toEqual(['amendment-for-hands']);
    expect(acceptAmendment(deciding('chair'))).toMatchObject({
      value: { kind: 'amendment-accepted', say: 'clerical' },
    });
  });

  test('while too few are there nothing is decided, and words can be asked for all the same', () => {
    const few = { quorum: { there: 7, needed: 8, met: false } };
    expect(decideAmendment(deciding('sian', few))).toMatchObject({
      refusals: [{ code: 'quorum-missing', params: { there: 7, needed: 8 } }],
    });
    expect(codes(acceptAmendment(deciding('chair', few)))).toEqual(['quorum-missing']);
    expect(codes(amend(on(called, 'ann', few), text))).toEqual([]);
  });

  test('where members were told the whole words by law or for a majority of its own, only slips are put right', () => {
    expect(codes(decideAmendment(deciding('sian', { clericalOnly: true })))).toEqual(['clerical-only']);
    expect(codes(acceptAmendment(deciding('chair', { clericalOnly: true })))).toEqual([]);
  });

  test('the chair takes in a slip and nothing larger, which hands decide; and nobody their own', () => {
    const larger = { beforeSlips: 'We buy a bus.', merged: 'We do not buy a bus.' };
    expect(codes(acceptAmendment({ ...deciding('chair'), ...larger }))).toEqual(['amendment-no-slip']);
    expect(codes(decideAmendment({ ...deciding('sian'), ...larger }))).toEqual([]);
    const own = { ...deciding('ann'), isChair: true };
    expect(codes(acceptAmendment(own))).toEqual(['amendment-own']);
    expect(codes(decideAmendment(own))).toEqual(['amendment-own']);
  });

  const lost = (about: string): Told => ({ kind: 'amendment-lost', about, say: 'meeting', votesAgainst: 9 });
  test('words that the meeting has decided against are not put again, however they are spaced', () => {
    const told: Told[] = [...put, lost('amended-8')];
    expect(lostHere(on(told, 'eve')).map(({ id }) => id)).toEqual(['amended-8']);
    expect(lostHere(on(told, 'eve', { meeting: 'other' }))).toEqual([]);
    const again = { ...text, wanted: ' We  hire a bus. ', lost: ['We hire a bus.'] };
    expect(codes(amend(on(told, 'eve'), again))).toEqual(['amendment-lost-here']);
  });

  test('one member puts three at a meeting, and what they put before the notice is not among them', () => {
    const three = (from: number): Told[] =>
      [0, 2, 4].flatMap((more) => [{ kind: 'amended', by: 'ann' }, lost(`amended-${from + more}`)]);
    const here: Told[] = [...called, ...three(called.length + 1)];
    expect(codes(amend(on(here.slice(0, -2), 'ann'), text))).toEqual([]);
    expect(codes(amend(on(here, 'ann'), text))).toEqual(['amendments-too-many']);
    expect(codes(amend(on(here, 'eve'), text))).toEqual([]);
    const notice: Told = { kind: 'noticed', about: 'hall', by: 'sian', say: 'meeting' };
    const before: Told[] = [...ready, ...three(ready.length + 1), notice];
    expect(codes(amend(on(before, 'ann'), text))).toEqual([]);
  });

  const carried: Told = {
    kind: 'amendment-carried',
    about: 'amended-8',
    say: 'meeting',
    votesFor: 6,
    votesAgainst: 4,
  };
  const slip: Told = { kind: 'amendment-accepted', about: 'amended-8', say: 'clerical', by: 'chair' };
  test('a change of substance needs easy-read words anew before anybody votes; a slip does not', () => {
    const changed = lifeOf(acts(...put, carried));
    expect([amendedAt(changed, 'hall'), amendedAt(changed, 'other')]).toEqual(['substance', 'no']);
    expect(whyNotPut(changed, 0).map(({ code }) => code)).toEqual(['easy-not-agreed']);
    expect(changed.amendments[0]).toMatchObject({ hands: { votesFor: 6, votesAgainst: 4 } });
    const right = lifeOf(acts(...put, slip));
    expect(amendedAt(right, 'hall')).toBe('clerical');
    expect(right.text).toBe('amendment-accepted-10');
    expect(whyNotPut(right, 0)).toEqual([]);
    expect(whyNotPut(right, 1).map(({ code }) => code)).toEqual(['amendments-wait']);
    // Several slips together are measured against the words of before; what hands carried is a new beginning.
    expect([right.beforeSlips, changed.beforeSlips]).toEqual(['put-forward-1', 'amendment-carried-10']);
  });

  test('an amendment that was carried before the notice voids nothing', () => {
    const before = lifeOf(
      acts(
        ...seconded,
        { kind: 'amended', by: 'ann' },
        { kind: 'amendment-carried', about: 'amended-4' },
        { kind: 'noticed', about: 'hall', say: 'meeting' },
      ),
    );
    expect(amendedAt(before, 'hall')).toBe('no');
  });

  test('the easy-read words are written, agreed or settled there and then, until members vote', () => {
    const changed: Told[] = [...put, carried];
    const written: Told[] = [...changed, { kind: 'easy-written' }];
    expect(codes(writeEasy({ ...on(changed, 'mover'), isOffice: false }))).toEqual([]);
    expect(codes(agreeEasy(on(written, 'eve')))).toEqual([]);
    expect(codes(settleEasy(on(written, 'chair')))).toEqual([]);
    expect(codes(settleEasy(on(written, 'mover')))).toEqual(['easy-own']);
    for (const closed of [null, { votedOn: true }])
      expect(codes(settleEasy(on(written, 'chair', closed)))).toContain('easy-not-now');
  });

  test.each([
    ['the chair', 'chair', true],
    ['the mover', 'mover', false],
  ])(
    'words that stand are not written again by %s: votes from before were given to them',
    (_who, by, isOffice) => {
      expect(codes(writeEasy({ ...on(called, by), isOffice }))).toEqual(['easy-not-now']);
      const settled: Told[] = [
        ...put,
        carried,
        { kind: 'easy-written' },
        { kind: 'easy-settled', about: 'easy-written-11', by: 'chair' },
      ];
      expect(codes(writeEasy({ ...on(settled, by), isOffice }))).toEqual(['easy-not-now']);
    },
  );
});

describe('amendments', () => {
  const put: Told = { kind: 'amended', by: 'ann' };
  const withSecond: Told[] = [
    ...seconded,
    put,
    { kind: 'amendment-seconded', about: 'amended-4', by: 'bob' },
  ];
  const about = (told: readonly Told[], by: string) => {
    const one = asked(told, by);
    return { ...one, amendment: one.life.amendments[0] };
  };
  const deciding = (told: readonly Told[], by: string) => ({
    ...about(told, by),
    resolution: 'ordinary' as const,
    turn: 'amended-4',
    merged: 'the text',
    beforeSlips: 'the text',
    isChair: false,
    votesFor: 2,
    votesAgainst: 1,
  });

  test('a seconded motion can be amended, one that seeks seconds cannot', () => {
    const text = { now: 'We buy a bus.', wanted: 'We hire a bus.', lost: [] };
    expect(codes(amend(asked(seconded, 'ann'), text))).toEqual([]);
    expect(codes(amend(asked([begun], 'ann'), text))).toEqual(['amending-closed']);
    expect(codes(amend(asked(noticed, 'ann', { vote: vote('open') }), text))).toEqual(['amending-closed']);
    expect(codes(amend(asked(seconded, 'ann'), { now: 'same', wanted: ' same ', lost: [] }))).toEqual([
      'amendment-same',
    ]);
    expect(codes(amend(asked([...seconded, put], 'ann'), text))).toEqual(['amendment-waits']);
  });

  test('an amendment is seconded by somebody else, once', () => {
    expect(codes(secondAmendment(about([...seconded, put], 'bob')))).toEqual([]);
    expect(codes(secondAmendment(about([...seconded, put], 'ann')))).toEqual(['second-own']);
    expect(codes(secondAmendment(about(withSecond, 'bob')))).toEqual(['second-twice']);
    expect(codes(secondAmendment(about(seconded, 'bob')))).toEqual(['amendment-unknown']);
  });

  test('who put it takes it back, while it waits', () => {
    expect(codes(withdrawAmendment(about(withSecond, 'ann')))).toEqual([]);
    expect(codes(withdrawAmendment(about(withSecond, 'bob')))).toEqual(['not-your-amendment']);
    const over: Told[] = [...withSecond, { kind: 'amendment-lost', about: 'amended-4' }];
    expect(codes(withdrawAmendment(about(over, 'ann')))).toEqual(['amendment-over']);
  });

  test('the mover accepts it, or a meeting decides it; a tie is lost', () => {
    expect(codes(acceptAmendment(deciding(withSecond, 'mover')))).toEqual([]);
    expect(codes(acceptAmendment(deciding(withSecond, 'bob')))).toEqual(['not-the-mover']);
    const decided = (votesFor: number, votesAgainst: number) =>
      decideAmendment({ ...deciding(withSecond, 'sian'), votesFor, votesAgainst });
    expect(decided(2, 1)).toMatchObject({
      value: { kind: 'amendment-carried', votesFor: 2, votesAgainst: 1 },
    });
    expect(decided(2, 2)).toMatchObject({ value: { kind: 'amendment-lost' } });
    expect(decided(0, 0)).toMatchObject({ value: { kind: 'amendment-lost' } });
  });

  test('it waits for its turn, and one whose words are gone cannot be decided', () => {
    const wrong = { ...deciding(withSecond, 'mover'), turn: 'another', merged: null };
    expect(codes(acceptAmendment(wrong))).toEqual(['amendment-not-its-turn', 'amendment-clashes']);
    expect(codes(decideAmendment(wrong))).toEqual(['amendment-not-its-turn', 'amendment-clashes']);
  });

  test('a special resolution takes clerical changes only, and the chair says which are', () => {
    const special = { ...deciding(withSecond, 'mover'), resolution: 'special' as const };
    expect(codes(acceptAmendment(special))).toEqual(['clerical-only']);
    expect(codes(decideAmendment(special))).toEqual(['clerical-only']);
    expect(codes(acceptAmendment({ ...special, by: 'chair', isChair: true }))).toEqual([]);
  });

  test('they are decided in the order of the text, the larger change first, the older one first', () => {
    const one = (id: string, from: number, size: number, at: number, seconders = ['bob']) => ({
      id,
      by: 'ann',
      at,
      base: 'text',
      seconders,
      end: null,
      decidedAt: '' as const,
      hands: null,
      reach: { from, size },
    });
    const order = inOrder(
      [
        one('late', 5, 1, 1),
        one('small', 2, 1, 1),
        one('large', 2, 4, 2),
        one('young', 2, 1, 3),
        one('alone', 0, 1, 1, []),
      ],
      rules,
    );
    expect(order.map(({ id }) => id)).toEqual(['large', 'small', 'young', 'late']);
  });

  test('one that was accepted is the text from then on; a motion that is written again has none', () => {
    const { text, words } = lifeOf(acts(...withSecond, { kind: 'amendment-accepted', about: 'amended-4' }));
    expect([text, words]).toEqual(['amendment-accepted-6', 'put-forward-1']);
    const again = lifeOf(acts(...withSecond, { kind: 'referred-back' }, { kind: 'put-again' }));
    expect(again.amendments.map(({ end }) => end)).toEqual(['void']);
  });
});

describe('the easy-read version', () => {
  const written = [...seconded, easy];
  test('the mover writes it, or who looks after motions', () => {
    expect(codes(writeEasy({ ...asked(seconded, 'mover'), isOffice: false }))).toEqual([]);
    expect(codes(writeEasy({ ...asked(seconded, 'eve'), isOffice: false }))).toEqual(['not-the-mover']);
    expect(codes(writeEasy({ ...asked(seconded, 'sian'), isOffice: true }))).toEqual([]);
    expect(codes(writeEasy({ ...asked([begun], 'mover'), isOffice: false }))).toEqual(['easy-not-now']);
  });

  test('the mover and somebody who is against agree to it; who seconded the motion is not against it', () => {
    expect(agreeEasy(asked(written, 'mover'))).toMatchObject({ value: { say: 'mover' } });
    expect(agreeEasy(asked(written, 'eve'))).toMatchObject({ value: { say: 'opponent' } });
    expect(codes(agreeEasy(asked(written, 'ann')))).toEqual(['easy-not-against']);
    expect(codes(agreeEasy(asked(ready, 'mover')))).toEqual(['easy-agreed-already']);
    expect(codes(agreeEasy(asked(seconded, 'eve')))).toEqual(['easy-missing']);
  });

  test('words for an older text count for nothing', () => {
    const amended: Told[] = [
      ...ready,
      { kind: 'amended', by: 'ann' },
      { kind: 'amendment-accepted', about: 'amended-7' },
    ];
    expect(easyReadStands(lifeOf(acts(...ready)))).toBe(true);
    expect(easyReadStands(lifeOf(acts(...amended)))).toBe(false);
    expect(codes(agreeEasy(asked(amended, 'eve')))).toContain('easy-missing');
  });

  test('the chair settles it after some days, and never for a motion of their own', () => {
    const late = { now: START + 3 * HOUR + 7 * DAY };
    expect(codes(settleEasy(asked(written, 'chair', late)))).toEqual([]);
    expect(codes(settleEasy(asked(written, 'chair', { now: late.now - 1 })))).toEqual(['easy-settle-early']);
    expect(codes(settleEasy(asked(written, 'mover', late)))).toEqual(['easy-own']);
    expect(codes(settleEasy(asked(seconded, 'chair', late)))).toEqual(['easy-missing']);
  });

  test('nobody settles words that they wrote themselves', () => {
    const late = { now: START + 3 * HOUR + 7 * DAY };
    const own: Told[] = [...seconded, { ...easy, by: 'chair' }];
    expect(codes(settleEasy(asked(own, 'chair', late)))).toEqual(['easy-own-words']);
    expect(codes(settleEasy(asked(own, 'other', late)))).toEqual([]);
  });
});

describe('before the vote', () => {
  test('a meeting gives a seconded motion back, and no other', () => {
    expect(codes(referBack(asked(seconded, 'sian')))).toEqual([]);
    expect(codes(referBack(asked([begun], 'sian')))).toEqual(['motion-not-seconded']);
  });

  test('a motion is put off to a day that comes', () => {
    const put = (until: string) =>
      recordProcedure({
        ...asked(seconded, 'sian'),
        procedure: 'adjourn',
        votesFor: 2,
        votesAgainst: 0,
        until,
      });
    expect(codes(put('2026-06-20'))).toEqual([]);
    expect(codes(put('2026-06-16'))).toEqual(['adjourn-day-wrong']);
    expect(codes(put(''))).toEqual(['adjourn-day-wrong']);
    expect(codes(put('2026-02-30'))).toEqual(['adjourn-day-wrong']);
  });

  test('two motions become one when both movers want it', () => {
    const from = { ...asked([begun], 'mover'), id: 'from' };
    const other = { ...asked([{ ...begun, by: 'eve' }], 'eve'), id: 'into' };
    expect(codes(askMerge(from, other))).toEqual([]);
    expect(codes(askMerge({ ...from, by: 'ann' }, other))).toEqual(['not-the-mover']);
    expect(codes(askMerge(from, { ...from, by: 'mover' }))).toEqual(['merge-itself']);
    const wanted = { ...asked([begun, { kind: 'merge-asked', about: 'into' }], 'eve'), id: 'from' };
    expect(agreeMerge(wanted, other)).toMatchObject({
      value: { ofFrom: { kind: 'merged', about: 'into' }, ofInto: { kind: 'took-in', about: 'from' } },
    });
    expect(codes(agreeMerge(from, other))).toEqual(['merge-not-asked']);
    expect(codes(agreeMerge(wanted, { ...other, by: 'mover' }))).toEqual(['not-the-mover']);
    const voted = { ...asked(noticed, 'eve', { vote: vote('open') }), id: 'into' };
    expect(codes(askMerge(from, voted))).toEqual(['merge-not-now']);
  });
});

describe('giving notice', () => {
  const notice = (told: readonly Told[], opensOn: string, closesOn: string, more: object = {}) =>
    giveNotice({
      ...asked(told, 'sian'),
      resolution: 'ordinary',
      rulebook,
      opensOn,
      closesOn,
      amendmentsWait: 0,
      ...more,
    });

  test('the dates leave the clear days and the days to vote that the rules ask for', () => {
    expect(notice(ready, '2026-07-01', '2026-07-08')).toEqual({
      ok: true,
      value: {
        noticeAt: START + DAY,
        opensAt: Date.parse('2026-07-01T08:00:00Z'),
        closesAt: Date.parse('2026-07-08T16:00:00Z'),
      },
    });
    expect(codes(notice(ready, '2026-06-30', '2026-07-08'))).toEqual(['notice-too-short']);
    expect(codes(notice(ready, '2026-07-01', '2026-07-07'))).toEqual(['vote-too-short']);
    expect(codes(notice(ready, 'soon', '2026-07-07'))).toEqual(['notice-day-wrong']);
    expect(codes(notice(ready, '2026-07-01', '2027-07-08'))).toEqual(['notice-day-wrong']);
  });

  test('no vote opens without easy-read words that were agreed or settled', () => {
    expect(codes(notice(seconded, '2026-07-01', '2026-07-08'))).toEqual(['motion-not-ready']);
    expect(codes(notice([...seconded, easy], '2026-07-01', '2026-07-08'))).toEqual(['motion-not-ready']);
  });

  test('an amendment that waits is decided first, and a special resolution goes to a meeting', () => {
    expect(codes(notice(ready, '2026-07-01', '2026-07-08', { amendmentsWait: 1 }))).toEqual([
      'amendments-wait',
    ]);
    expect(codes(notice(ready, '2026-07-01', '2026-07-08', { resolution: 'special' }))).toEqual([
      'special-needs-meeting',
    ]);
  });

  test('a vote that was missed gets another notice', () => {
    expect(codes(notice(noticed, '2026-07-01', '2026-07-08', { vote: vote('missed') }))).toEqual([]);
    expect(codes(notice(noticed, '2026-07-01', '2026-07-08', { vote: vote('open') }))).toEqual([
      'motion-not-ready',
    ]);
  });
});

describe('talking', () => {
  const mark = (what: PostMark['what'], by: string): PostMark => ({ what, by, at: START });
  const post = { by: 'ann' };

  test('members talk until the result, five times a day each', () => {
    expect(codes(mayPost(asked([begun], 'ann'), 4))).toEqual([]);
    expect(codes(mayPost(asked([begun], 'ann'), 5))).toEqual(['posts-too-many']);
    expect(codes(mayPost(asked(noticed, 'ann', { vote: vote('open') }), 0))).toEqual([]);
    expect(codes(mayPost(asked(noticed, 'ann', { vote: vote('closed', true) }), 0))).toEqual(['talk-over']);
    expect(codes(mayPost(asked([begun, { kind: 'withdrawn' }], 'ann'), 0))).toEqual(['talk-over']);
  });

  test('a hidden post is read by its writer and the moderators only', () => {
    const hidden = { by: 'ann', hidden: true };
    expect(readsPost(hidden, { id: 'ann', isModerator: false })).toBe(true);
    expect(readsPost(hidden, { id: 'bob', isModerator: false })).toBe(false);
    expect(readsPost(hidden, { id: 'bob', isModerator: true })).toBe(true);
    expect(readsPost({ by: 'ann', hidden: false }, { id: 'bob', isModerator: false })).toBe(true);
  });

  test('a report waits until a moderator hides or shows the post', () => {
    const reported = [mark('reported', 'bob')];
    expect([isReported(reported), isHidden(reported)]).toEqual([true, false]);
    const hidden = [...reported, mark('hidden', 'mod')];
    expect([isReported(hidden), isHidden(hidden)]).toEqual([false, true]);
    const shown = [...hidden, mark('shown', 'mod')];
    expect([isReported(shown), isHidden(shown)]).toEqual([false, false]);
  });

  test('nobody reports their own post, nor twice, nor one that is hidden', () => {
    expect(codes(reportPost(post, [], 'bob'))).toEqual([]);
    expect(codes(reportPost(post, [], 'ann'))).toEqual(['post-own']);
    expect(codes(reportPost(post, [mark('reported', 'bob')], 'bob'))).toEqual(['post-reported']);
    expect(codes(reportPost(post, [mark('hidden', 'mod')], 'bob'))).toEqual(['post-hidden']);
  });

  test('a moderator does not judge their own words', () => {
    expect(codes(judgePost(post, [], { what: 'hidden', by: 'mod' }))).toEqual([]);
    expect(codes(judgePost(post, [], { what: 'hidden', by: 'ann' }))).toEqual(['post-own']);
    expect(codes(judgePost(post, [mark('hidden', 'mod')], { what: 'hidden', by: 'mod' }))).toEqual([
      'post-hidden',
    ]);
    expect(codes(judgePost(post, [], { what: 'shown', by: 'mod' }))).toEqual(['post-shown']);
    expect(codes(judgePost(post, [mark('reported', 'bob')], { what: 'shown', by: 'mod' }))).toEqual([]);
  });
});

describe('actions', () => {
  const carried = asked(noticed, 'sian', { vote: vote('closed', true) });
  const owner = { id: 'ann', isMember: true };

  test('a motion that is carried gets actions, each with a member and a day', () => {
    expect(codes(addAction({ ...carried, owner, dueOn: '2026-07-01' }))).toEqual([]);
    expect(codes(addAction({ ...carried, owner: null, dueOn: '2026-07-01' }))).toEqual([
      'action-owner-unknown',
    ]);
    expect(
      codes(addAction({ ...carried, owner: { id: 'gwen', isMember: false }, dueOn: '2026-07-01' })),
    ).toEqual(['action-owner-unknown']);
    expect(codes(addAction({ ...carried, owner, dueOn: '2026-06-15' }))).toEqual(['action-day-wrong']);
    const lost = { ...carried, vote: vote('closed', false) };
    expect(codes(addAction({ ...lost, owner, dueOn: '2026-07-01' }))).toEqual(['action-not-now']);
  });

  test('who does it says how it goes, until it is done', () => {
    const action = { id: 'a', owner: 'ann', dueOn: '2026-07-01', told: null, doneAt: null };
    const plain = { isOffice: false, done: false };
    expect(tellAction({ by: 'ann' }, action, plain)).toMatchObject({ value: { kind: 'action-told' } });
    expect(tellAction({ by: 'ann' }, action, { isOffice: false, done: true })).toMatchObject({
      value: { kind: 'action-done', about: 'a' },
    });
    expect(codes(tellAction({ by: 'bob' }, action, plain))).toEqual(['not-your-action']);
    expect(codes(tellAction({ by: 'sian' }, action, { ...plain, isOffice: true }))).toEqual([]);
    expect(codes(tellAction({ by: 'ann' }, { ...action, doneAt: START }, plain))).toEqual(['action-over']);
    expect(codes(tellAction({ by: 'ann' }, undefined, plain))).toEqual(['action-unknown']);
  });
});

describe('a motion that a meeting decides', () => {
  const told: Told[] = [...ready, { kind: 'noticed', about: 'meeting', say: 'meeting', by: 'sian' }];
  const startsAt = START + 30 * DAY;
  const meeting = {
    id: 'meeting',
    startsAt,
    endsAt: startsAt + HOUR,
    calledOffAt: null,
    closedAt: null,
    declared: null,
  } as const;
  const standing = (change: object, now = START + 2 * DAY) =>
    asked(told, 'mover', { vote: voteAtMeeting({ ...meeting, ...change }, now), now });

  test.each<[string, object, number, string]>([
    ['waits for it', {}, START + 2 * DAY, 'noticed'],
    ['waits while it is on', {}, startsAt + HOUR, 'noticed'],
    ['is carried when its chair declares that', { declared: 'carried' }, startsAt + HOUR, 'carried'],
    ['is lost when its chair declares that', { declared: 'lost' }, startsAt + HOUR, 'lost'],
    [
      'waits when nothing was decided, as long as the meeting is on',
      { declared: 'not-decided' },
      startsAt,
      'noticed',
    ],
    ['was missed by a meeting that is over', {}, startsAt + 8 * HOUR, 'missed'],
    [
      'was missed by a meeting that decided nothing',
      { declared: 'not-decided' },
      startsAt + 8 * HOUR,
      'missed',
    ],
    ['was missed by a meeting that was ended early', { closedAt: startsAt }, startsAt + HOUR, 'missed'],
    ['was missed by a meeting that was called off', { calledOffAt: START + DAY }, START + 2 * DAY, 'missed'],
  ])('%s', (_name, change, now, stage) => {
    expect(stageOf(standing(change, now))).toBe(stage);
  });

  test('says that a meeting decides, and when', () => {
    expect(nextStep(standing({}))).toEqual({ who: 'members', what: 'meeting-decides', byAt: startsAt });
  });

  const at = (
    acts: readonly Told[],
    resolution: 'ordinary' | 'special',
    matter: 'ordinary' | 'special' | 'auditor' | 'transfer' | '',
    amendmentsWait = 0,
  ) => ({ ...asked(acts, 'sian'), resolution, matter, amendmentsWait });

  test.each([
    ['a special resolution', 'special', 'special', []],
    ['an ordinary one', 'ordinary', 'ordinary', []],
    ['one about the auditor', 'ordinary', 'auditor', []],
    ['no special resolution as an ordinary one', 'special', 'ordinary', ['item-motion-matter']],
    ['no ordinary one as a special resolution', 'ordinary', 'special', ['item-motion-matter']],
    ['nothing that the law asks two meetings to decide', 'special', 'transfer', ['item-motion-matter']],
    ['nothing without a word of what it decides', 'ordinary', '', ['item-motion-matter']],
  ] as const)('an agenda takes %s', (_name, resolution, matter, refused) => {
    expect(whyNotOnAgenda(at(ready, resolution, matter)).map(({ code }) => code)).toEqual(refused);
  });

  test('an agenda takes one that seeks its seconds, and none that has ended', () => {
    expect(whyNotOnAgenda(at([begun], 'ordinary', 'ordinary'))).toEqual([]);
    const over = at([begun, { kind: 'withdrawn' }], 'ordinary', 'ordinary');
    expect(whyNotOnAgenda(over).map(({ code }) => code)).toEqual(['item-motion-over']);
  });

  test.each([
    ['when its easy-read words are agreed', ready, 0, true],
    ['not before they are', seconded, 0, false],
    ['not before it is seconded', [begun], 0, false],
    ['not while a change waits', ready, 1, false],
  ])('the notice goes out %s', (_name, acts, waiting, is) => {
    expect(isReadyForMeeting(at(acts, 'special', 'special', waiting))).toBe(is);
  });
});
