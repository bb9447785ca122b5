// Which places are open, who may stand, how a nomination lives, and what happens when nominations close.
import rulebooks from 'virtual:rulebook';
import { describe, expect, test } from 'vitest';
import { addDays, londonInstant, type Refusal } from '../kernel/index.ts';
import {
  afterGone,
  againUntil,
  daysOf,
  electionFaults,
  electionStage,
  heldBy,
  inPaperOrder,
  inReadersOrder,
  lastDayToWithdraw,
  missingSeconds,
  nominationState,
  openSeats,
  retirements,
  settledBoard,
  standsIn,
  timeOnBoard,
  whenClosed,
  whyNotAgain,
  whyNotAnswered,
  whyNotAsked,
  whyNotCalled,
  whyNotGroup,
  whyNotNominated,
  whyNotReplied,
  whyNotSaid,
  whyNotSeconded,
  whyNotSettled,
  whyNotStand,
  whyNotStatement,
  whyNotTakenOff,
  whyNotWithdrawn,
  wordsIn,
  type Closing,
  type Election,
  type ElectionRules,
  type Nomination,
  type NominationState,
  type Sitting,
} from './index.ts';

/** The co-op's own rules: nine places, 2 supported, 2 families, 1 worker and at most 3, 1 volunteer, 3 years. */
const rules = rulebooks.at(-1)!.elections!;
const withRules = (change: {
  [Key in keyof ElectionRules]?: ElectionRules[Key]['value'];
}): ElectionRules => ({
  ...rules,
  ...Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, { ...rules[key as keyof ElectionRules], value }]),
  ),
});
const codes = (refusals: readonly Refusal[]): string[] => refusals.map(({ code }) => code);
const NOW = Date.parse('2026-06-15T12:00:00Z');
const ON = '2026-07-10';

