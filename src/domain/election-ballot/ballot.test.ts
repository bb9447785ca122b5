// Marking a ranked ballot: whatever somebody presses, the ballot says what they see, and every step can be taken back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  change,
  hasGaps,
  heardAfter,
  heardUndone,
  openOf,
  placesOf,
  rankingOf,
  rankOf,
  start,
  undo,
  type Change,
  type Marking,
} from './index.ts';

const [ANN, BO, CAI, DEE] = [0, 1, 2, 3];
const pick = (candidate: number): Change => ({ kind: 'choose', candidate });
const up = (candidate: number): Change => ({ kind: 'up', candidate });
const down = (candidate: number): Change => ({ kind: 'down', candidate });
const away = (candidate: number): Change => ({ kind: 'remove', candidate });
const written = (candidate: number, rank: number | null): Change => ({ kind: 'write', candidate, rank });
const after = (...steps: Change[]): Marking => steps.reduce(change, start(4));
const ranking = (...steps: Change[]): number[] => rankingOf(after(...steps).ballot);

test.each<[string, Change[], number[]]>([
  ['an untouched ballot names nobody', [], []],
  ['whoever is chosen first is first', [pick(CAI)], [CAI]],
  ['the next is second', [pick(CAI), pick(ANN)], [CAI, ANN]],
  ['choosing somebody again changes nothing', [pick(CAI), pick(ANN), pick(CAI)], [CAI, ANN]],
  ['up swaps with the one before', [pick(CAI), pick(ANN), up(ANN)], [ANN, CAI]],
  ['down swaps with the one after', [pick(CAI), pick(ANN), down(CAI)], [ANN, CAI]],
  ['the first cannot go up', [pick(CAI), pick(ANN), up(CAI)], [CAI, ANN]],
  ['the last cannot go down', [pick(CAI), pick(ANN), down(ANN)], [CAI, ANN]],
  ['those after one who is taken off move up', [pick(CAI), pick(ANN), pick(BO), away(ANN)], [CAI, BO]],
  ['who is not on the list cannot go up', [pick(CAI), up(ANN)], [CAI]],
  ['numbers can be written in any order', [written(BO, 2), written(ANN, 1)], [ANN, BO]],
  ['a number that is left out closes up when it is cast', [written(BO, 3), written(ANN, 1)], [ANN, BO]],
  ['choosing fills the number that was left out', [written(BO, 2), pick(DEE)], [DEE, BO]],
  ['a number stands once: whoever had it has none', [written(BO, 1), written(ANN, 1)], [ANN]],
  ['a number that is wiped out is empty', [written(BO, 1), written(ANN, 2), written(BO, null)], [ANN]],
  ['a number beyond the candidates is none', [written(BO, 5)], []],
  ['nobody who is not on the ballot can be chosen', [pick(4), pick(-1)], []],
])('%s', (_, steps, expected) => {
  expect(ranking(...steps)).toEqual(expected);
});

test('an empty rank is shown as empty, and is a gap', () => {
  const { ballot } = after(written(BO, 3), written(ANN, 1));
  expect(placesOf(ballot)).toEqual([
    { rank: 1, candidate: ANN },
    { rank: 2, candidate: null },
    { rank: 3, candidate: BO },
  ]);
  expect(hasGaps(ballot)).toBe(true);
  expect(hasGaps(after(pick(ANN)).ballot)).toBe(false);
});

test('a step that changed nothing is not a step to take back', () => {
  const marking = after(pick(CAI), up(CAI));
  expect(marking.before).toHaveLength(1);
  expect(rankingOf(undo(marking).ballot)).toEqual([]);
});

const said = (steps: Change[], last: Change) => {
  const before = after(...steps);
  return heardAfter(before.ballot, change(before, last).ballot, last);
};

test('after each step it is said who stands where, out of how many', () => {
  expect(said([pick(CAI)], pick(ANN))).toEqual([{ kind: 'choice', candidate: ANN, rank: 2, of: 4 }]);
  expect(said([pick(CAI), pick(ANN)], up(ANN))).toEqual([{ kind: 'choice', candidate: ANN, rank: 1, of: 4 }]);
  expect(said([pick(CAI)], up(CAI))).toEqual([
    { kind: 'first-already', candidate: CAI },
    { kind: 'choice', candidate: CAI, rank: 1, of: 4 },
  ]);
  expect(said([pick(CAI)], down(CAI))[0]).toEqual({ kind: 'last-already', candidate: CAI });
  expect(said([pick(CAI), pick(ANN)], away(CAI))).toEqual([
    { kind: 'no-rank', candidate: CAI },
    { kind: 'many', many: 1 },
  ]);
});

test('whoever lost a number to somebody else is named', () => {
  expect(said([written(BO, 1)], written(ANN, 1))).toEqual([
    { kind: 'choice', candidate: ANN, rank: 1, of: 4 },
    { kind: 'no-rank', candidate: BO },
  ]);
});

test('taking a step back says that, and who stands where by it', () => {
  const marking = after(pick(CAI), pick(ANN), up(ANN));
  expect(heardUndone(marking.ballot, undo(marking).ballot)).toEqual([
    { kind: 'undone' },
    { kind: 'choice', candidate: CAI, rank: 1, of: 4 },
    { kind: 'choice', candidate: ANN, rank: 2, of: 4 },
    { kind: 'many', many: 2 },
  ]);
});

const MANY = 6;
const anyStep: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('choose' as const, 'up' as const, 'down' as const, 'remove' as const),
    candidate: fc.integer({ min: -1, max: MANY }),
  }),
  fc.record({
    kind: fc.constant('write' as const),
    candidate: fc.integer({ min: 0, max: MANY - 1 }),
    rank: fc.option(fc.integer({ min: 0, max: MANY + 1 })),
  }),
);

test('whatever is pressed: nobody stands twice, everybody is on the list or open, and the list ends with a name', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const { ballot } = steps.reduce(change, start(MANY));
      const cast = rankingOf(ballot);
      expect(new Set(cast).size).toBe(cast.length);
      expect([...cast, ...openOf(ballot)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(ballot.places.at(-1)).not.toBeNull();
      for (const { rank, candidate } of placesOf(ballot))
        if (candidate !== null) expect(rankOf(ballot, candidate)).toBe(rank);
    }),
  );
});

test('whatever is pressed: undo leads back the whole way to an untouched ballot', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let marking = steps.reduce(change, start(MANY));
      for (let left = marking.before.length; left > 0; left -= 1) {
        const [was] = marking.before.slice(-1);
        marking = undo(marking);
        expect(marking.ballot).toEqual(was);
      }
      expect(marking).toEqual(start(MANY));
      expect(undo(marking)).toEqual(start(MANY));
    }),
  );
});
