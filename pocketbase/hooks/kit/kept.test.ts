// What is kept of what was worked out: only for the key and the time for which it was.
import { expect, test } from 'vitest';
import { keeping } from './kept.ts';

function counted() {
  const place = keeping<number>();
  let made = 0;
  const ask = (now: number, key: string, until: number | null = null) =>
    place(
      { now },
      key,
      () => (made += 1),
      () => until,
    );
  return ask;
}

test('what was worked out for one who asked is there for the next', () => {
  const ask = counted();
  expect([ask(10, 'a'), ask(10, 'a'), ask(99, 'a')]).toEqual([1, 1, 1]);
});

test('a row more, or one less because it was undone, makes it anew', () => {
  const ask = counted();
  expect([ask(10, 'a'), ask(10, 'b'), ask(10, 'a')]).toEqual([1, 2, 3]);
});

test('it is right until its time, and not before it was made: a clock can be set back', () => {
  const ask = counted();
  expect([ask(10, 'a', 20), ask(19, 'a', 20), ask(20, 'a', 30), ask(5, 'a', 30)]).toEqual([1, 1, 2, 3]);
});
