// A published result is checked to the last decimal: whoever changes anything in it is found out, with the stage.
import { expect, test } from 'vitest';
import { papers } from '../../../tests/support/short-papers.ts';
import { checkResult } from './check-result.ts';
import { count } from './count.ts';
import { countJson } from './report.ts';

const counted = count('scottish', {
  election: papers(2, 'ABCD', '8 AB', '4 BC', '3 C', '2 DC'),
  lot: (tied) => tied[0]!,
});
type Result = ReturnType<typeof countJson>;
const published = (): Result => JSON.parse(JSON.stringify(countJson(counted))) as Result;

test('what was counted from the same papers agrees', () => {
  expect(checkResult(counted, published())).toEqual({ state: 'agrees' });
});

test.each<[string, (result: Result) => void, number | null]>([
  ['a vote that was moved by its last decimal', ({ stages }) => (stages[1]!.votes['B'] = '5.99999'), 2],
  ['a stage that was taken out', ({ stages }) => stages.splice(1, 1), 2],
  ['a stage that was added', ({ stages }) => stages.push(stages[0]!), 3],
  ['somebody who was left out of a stage', ({ stages }) => delete stages[0]!.votes['D'], 1],
  ['somebody who was put into a stage', ({ stages }) => (stages[0]!.votes['E'] = '1.00000'), 1],
  ['another who was set aside', ({ stages }) => (stages[1]!.excluded = ['A']), 2],
  ['exhausted votes that are not there', ({ stages }) => (stages[0]!.nonTransferable = '1.00000'), 1],
  ['another who was elected at a stage', ({ stages }) => (stages[0]!.elected = ['B']), 1],
  ['another list of the elected', ({ elected }) => elected.reverse(), null],
])('%s is found', (_, change, stage) => {
  const result = published();
  change(result);
  expect(checkResult(counted, result)).toEqual({ state: 'differs', stage });
});

test.each([[null], ['text'], [[]], [{}], [{ stages: [], elected: 'A' }]])('%j is no result', (result) => {
  expect(checkResult(counted, result)).toEqual({ state: 'not-a-result' });
});
