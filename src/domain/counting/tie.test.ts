import { expect, test } from 'vitest';
import { settleTie, type Tied } from './tie.ts';

const tie = (asked: Partial<Tied>) =>
  settleTie({ tied: [0, 1], looking: 'fewest', history: [], lot: (left) => left.at(-1)!, draw: 1, ...asked });

test('the last stage at which they differed decides, not the first', () => {
  const history = [
    [1, 5, 9],
    [7, 6, 9],
    [8, 8, 9],
  ];
  expect(tie({ history })).toMatchObject({ chosen: 1, by: 'earlier-stage', stage: 2 });
  expect(tie({ history, looking: 'most' })).toMatchObject({ chosen: 0, by: 'earlier-stage', stage: 2 });
});

test('three are equal and one was ahead: the others are looked at further back, without that one', () => {
  // At stage 2 candidate 2 is ahead. At stage 1 it was behind both, which no longer matters: 1 was behind 0.
  const history = [
    [3, 2, 1],
    [4, 4, 5],
  ];
  expect(tie({ tied: [0, 1, 2], history })).toMatchObject({ chosen: 1, by: 'earlier-stage', stage: 1 });
});

test('three are equal and one was ahead: the lot is only among the other two', () => {
  const history = [
    [4, 4, 4],
    [4, 4, 5],
  ];
  expect(tie({ tied: [0, 1, 2], history, draw: 3 })).toEqual({
    tied: [0, 1, 2],
    looking: 'fewest',
    chosen: 1,
    by: 'lot',
    draw: 3,
    drawnFrom: [0, 1],
  });
});
