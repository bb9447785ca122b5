// What people ask of the meeting that is at a motion, instead of voting on it.
import { describe, expect, test } from 'vitest';
import type { FloorProcedure } from '../meetings/index.ts';
import {
  acceptAmendment,
  askProcedure,
  decideAmendment,
  decideProcedure,
  leftAt,
  lifeOf,
  putAgain,
  questionsInOrder,
  secondProcedure,
  stageOf,
  whyNotOnAgenda,
  whyNotPut,
  type Act,
  type Floor,
} from './index.ts';

const NOW = Date.parse('2026-07-06T14:00:00Z');
const entry = <const Value extends number | string>(value: Value) => ({
  value,
  rule: '8',
  unit: 'members' as const,
  en: '',
  cy: '',
});
const rules = {
  secondsNeeded: entry(1),
  secondWithinDays: entry(28),
  amendmentSeconds: entry(1),
  easyReadDays: entry(7),
  motionsEach: entry(3),
  postsEachDay: entry(5),
  textFreezes: entry('at-notice' as const),
};
type Told = Partial<Act> & Pick<Act, 'kind'>;
const acts = (told: readonly Told[]): Act[] =>
  told.map((one, at) => ({
    id: `${one.kind}-${at + 1}`,
    place: at + 1,
    by: 'mover',
    at: NOW - 1000 + at,
    about: '',
    say: '',
    on: '',
    votesFor: 0,
    votesAgainst: 0,
    ...one,
  }));

const called: Told[] = [
  { kind: 'put-forward' },
  { kind: 'seconded', by: 'ann' },
  { kind: 'easy-written' },
  { kind: 'easy-agreed', about: 'easy-written-3', say: 'mover' },
  { kind: 'easy-agreed', about: 'easy-written-3', say: 'opponent', by: 'eve' },
  { kind: 'noticed', about: 'hall', say: 'meeting', by: 'sian' },
];
const ask = (say: FloorProcedure, by = 'ann'): Told => ({ kind: 'procedure-asked', say, by });
const second = (about: string, by = 'bob'): Told => ({ kind: 'procedure-seconded', about, by });
const decided = (say: FloorProcedure, about: string, votesFor: number, votesAgainst: number): Told => ({
  kind: 'procedure',
  say,
  about,
  votesFor,
  votesAgainst,
});
/** Asked for as the seventh act, and seconded. */
const put = (say: FloorProcedure): Told[] => [...called, ask(say), second('procedure-asked-7')];

const floor: Floor = {
  meeting: 'hall',
  item: 2,
  votedOn: false,
  clericalOnly: false,
  many: 10,
  quorum: { there: 10, needed: 8, met: true },
  there: true,
};
const vote = { state: 'notice', opensAt: NOW, closesAt: NOW + 1000, carried: null, meeting: 'hall' } as const;
const on = (told: readonly Told[], by = 'ann', change: Partial<Floor> | null = {}) => {
  const life = lifeOf(acts(told));
  return {
    life,
    vote: life.noticed ? vote : null,
    rules,
    now: NOW,
    by,
    floor: change && { ...floor, ...change },
  };
};
const codes = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  (result.refusals ?? []).map(({ code }) => code);
const hands = (asked: ReturnType<typeof on>, votesFor = 6, votesAgainst = 4, at = 0) =>
  decideProcedure({ ...asked, question: asked.life.questions[at], votesFor, votesAgainst });

describe('somebody asks the meeting', () => {
  test.each<[string, Partial<Floor> | null, string[]]>([
    ['while it is at the motion', {}, []],
    ['not while it is at something else', null, ['procedure-not-now']],
    ['not once members vote on it', { votedOn: true }, ['vote-under-way']],
    ['not when they are not there', { there: false }, ['you-not-there']],
    ['also while too few are there to decide', { quorum: { there: 1, needed: 8, met: false } }, []],
  ])('%s', (_name, change, refused) => {
    expect(codes(askProcedure(on(called, 'ann', change), 'refer-back'))).toEqual(refused);
    const asked = on([...called, ask('refer-back')], 'bob', change);
    expect(codes(secondProcedure({ ...asked, question: asked.life.questions[0] }))).toEqual(refused);
  });

  test('each thing once at a time, and never again what it said no to', () => {
    const waits = [...called, ask('refer-back')];
    expect(codes(askProcedure(on(waits, 'eve'), 'refer-back'))).toEqual(['procedure-waits']);
    expect(codes(askProcedure(on(waits, 'eve'), 'in-parts'))).toEqual([]);
    const lost = [...put('refer-back'), decided('refer-back', 'procedure-asked-7', 4, 6)];
    expect(codes(askProcedure(on(lost, 'eve'), 'refer-back'))).toEqual(['procedure-refused']);
  });

  test('a stop can be asked for again once the meeting has gone on', () => {
    const stopped = [...put('adjourn-meeting'), decided('adjourn-meeting', 'procedure-asked-7', 6, 4)];
    expect(codes(askProcedure(on(stopped), 'adjourn-meeting'))).toEqual([]);
  });

  test('another seconds it, once, and neither whoever asked nor for what another meeting was asked', () => {
    const asked = (by: string, told: readonly Told[] = put('in-parts'), meeting = 'hall') => {
      const one = on(told, by, { meeting });
      return codes(secondProcedure({ ...one, question: one.life.questions[0] }));
    };
    expect(asked('ann')).toEqual(['second-own']);
    expect(asked('bob')).toEqual(['second-twice']);
    expect(asked('mover')).toEqual([]);
    expect(asked('mover', put('in-parts'), 'another')).toEqual(['procedure-unknown']);
    expect(asked('mover', called)).toEqual(['procedure-unknown']);
    const over = [...put('in-parts'), decided('in-parts', 'procedure-asked-7', 4, 6)];
    expect(asked('mover', over)).toEqual(['procedure-over']);
  });
});

