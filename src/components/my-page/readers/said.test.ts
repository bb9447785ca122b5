/** Counting what readers said. */
import { expect, it } from 'vitest';
import { saidOf } from './said.ts';

const part = (id: string) => ({ id, heading: id });
const guides = [
  { id: 'votes', title: 'Votes', parts: [part('what'), part('how')] },
  { id: 'time', title: 'Time', parts: [part('what')] },
  { id: 'quiet', title: 'Quiet', parts: [part('what')] },
];
const row = (
  guide: string,
  part: string,
  face: 'clear' | 'partly' | 'unclear',
  more: { sentence: string; at: string } | { answers: number } = { answers: 1 },
) => ({
  id: `${guide}${part}${face}${JSON.stringify(more)}`,
  guide,
  row: part,
  face,
  sentence: '',
  at: '2026',
  answers: 0,
  ...more,
});
const said = saidOf(guides, [
  row('votes', 'how', 'clear', { answers: 3 }),
  row('votes', '', 'clear'),
  row('votes', '', 'clear', { sentence: 'Good.', at: '2026-01' }),
  row('votes', 'how', 'partly'),
  row('votes', 'how', 'partly', { sentence: 'Too long.', at: '2026-02' }),
  row('time', 'what', 'unclear', { answers: 2 }),
]);

it('the guide that is least clear comes first, and one without answers not at all', () => {
  expect(said.map(({ guide }) => guide.id)).toEqual(['time', 'votes']);
});

it('answers are counted for the guide and for each part, the whole guide before its parts', () => {
  expect(said[1]).toMatchObject({
    all: 5,
    counts: { clear: 4, partly: 1, unclear: 0 },
    parts: [
      { number: 0, counts: { clear: 1, partly: 0, unclear: 0 } },
      { number: 2, counts: { clear: 3, partly: 1, unclear: 0 } },
    ],
  });
});

it('what they wrote is there, the newest first', () => {
  expect(said[1]!.words.map(({ number, sentence }) => [number, sentence])).toEqual([
    [2, 'Too long.'],
    [0, 'Good.'],
  ]);
});
