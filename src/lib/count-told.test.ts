// The story as it is printed: every stage with its heading, then who is elected and who is not.
import { expect, test } from 'vitest';
import welsh from '../../content/messages/cy/election-story.json' with { type: 'json' };
import english from '../../content/messages/en/election-story.json' with { type: 'json' };
import { papers } from '../../tests/support/short-papers.ts';
import { count } from '../domain/counting/index.ts';
import { storySayer, toldText } from './count-told.ts';
import { translator } from './words.ts';

const counted = count('scottish', {
  election: papers(1, 'ABC', '4 A', '3 B', '2 CB'),
  lot: (tied) => tied[0]!,
});

test('an election is told from the papers to the reasons', () => {
  const say = storySayer(translator<'election-story'>('en', english));
  expect(toldText(say, 'The board', counted).split('\n')).toEqual([
    'The board',
    '9 papers count.',
    'There is 1 place to fill.',
    '',
    'Stage 1 of 2: First choices',
    '  Each paper counts for its first choice.',
    '  5 votes are enough to be elected.',
    '  Nobody has enough yet.',
    '',
    'Stage 2 of 2: C cannot be elected',
    '  C has the fewest votes: 2. So C cannot be elected.',
    '  The papers of C move to their next choices.',
    '  2 votes go to B.',
    '  B has 5 votes now. That is enough.',
    '  B is elected.',
    '  Now 1 place is filled, and the count ends.',
    '',
    'Who is elected',
    '  B, elected at stage 2',
    '    B had enough votes.',
    '',
    'Who is not elected',
    '  A, there until the end',
    '    All places were filled, and A had none of them.',
    '  C, out at stage 2',
    '    C had the fewest votes then of all who could go.',
    '',
  ]);
});

test('in Welsh it has as many lines, and none of them is left in English', () => {
  const say = storySayer(translator<'election-story'>('cy', welsh));
  const [told, other] = [say, storySayer(translator<'election-story'>('en', english))].map((words) =>
    toldText(words, '', counted).split('\n'),
  );
  expect(told).toHaveLength(other!.length);
  expect(told!.filter((line, at) => line !== '' && line === other![at])).toEqual([]);
});