describe('places on the board', () => {
  const sits = (member: string, termFrom: string, change: Partial<Sitting> = {}): Sitting => ({
    member,
    groups: ['families'],
    termFrom,
    since: termFrom,
    endsOn: null,
    ...change,
  });
  const six = ['2023-08-01', '2023-09-01', '2024-08-01', '2024-09-01', '2025-08-01', '2025-09-01'].map(
    (from, at) => sits(`m${at}`, from),
  );
  const whoGoes = (sitting: readonly Sitting[], of = rules, drawn: string[] = []) =>
    retirements(of, { sitting, on: ON, drawn }).retire.map(({ member, why }) => `${member} ${why}`);

  test.each<[string, readonly Sitting[], readonly string[]]>([
    ['a third retires, those who were elected longest ago', six, ['m0 in-turn', 'm1 in-turn']],
    [
      'of seven, two are the nearest to a third',
      [...six, sits('m6', '2026-01-01')],
      ['m0 in-turn', 'm1 in-turn'],
    ],
    [
      'whoever’s three years are over retires, and counts towards the third',
      [sits('old', '2023-07-10'), ...six],
      ['old term-over', 'm0 in-turn'],
    ],
    [
      'all whose terms are over retire, even when they are more than a third',
      six.map((one) => ({ ...one, termFrom: '2020-01-01' })),
      six.map(({ member }) => `${member} term-over`),
    ],
    [
      'whoever has a last day before it retires',
      [sits('m9', '2025-01-01', { endsOn: ON })],
      ['m9 term-over'],
    ],
    ['nobody retires from an empty board', [], []],
  ])('%s', (_name, sitting, gone) => {
    expect(whoGoes(sitting)).toEqual(gone);
  });

  test('the whole board retires where the rules say so', () => {
    expect(whoGoes(six, withRules({ retiring: 'all' }))).toHaveLength(6);
  });

  describe('when several were elected on the same day', () => {
    const alike = [
      sits('a', '2024-01-01'),
      sits('b', '2024-01-01'),
      sits('c', '2024-01-01'),
      ...six.slice(4),
    ];

    test('lots are drawn among them, and nobody else is asked', () => {
      expect(retirements(rules, { sitting: alike, on: ON })).toEqual({
        retire: [],
        stay: ['m4', 'm5'],
        equal: ['a', 'b', 'c'],
        toDraw: 2,
      });
    });
    test('those on whom the lot fell retire, the others stay', () => {
      const after = retirements(rules, { sitting: alike, on: ON, drawn: ['a', 'c'] });
      expect(after.retire.map(({ member, why }) => [member, why])).toEqual([
        ['a', 'drawn'],
        ['c', 'drawn'],
      ]);
      expect(after.stay).toEqual(['b', 'm4', 'm5']);
    });
    test.each([[['a']], [['a', 'b', 'c']], [['a', 'm4']], [['a', 'a']]])('%j is no drawing', (drawn) => {
      expect(retirements(rules, { sitting: alike, on: ON, drawn }).retire).toEqual([]);
    });
    test('no lot is drawn when all of them retire or none', () => {
      const two = [sits('a', '2024-01-01'), sits('b', '2024-01-01'), ...six.slice(2)];
      expect(retirements(rules, { sitting: two, on: ON })).toMatchObject({ equal: [], toDraw: 0 });
      expect(whoGoes(two)).toEqual(['a in-turn', 'b in-turn']);
    });
  });

  test('open are all places but those whose holders stay', () => {
    expect([openSeats(rules, 4), openSeats(rules, 9), openSeats(rules, 11)]).toEqual([5, 0, 0]);
  });

  test('time on the board goes on over a short gap, and begins again after a year away', () => {
    const at = (day: string) => londonInstant(day);
    const terms = [
      { fromAt: at('2016-01-01'), untilAt: at('2018-01-01') },
      { fromAt: at('2020-01-01'), untilAt: at('2023-01-01') },
      { fromAt: at('2023-03-01'), untilAt: null },
    ];
    expect(timeOnBoard(terms, NOW, rules)).toEqual({
      termFrom: '2023-03-01',
      since: '2020-01-01',
      endsOn: null,
    });
    expect(timeOnBoard(terms.slice(0, 2), NOW, rules)).toBeNull();
  });
});

describe('somebody', () => {
  const asks = (change: object = {}) => ({
    member: {
      id: 'nia',
      displayName: 'Nia',
      groupKey: 'families',
      joinedAt: londonInstant('2025-01-01'),
      leftAt: null,
    },
    offices: [],
    onBoardSince: null,
    stays: false,
    ...change,
  });
  const member = asks().member;
  const not = (change: object) => codes(whyNotStand(rules, asks(change), { now: NOW, closesOn: ON }));

  test.each<[string, object, readonly string[]]>([
    ['may stand as a member', {}, []],
    ['may stand who was on the board and retires', { onBoardSince: '2023-06-01' }, []],
    ['cannot stand who has left', { member: { ...member, leftAt: NOW } }, ['candidate-not-member']],
    [
      'may stand who is a member for 90 days on the last day',
      { member: { ...member, joinedAt: londonInstant(addDays(ON, -90)) } },
      [],
    ],
    [
      'cannot stand a day too early',
      { member: { ...member, joinedAt: londonInstant(addDays(ON, -89)) } },
      ['candidate-too-new'],
    ],
    [
      'cannot stand whose place is not open',
      { stays: true, onBoardSince: '2025-01-01' },
      ['candidate-stays'],
    ],
    ['cannot stand after nine years without a break', { onBoardSince: '2017-07-10' }, ['candidate-years']],
    ['can stand a day before that', { onBoardSince: '2017-07-11' }, []],
    ['cannot stand and count', { offices: ['teller'] }, ['candidate-counts']],
    ['cannot stand and run the election', { offices: ['returning-officer'] }, ['candidate-counts']],
    ['can stand as the secretary, who then takes nobody off', { offices: ['secretary'] }, []],
  ])('%s', (_name, change, refused) => {
    expect(not(change)).toEqual(refused);
  });

  test('who is in two groups stands for the one they choose', () => {
    const groups = ['families', 'workers'];
    expect(standsIn(rules, groups, 'workers')).toEqual(['workers']);
    expect(codes(whyNotGroup(rules, { groups, chosen: '', held: {} }))).toEqual(['candidate-group-wrong']);
    expect(codes(whyNotGroup(rules, { groups, chosen: 'supported', held: {} }))).toEqual([
      'candidate-group-wrong',
    ]);
    expect(whyNotGroup(rules, { groups, chosen: 'families', held: {} })).toEqual([]);
  });
  test('counts for both where the rules say so', () => {
    const both = withRules({ inTwoGroups: 'both' });
    expect(standsIn(both, ['families', 'workers'], '')).toEqual(['families', 'workers']);
  });
  test('cannot stand for a group of which the most stay on the board already', () => {
    const held = heldBy([
      { groups: ['workers'] },
      { groups: ['workers'] },
      { groups: ['workers', 'families'] },
    ]);
    expect(held).toEqual({ workers: 3, families: 1 });
    expect(codes(whyNotGroup(rules, { groups: ['workers'], chosen: 'workers', held }))).toEqual([
      'candidate-group-full',
    ]);
  });
});

