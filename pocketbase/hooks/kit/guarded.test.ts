// A fault in what the clock does: it is told, and what comes after it is still done.
import { expect, test } from 'vitest';
import { guarded } from './guarded.ts';

test('a fault of one piece of work is told and holds up no other', () => {
  const seen: string[] = [];
  const broken = () => {
    throw new Error('the rulebook is gone');
  };
  for (const work of [broken, () => void seen.push('votes')]) guarded(work, (fault) => seen.push(fault));
  expect(seen).toEqual(['Error: the rulebook is gone', 'votes']);
});
