// Nobody reads past ten empty boxes to find what is held about them.
import { expect, test } from 'vitest';
import { fullFirst } from './full-first.ts';

test('what holds something comes first, and each kind keeps its order', () => {
  const [votes, cards, hours, letters] = [
    { section: 'votes', rows: [] },
    { section: 'cards', rows: [1] },
    { section: 'hours', rows: [] },
    { section: 'letters', rows: [1, 2] },
  ];
  expect(fullFirst([votes, cards, hours, letters])).toEqual([cards, letters, votes, hours]);
});
