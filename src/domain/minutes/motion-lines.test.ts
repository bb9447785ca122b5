// What the minutes say of a member's motion.
import { expect, test } from 'vitest';
import { actionLines, motionLines, type MinutedMotion } from './motion-lines.ts';

const motion = (change: Partial<MinutedMotion> = {}): MinutedMotion => ({
  item: 2,
  mover: 'nia',
  seconders: ['tom'],
  amendments: [],
  actions: [],
  ...change,
});
const amendment = (end: MinutedMotion['amendments'][number]['end'], seconders = ['tom']) => ({
  id: 'amendment000001',
  by: 'ravi',
  seconders,
  end,
});

test('it names who moved it and who seconded it, and nobody where nobody did', () => {
  expect(motionLines(motion()).map(({ key }) => key)).toEqual(['moved', 'seconded']);
  expect(motionLines(motion({ seconders: [] })).map(({ key }) => key)).toEqual(['moved']);
});

test.each([
  ['accepted', 'amendment-accepted'],
  ['carried', 'amendment-carried'],
  ['lost', 'amendment-lost'],
  ['withdrawn', 'amendment-withdrawn'],
] as const)('an amendment that was %s stands there with what became of it', (end, key) => {
  expect(motionLines(motion({ amendments: [amendment(end)] })).at(-1)!.params['what']).toEqual({ key });
});

test.each([
  ['still waits', amendment(null)],
  ['nobody seconded', amendment('lost', [])],
  ['fell with a text that was written again', amendment('void')],
])('an amendment that %s is not there', (_name, one) => {
  expect(motionLines(motion({ amendments: [one] }))).toHaveLength(2);
});

test('what is to be done stands there with who does it and by when', () => {
  const action = {
    id: 'action000000001',
    owner: 'omar',
    dueOn: '2026-08-01',
    words: { en: 'Buy it.', cy: '' },
  };
  expect(actionLines(motion({ actions: [action] }))).toEqual([
    {
      id: 'action-action000000001',
      key: 'action',
      params: {
        person: { person: 'omar' },
        day: { on: '2026-08-01' },
        words: { words: { en: 'Buy it.', cy: '' } },
      },
    },
  ]);
});
