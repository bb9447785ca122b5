// A count in plain sentences: what a losing candidate reads must be what happened.
import { expect, test } from 'vitest';
import english from '../../../../content/messages/en/election-story.json' with { type: 'json' };
import welsh from '../../../../content/messages/cy/election-story.json' with { type: 'json' };
import { papers } from '../../../../tests/support/short-papers.ts';
import { count, type Count } from '../../../domain/counting/index.ts';
import { translator } from '../../../lib/words.ts';
import { exampleCount } from './example-count.ts';
import { flowOf } from './flow.ts';
import { endLines, numbersTables, openingSentences, stageChart, stageSentences, stageTitle } from './told.ts';

const t = translator<'election-story'>('en', english);
const cy = translator<'election-story'>('cy', welsh);
const kept = exampleCount('workers');
const told = (counted: Count, stage: number) => stageSentences(t, counted, stage - 1);

test('first choices: how many are enough, who has them, and what follows', () => {
  expect(stageTitle(t, kept, 0)).toBe('First choices');
  expect(told(kept, 1)).toEqual([
    'Each paper counts for its first choice.',
    '6 votes are enough to be elected.',
    '7 people put Ann first. That is enough.',
    'Ann is elected.',
  ]);
});

test('a surplus: how much is over, on how many papers, and where it goes, the most first', () => {
  expect(stageTitle(t, kept, 1)).toBe('Votes that Ann can spare');
  expect(told(kept, 2)).toEqual([
    'Ann has 1 vote more than needed.',
    '7 papers lie with Ann. A part of each moves to its next choice.',
    '0.71 votes go to Bryn.',
    '0.29 votes go to Eve.',
    'Parts of votes have 5 decimals. What is cut off is lost: 0.00005.',
    'Nobody has enough yet.',
  ]);
});

test('from which stage on somebody must be elected, and for which group', () => {
  expect(told(kept, 3).at(-1)).toBe(
    'From here on Carys must be elected. Without Carys the board would lack: workers.',
  );
});

test('somebody is set aside although another has fewer votes: that is said, and why', () => {
  expect(told(kept, 4).slice(0, 2)).toEqual([
    'Carys has fewer votes than Eve, but must be on the board.',
    'So Eve is the one who cannot be elected.',
  ]);
  expect(told(kept, 4)).toContain('0.29 votes have no next choice.');
});

test('somebody for whom no lawful board has room is told so', () => {
  const groups = [{ name: 'the same street', candidates: [0, 1], min: 0, max: 1, held: 0 }];
  const election = papers(2, 'ABCD', '9 AB', '6 BC', '3 C', '4 D');
  const counted = count('scottish', { election, groups, lot: (tied) => tied[0]! });
  expect(told(counted, 2).slice(0, 2)).toEqual([
    'the same street: 1 can be on the board, and they are there.',
    'No board that keeps the rules has room for B now. So B cannot be elected.',
  ]);
});

test('a tie is told with what decided it', () => {
  const lot = (tied: readonly number[]): number => tied[0]!;
  const drawn = count('scottish', { election: papers(1, 'ABC', '3 A', '2 B', '2 C'), lot });
  expect(told(drawn, 2).slice(0, 3)).toEqual([
    'These have the fewest votes, and just as many: B, C.',
    'At every stage these had just as many: B, C. A lot decides. It is draw 1, and it draws B.',
    'So B cannot be elected.',
  ]);
  const earlier = count('scottish', {
    election: papers(1, 'ABCDE', '5 A', '5 B', '2 C', '3 D', '1 EC'),
    lot,
  });
  expect(told(earlier, 3).slice(0, 3)).toEqual([
    'These have the fewest votes, and just as many: C, D.',
    'At stage 1 C had fewer. That decides.',
    'So C cannot be elected.',
  ]);
});

test('under Meek it is said when fewer votes are enough', () => {
  expect(exampleTold('meek')).toContain('Now 3 votes are enough to be elected.');
  function exampleTold(rule: 'meek'): string[] {
    const counted = exampleCount('workers', true, rule);
    return counted.stages.flatMap((_, at) => stageSentences(t, counted, at));
  }
});

test('who is elected for which group and why', () => {
  expect(endLines(t, kept, 'elected').at(-1)).toEqual({
    title: 'Carys, elected at stage 4',
    sentences: ['Carys has a place that is kept for: workers.', 'Carys counts as: workers.'],
  });
});

test('in Welsh one vote is one and not many', () => {
  expect(stageSentences(cy, kept, 1)[0]).toBe('Mae gan Ann 1 bleidlais yn fwy nag sydd eu hangen.');
});

test('the bars say in words who is elected and who is out, and draw the line of what is enough', () => {
  const chart = stageChart(t, kept, 3);
  expect(chart.rows.map(({ label, text, tone }) => [label, text, tone])).toEqual([
    ['Ann', 'elected, 6 votes', 'for'],
    ['Bryn', 'elected, 9.71 votes', 'for'],
    ['Carys', 'elected, 6 votes', 'for'],
    ['Dai', 'not elected', 'none'],
    ['Eve', 'not elected', 'none'],
  ]);
  expect(chart.mark?.text).toBe('The line shows how many are enough: 6.');
});

test('the tables have every decimal, and every stage adds up to the papers', () => {
  const [table] = numbersTables(t, kept);
  expect(table!.rows.find(([name]) => name === 'Bryn')).toEqual([
    'Bryn',
    '5.00000',
    '5.71425',
    '5.71425',
    '9.71425',
  ]);
  expect(table!.rows.find(([name]) => name === 'All together')!.slice(1)).toEqual([
    '22.00000',
    '22.00000',
    '22.00000',
    '22.00000',
  ]);
});

test('many stages are parted into tables that fit', () => {
  const election = papers(1, 'ABCDEFG', '9 A', '8 B', '7 C', '6 D', '5 E', '4 F', '3 G');
  const counted = count('scottish', { election, lot: (tied) => tied[0]! });
  expect(numbersTables(t, counted).map(({ caption }) => caption)).toEqual([
    'Votes after each stage, 1 to 4',
    'Votes after each stage, 5 to 7',
  ]);
});

test('the drawing has a line for each move, a bar for everybody with votes, and a row for papers that ran out', () => {
  const flow = flowOf(kept, 'No next choice');
  expect(flow.lines).toHaveLength(kept.stages.flatMap(({ transfers }) => transfers).length);
  expect(flow.bars).toHaveLength(
    kept.stages.flatMap(({ votes, exhausted }) => [...votes, exhausted].filter((units) => units > 0)).length,
  );
  const rows = ['Ann', 'Bryn', 'Carys', 'Dai', 'Eve', 'No next choice'];
  expect(flow.names.map(({ name }) => name)).toEqual(rows);
});

test('before the first stage it is said what was counted, and by which rules', () => {
  expect(openingSentences(t, kept)).toEqual([
    '22 papers count.',
    'There are 3 places to fill.',
    'On the board must be at least 1 from this group: workers.',
  ]);
});

test('whoever is not elected reads why, the last one first', () => {
  expect(endLines(t, kept, 'others')).toEqual([
    { title: 'Eve, out at stage 4', sentences: ['Eve had the fewest votes then of all who could go.'] },
    { title: 'Dai, out at stage 3', sentences: ['Dai had the fewest votes then of all who could go.'] },
  ]);
});
