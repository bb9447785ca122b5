/** Counting what readers said. */
import { expect, it } from 'vitest';
import { saidOf } from './said.ts';

const part = (id: string) => ({ id, heading: id });
const guides = [
  { id: 'votes', title: 'Votes', parts: [part('what'), part('how')] },
  { id: 'time', title: 'Time', parts: [part('what')] },
  { id: 'quiet', title: 'Quiet', parts: [part('what')] },
];
const counted = (guide: string, part: string, face: 'clear' | 'partly' | 'unclear', count = 1) => ({
  guide,
  row: part,
  face,
  count,
});
const said = saidOf(guides, {
  counts: [
    counted('votes', '', 'clear'),
    counted('votes', 'how', 'clear', 5),
    counted('votes', 'how', 'partly'),
    counted('time', 'what', 'unclear'),
    counted('a-guide-that-is-gone', '', 'unclear', 9),
  ],
  sentences: [
    { id: 'two', guide: 'votes', row: 'how', sentence: 'Too long.' },
    { id: 'one', guide: 'votes', row: '', sentence: 'Good.' },
  ],
});

it('the guide that is least clear comes first, and one without answers not at all', () => {
  expect(said.map(({ guide }) => guide.id)).toEqual(['time', 'votes']);
});

it('answers are counted for the guide and for each part, the whole guide before its parts', () => {
  expect(said[1]).toMatchObject({
    all: 7,
    counts: { clear: 6, partly: 1, unclear: 0 },
    parts: [
      { number: 0, counts: { clear: 1, partly: 0, unclear: 0 } },
      { number: 2, counts: { clear: 5, partly: 1, unclear: 0 } },
    ],
  });
});

it('what they wrote is there, in the order of the server: the newest first', () => {
  expect(said[1]!.words.map(({ number, sentence }) => [number, sentence])).toEqual([
    [2, 'Too long.'],
    [0, 'Good.'],
  ]);
});