const call: Election = { closesOn: ON, againOn: null, settledAt: null };
const days = daysOf(rules, call);
const second = (member: string, left = false) => ({ member, at: NOW, left });
const nominated = (change: Partial<Nomination> = {}): Nomination => ({
  id: 'nomination00001',
  candidate: 'nia',
  by: 'tom',
  at: NOW,
  answer: { agreed: true, group: 'families', interests: 'None.', at: NOW },
  seconds: [second('ravi'), second('omar')],
  end: null,
  left: false,
  ...change,
});

describe('a nomination', () => {
  const after = days.closesAt;
  test.each<[string, Partial<Nomination>, number, NominationState]>([
    ['is proposed until the candidate answers', { answer: null, seconds: [] }, NOW, 'proposed'],
    ['is still proposed when it is seconded first', { answer: null }, NOW, 'proposed'],
    ['waits for seconders after that', { seconds: [second('ravi')] }, NOW, 'consented'],
    ['is complete with both', {}, NOW, 'seconded'],
    ['stands after the close', {}, after, 'stands'],
    ['falls when nobody answered by the close', { answer: null }, after, 'fell'],
    ['falls when too few second it by the close', { seconds: [second('ravi')] }, after, 'fell'],
    ['loses a seconder who left', { seconds: [second('ravi'), second('omar', true)] }, NOW, 'consented'],
    [
      'is over when the candidate says no',
      { answer: { ...nominated().answer!, agreed: false } },
      NOW,
      'declined',
    ],
    ['is over when they withdraw', { end: { how: 'withdrawn', at: NOW } }, after, 'withdrawn'],
    ['is over when the office takes it off', { end: { how: 'may-not-stand', at: NOW } }, after, 'refused'],
    ['is over when the candidate dies', { end: { how: 'died', at: NOW } }, after, 'gone'],
    ['is over when the candidate leaves the co-op', { left: true }, after, 'gone'],
  ])('%s', (_name, change, now, state) => {
    expect(nominationState(rules, nominated(change), days, now)).toBe(state);
  });

  test('stays on the paper when a seconder leaves after the paper was made', () => {
    const left = nominated({ seconds: [second('ravi', true)] });
    const settled = { ...days, settledAt: after };
    expect(nominationState(rules, left, settled, after + 1)).toBe('stands');
    expect(missingSeconds(rules, left)).toBe(2);
  });

  test('of somebody who is nominated already, or after the close, is refused', () => {
    const asked = { candidate: 'nia', now: NOW };
    expect(whyNotNominated([], days, asked)).toEqual([]);
    expect(codes(whyNotNominated([nominated()], days, asked))).toEqual(['nomination-there']);
    expect(codes(whyNotNominated([], days, { ...asked, now: days.closesAt }))).toEqual(['election-closed']);
  });

  const doing = (change: Partial<Nomination> = {}, by = 'nia', now = NOW, of = rules) => ({
    rules: of,
    nomination: nominated(change),
    days,
    by,
    now,
  });
  const fresh = { answer: null } as const;

  test.each<[string, ReturnType<typeof doing>, readonly string[]]>([
    ['by the candidate, once', doing(fresh), []],
    ['not by another', doing(fresh, 'tom'), ['nomination-unknown']],
    ['not twice', doing(), ['nomination-answered']],
    ['not after the close', doing(fresh, 'nia', days.closesAt), ['election-closed']],
  ])('is answered %s', (_name, asked, refused) => {
    expect(codes(whyNotAnswered(asked))).toEqual(refused);
  });

  const ways = { groups: ['workers'], stands: ['families'] };
  const same = withRules({ secondedBy: 'same-group' });
  test.each<[string, ReturnType<typeof doing>, readonly string[]]>([
    ['by another member', doing({}, 'sian'), []],
    ['not before the candidate agreed', doing(fresh, 'sian'), ['seconding-not-yet']],
    ['not by the candidate', doing({}, 'nia'), ['seconding-own']],
    ['not by whoever nominated them', doing({}, 'tom'), ['seconding-own']],
    ['not twice', doing({}, 'ravi'), ['seconding-there']],
    ['not after the close', doing({}, 'sian', days.closesAt), ['election-closed']],
    ['not when it is over', doing({ left: true }, 'sian'), ['nomination-over']],
    [
      'by the same group only, where the rules say so',
      doing({}, 'sian', NOW, same),
      ['seconding-other-group'],
    ],
  ])('is seconded %s', (_name, asked, refused) => {
    expect(codes(whyNotSeconded(asked, ways))).toEqual(refused);
  });

  test('is withdrawn by the candidate until the end of the third day after the close', () => {
    expect(lastDayToWithdraw(rules, call)).toBe('2026-07-13');
    const last = londonInstant('2026-07-14') - 1;
    expect(whyNotWithdrawn(doing({}, 'nia', last))).toEqual([]);
    expect(codes(whyNotWithdrawn(doing({}, 'nia', last + 1)))).toEqual(['withdraw-late']);
    expect(codes(whyNotWithdrawn(doing({}, 'tom')))).toEqual(['nomination-unknown']);
    expect(codes(whyNotWithdrawn(doing({ end: { how: 'withdrawn', at: NOW } })))).toEqual([
      'nomination-over',
    ]);
  });

  test('is taken off with a reason, by nobody who stands, and during the vote only for who is gone', () => {
    const off = (reason: 'may-not-stand' | 'died', standsToo = false, settledAt: number | null = null) =>
      codes(whyNotTakenOff({ ...doing({}, 'sian'), days: { ...days, settledAt } }, { reason, standsToo }));
    expect(off('may-not-stand')).toEqual([]);
    expect(off('may-not-stand', true)).toEqual(['off-own-election']);
    expect(off('may-not-stand', false, NOW)).toEqual(['off-reason-wrong']);
    expect(off('died', false, NOW)).toEqual([]);
  });
});