describe('the meeting decides it', () => {
  test.each<[string, number, number, 'carried' | 'lost']>([
    ['more hands for than against', 6, 4, 'carried'],
    ['more against', 4, 6, 'lost'],
    ['a tie is lost', 5, 5, 'lost'],
  ])('by hands: %s', (_name, votesFor, votesAgainst, end) => {
    const told = put('adjourn-meeting');
    expect(hands(on(told, 'sian'), votesFor, votesAgainst)).toMatchObject({
      value: { kind: 'procedure', say: 'adjourn-meeting', about: 'procedure-asked-7' },
    });
    const after = [...told, decided('adjourn-meeting', 'procedure-asked-7', votesFor, votesAgainst)];
    expect(lifeOf(acts(after)).questions[0]!.end).toBe(end);
  });

  test.each<[string, ReturnType<typeof on>, string[]]>([
    ['never by more hands than are there', on(put('in-parts'), 'sian', { many: 9 }), ['hands-too-many']],
    [
      'never while too few are there',
      on(put('in-parts'), 'sian', { quorum: { there: 7, needed: 8, met: false } }),
      ['quorum-missing'],
    ],
    ['never written down by whoever asked', on(put('in-parts'), 'ann'), ['procedure-own']],
    ['never before it is seconded', on([...called, ask('in-parts')], 'sian'), ['procedure-not-its-turn']],
    ['never once members vote', on(put('in-parts'), 'sian', { votedOn: true }), ['vote-under-way']],
    ['never elsewhere', on(put('in-parts'), 'sian', null), ['procedure-not-now']],
  ])('%s', (_name, asked, refused) => {
    expect(codes(hands(asked))).toEqual(refused);
  });

  test('the stop first, then the next thing, then giving it back, then its parts', () => {
    const told = [
      ...called,
      ...(['in-parts', 'refer-back', 'next-business', 'adjourn-meeting'] as const).flatMap((say, at) => [
        ask(say),
        second(`procedure-asked-${7 + 2 * at}`),
      ]),
    ];
    const asked = on(told, 'sian');
    expect(questionsInOrder(asked).map(({ procedure }) => procedure)).toEqual([
      'adjourn-meeting',
      'next-business',
      'refer-back',
      'in-parts',
    ]);
    expect(codes(hands(asked, 6, 4, 0))).toEqual(['procedure-not-its-turn']);
    expect(codes(hands(asked, 6, 4, 3))).toEqual([]);
  });

  test('before changes to the words, and before the motion', () => {
    const told: Told[] = [
      ...put('refer-back'),
      { kind: 'amended', by: 'ann' },
      { kind: 'amendment-seconded', about: 'amended-9', by: 'bob' },
    ];
    const deciding = {
      ...on(told, 'chair'),
      amendment: on(told).life.amendments[0],
      resolution: 'ordinary' as const,
      turn: 'amended-9',
      merged: 'a text',
      beforeSlips: 'a text',
    };
    const first = ['procedures-wait'];
    expect(codes(decideAmendment({ ...deciding, votesFor: 6, votesAgainst: 4 }))).toEqual(first);
    expect(codes(acceptAmendment({ ...deciding, isChair: true }))).toEqual(first);
    expect(whyNotPut(on(put('refer-back')).life, 0, 1).map(({ code }) => code)).toEqual(first);
  });
});

describe('what becomes of the motion', () => {
  const after = (say: FloorProcedure, votesFor = 6, votesAgainst = 4) =>
    on([...put(say), decided(say, 'procedure-asked-7', votesFor, votesAgainst)], 'mover');

  test.each<[FloorProcedure, string, FloorProcedure | null]>([
    ['adjourn-meeting', 'noticed', null],
    ['next-business', 'fell', 'next-business'],
    ['refer-back', 'referred-back', 'refer-back'],
    ['in-parts', 'referred-back', 'in-parts'],
  ])('after %s it is %s', (say, stage, left) => {
    const asked = after(say);
    expect(stageOf(asked)).toBe(stage);
    expect([leftAt(asked.life.questions, 'hall'), leftAt(asked.life.questions, 'another')]).toEqual([
      left,
      null,
    ]);
  });

  test('nothing, when the meeting says no', () => {
    for (const say of ['next-business', 'refer-back', 'in-parts'] as const)
      expect(stageOf(after(say, 4, 6))).toBe('noticed');
  });

  test('given back, its mover writes it again, it needs new seconds, and another meeting can take it', () => {
    const back = after('refer-back');
    expect(codes(putAgain(back))).toEqual([]);
    const again = on([
      ...put('refer-back'),
      decided('refer-back', 'procedure-asked-7', 6, 4),
      { kind: 'put-again' },
    ]);
    expect(stageOf(again)).toBe('seeking-seconds');
    expect(again.life.seconders).toEqual([]);
    expect(whyNotOnAgenda({ ...again, resolution: 'ordinary', matter: 'ordinary' })).toEqual([]);
  });
});
