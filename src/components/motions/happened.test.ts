// What the history of a motion says.
import { expect, test } from 'vitest';
import cy from '../../../content/messages/cy/motions.json';
import en from '../../../content/messages/en/motions.json';
import { floorProcedures } from '../../domain/meetings/index.ts';
import { actKinds, procedures } from '../../domain/motions/index.ts';
import { translator } from '../../lib/words.ts';
import { happenedKey, happenedWords } from './happened.ts';

const one = { byName: 'Gwen', at: 0, on: '', votesFor: 0, votesAgainst: 0 };

test('every act has a sentence in both languages', () => {
  const decided = [...new Set([...procedures, ...floorProcedures])];
  const keys = actKinds.flatMap((kind) =>
    kind === 'procedure'
      ? decided.map((say) => happenedKey({ ...one, kind, say }))
      : [happenedKey({ ...one, kind, say: '' })],
  );
  expect(new Set(keys).size).toBe(actKinds.length - 1 + decided.length);
  for (const words of [en, cy]) expect(keys.filter((key) => !(key in words))).toEqual([]);
});

test('it says what somebody asked the meeting for', () => {
  const t = translator<'motions'>('en', en);
  expect(happenedWords(t, { ...one, kind: 'procedure-asked', say: 'next-business' })).toBe(
    'Gwen asked the meeting: Go to the next thing.',
  );
});

test('it says who did it, and how many hands there were', () => {
  const t = translator<'motions'>('en', en);
  expect(happenedWords(t, { ...one, kind: 'seconded', say: '' })).toBe('Gwen seconded it.');
  expect(happenedWords(t, { ...one, kind: 'amendment-lost', say: '', votesFor: 2, votesAgainst: 5 })).toBe(
    'A meeting said no to a change: 2 for, 5 against.',
  );
});