describe('an election', () => {
  test.each<[string, Partial<Election>, number, string]>([
    ['takes nominations until the end of the last day', {}, days.closesAt - 1, 'open'],
    ['then candidates can still withdraw', {}, days.closesAt, 'withdrawing'],
    ['then its paper can be made', {}, days.withdrawsUntil, 'due'],
    ['opens again until the second last day', { againOn: '2026-07-20' }, days.withdrawsUntil, 'open'],
    ['is settled for good', { settledAt: NOW }, days.closesAt - 1, 'settled'],
  ])('%s', (_name, change, now, stage) => {
    expect(electionStage(rules, { ...call, ...change }, now)).toBe(stage);
  });

  test('is called for at least 21 days, the day of the call not counted', () => {
    const asked = { closesOn: '2026-07-06', seats: 3, underWay: false, now: NOW };
    expect(whyNotCalled(rules, asked)).toEqual([]);
    expect(whyNotCalled(rules, { ...asked, closesOn: '2026-07-05' })).toMatchObject([
      { code: 'election-too-soon', params: { earliest: '2026-07-06' } },
    ]);
    for (const closesOn of ['2026-02-30', '', '2027-07-06'])
      expect(codes(whyNotCalled(rules, { ...asked, closesOn }))).toEqual(['election-day-wrong']);
    expect(codes(whyNotCalled(rules, { ...asked, underWay: true, seats: 0 }))).toEqual([
      'election-under-way',
      'election-no-seats',
    ]);
  });

  test('opens again once, and only when no full lawful board is possible', () => {
    const again = { how: 'again', faults: [] } as const;
    const fine = { ...settledBoard(rules, { seats: 1, standing: [{ groups: [] }], held: {} }), faults: [] };
    expect(whyNotAgain(call, 'withdrawing', again)).toEqual([]);
    expect(againUntil(rules, NOW)).toBe('2026-06-22');
    expect(codes(whyNotAgain(call, 'open', again))).toEqual(['election-open']);
    expect(codes(whyNotAgain(call, 'settled', again))).toEqual(['election-settled']);
    expect(codes(whyNotAgain({ ...call, againOn: ON }, 'due', fine))).toEqual(['election-again-already']);
    expect(codes(whyNotAgain(call, 'due', fine))).toEqual(['election-board-possible']);
    expect(codes(whyNotSettled('due', again, false))).toEqual(['election-again-first']);
    expect(codes(whyNotSettled('withdrawing', fine, false))).toEqual(['election-open']);
    expect(codes(whyNotSettled('settled', fine, false))).toEqual(['election-settled']);
    expect(whyNotSettled('due', fine, false)).toEqual([]);
    expect(codes(whyNotSettled('due', fine, true))).toEqual(['off-own-election']);
  });
});

describe('when nominations close', () => {
  const of = (...groups: string[]) =>
    groups.map((group) => ({ groups: group === '' ? [] : group.split('+') }));
  const times = (many: number, group: string) => Array.from({ length: many }, () => group);
  /** Six stay: of each group its fewest, and three more families. Three places are open. */
  const full = { supported: 2, families: 2, workers: 1, volunteers: 1 };
  const without = (group: keyof typeof full, many = 1) => ({ ...full, [group]: full[group] - many });
  const closing = (
    standing: readonly { groups: readonly string[] }[],
    held: Record<string, number> = full,
    seats = 3,
  ) => ({ seats, standing, held }) satisfies Closing;
  const settle = (asked: Closing, change: Parameters<typeof withRules>[0] = {}) => {
    const { how, seats, empty, because } = settledBoard(withRules(change), asked);
    return {
      how,
      seats,
      empty,
      because: because.map(({ code, group, many }) => [code, group, many].filter(Boolean).join(' ')),
    };
  };

  test.each<[string, Closing, Parameters<typeof withRules>[0], ReturnType<typeof settle>]>([
    [
      'members vote when more stand than there are places',
      closing(of(...times(4, 'families'))),
      {},
      { how: 'vote', seats: 3, empty: 0, because: [] },
    ],
    [
      'as many as places are elected without a vote',
      closing(of(...times(3, 'families'))),
      {},
      { how: 'elected', seats: 3, empty: 0, because: [] },
    ],
    [
      'fewer than places are elected, and the rest stays empty',
      closing(of('families')),
      {},
      { how: 'elected', seats: 1, empty: 2, because: [] },
    ],
    [
      'nobody stands: all places stay empty',
      closing([]),
      {},
      { how: 'nobody', seats: 0, empty: 3, because: [] },
    ],
    [
      'a reserved place for which nobody stands stays empty, though others would like it',
      closing(of(...times(4, 'families')), without('supported')),
      {},
      { how: 'vote', seats: 2, empty: 1, because: ['reserved-empty supported 1'] },
    ],
    [
      'or goes to any candidate, where the rules say so',
      closing(of(...times(4, 'families')), without('supported')),
      { reservedUnfilled: 'open-to-all' },
      { how: 'vote', seats: 3, empty: 0, because: ['reserved-open supported 1'] },
    ],
    [
      'two reserved places with one candidate: the other stays empty',
      closing(of('supported', ...times(3, 'families')), without('supported', 2)),
      {},
      { how: 'vote', seats: 2, empty: 1, because: ['reserved-empty supported 1'] },
    ],
    [
      'a limit is not broken to fill a place: more places stay empty',
      closing(of(...times(4, 'workers'))),
      {},
      { how: 'vote', seats: 2, empty: 1, because: ['places-empty 1'] },
    ],
    [
      'nobody of a group is elected when its limit is reached by those who stay',
      closing(of('workers', 'families'), { ...full, workers: 4 }),
      {},
      { how: 'vote', seats: 1, empty: 2, because: ['limit-full workers 4', 'places-empty 1'] },
    ],
    [
      'reserved places that those who stay leave no room for are given up one by one, most wanted first',
      closing(of(...times(2, 'supported'), ...times(2, 'families')), { workers: 3, volunteers: 3 }),
      {},
      { how: 'vote', seats: 3, empty: 0, because: ['reserved-clash supported 1'] },
    ],
    [
      'somebody who counts in two groups fills the fewest of both',
      closing(of('supported+workers', 'families'), { families: 2, volunteers: 1, supported: 1 }, 1),
      {},
      { how: 'vote', seats: 1, empty: 0, because: [] },
    ],
  ])('%s', (_name, asked, change, expected) => {
    expect(settle(asked, change)).toEqual(expected);
  });

  test('nominations open again first, when a place or a reserved place would stay empty', () => {
    const few = closing(of('families'));
    expect(whenClosed(rules, few, { again: false })).toEqual({
      how: 'again',
      faults: [{ code: 'too-few-standing', standing: 1, seats: 3 }],
    });
    expect(whenClosed(rules, few, { again: true }).how).toBe('elected');
    const missing = closing(of(...times(4, 'families')), without('supported'));
    expect(whenClosed(rules, missing, { again: false })).toMatchObject({
      how: 'again',
      faults: [{ code: 'group-too-small', group: 'supported', standing: 0, needed: 1 }],
    });
  });

  test('nothing is opened again when a full lawful board is possible', () => {
    expect(whenClosed(rules, closing(of(...times(4, 'families'))), { again: false })).toMatchObject({
      how: 'vote',
      faults: [],
    });
  });

  describe('a candidate is gone during the vote', () => {
    const standing = of('supported', 'families', 'families', 'families', 'families');

    test('papers pass over the name, and the others keep their numbers', () => {
      const { groups, seats, how } = afterGone(rules, closing(standing), [1]);
      expect([seats, how]).toEqual([3, 'vote']);
      expect(groups.find(({ name }) => name === 'families')?.candidates).toEqual([2, 3, 4]);
    });
    test('the place reserved for the only one of a group stays empty', () => {
      const { seats, empty, because } = afterGone(rules, closing(standing, without('supported')), [0]);
      expect([seats, empty]).toEqual([2, 1]);
      expect(because).toEqual([{ code: 'reserved-empty', group: 'supported', many: 1 }]);
    });
    test('no more are left than places: all of them are elected', () => {
      expect(afterGone(rules, closing(standing), [1, 2]).how).toBe('elected');
    });
  });
});

describe('what candidates say', () => {
  test('has at most 200 words in each language, and is in one of them at least', () => {
    const long = 'gair '.repeat(201);
    expect(whyNotStatement(rules, { en: 'word '.repeat(200), cy: '' })).toEqual([]);
    expect(whyNotStatement(rules, { en: 'Hello.', cy: long })).toMatchObject([
      { code: 'statement-long', field: 'cy', params: { words: 201, most: 200 } },
    ]);
    expect(codes(whyNotStatement(rules, { en: ' \n', cy: '' }))).toEqual(['statement-missing']);
    expect(wordsIn(' two\n words ')).toBe(2);
  });

  const people = [
    { id: 'a', name: 'Tom Hale' },
    { id: 'b', name: 'Siân Ôl' },
    { id: 'c', name: 'Nia' },
    { id: 'd', name: 'ann hale' },
  ];
  test('stands by name on paper: the last name first, whatever its accents', () => {
    expect(inPaperOrder(people).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  test('is read by each member in an order of their own, always the same for one', () => {
    const digestOf = (text: string) => [...text].reverse().join('');
    const order = (reader: string) => inReadersOrder(people, reader, digestOf).map(({ id }) => id);
    expect(order('x')).toEqual(order('x'));
    expect([...order('x')].sort()).toEqual(['a', 'b', 'c', 'd']);
  });
  test('nobody is first for all readers', () => {
    // A digest is spread evenly; any mixing function shows that the order follows the reader.
    const digestOf = (text: string) => {
      let mixed = 7;
      for (const letter of text) mixed = (mixed * 31 + letter.charCodeAt(0)) % 1_000_003;
      return String((mixed * 7919) % 1_000_003).padStart(7, '0');
    };
    const first = Array.from(
      { length: 400 },
      (_, at) => inReadersOrder(people, `reader${at}`, digestOf)[0]!.id,
    );
    expect(new Set(first)).toEqual(new Set(['a', 'b', 'c', 'd']));
  });

  test('can be written by who may still become a candidate, until the paper is made', () => {
    const open = { state: 'consented', own: true, settled: false } as const;
    expect(whyNotSaid(open)).toEqual([]);
    expect(codes(whyNotSaid({ ...open, own: false }))).toEqual(['nomination-unknown']);
    expect(codes(whyNotSaid({ ...open, state: 'withdrawn' }))).toEqual(['nomination-over']);
    expect(codes(whyNotSaid({ ...open, settled: true }))).toEqual(['statement-late']);
  });

  test('is replied to once, by a candidate, until the vote is over', () => {
    const open = { state: 'stands', there: false, over: false } as const;
    expect(whyNotReplied(open)).toEqual([]);
    expect(codes(whyNotReplied({ ...open, state: null }))).toEqual(['nomination-over']);
    expect(codes(whyNotReplied({ ...open, state: 'proposed' }))).toEqual(['nomination-over']);
    expect(codes(whyNotReplied({ ...open, there: true, over: true }))).toEqual([
      'reply-there',
      'questions-over',
    ]);
  });

  test('each member asks at most three questions, until the vote is over', () => {
    expect(whyNotAsked(rules, { mine: 2, over: false })).toEqual([]);
    expect(codes(whyNotAsked(rules, { mine: 3, over: true }))).toEqual([
      'questions-over',
      'questions-enough',
    ]);
  });
});

describe('rules that cannot go together', () => {
  test.each<[string, Parameters<typeof withRules>[0], readonly string[]]>([
    ['the co-op’s own can', {}, []],
    ['more places are reserved than there are', { leastOf: { families: 10 } }, ['leastOf', 'mostOf']],
    ['a limit is below what is reserved', { mostOf: { supported: 1 } }, ['mostOf']],
    ['one place only is filled by most first choices', { method: 'majority' }, ['method']],
    ['nobody could serve a whole term', { mostYears: 2 }, ['mostYears']],
  ])('%s', (_name, change, keys) => {
    const mostOf = keys.includes('leastOf') ? { mostOf: { families: 9 } } : {};
    expect(electionFaults(withRules({ ...change, ...mostOf })).map(({ key }) => key)).toEqual(keys);
  });
});
