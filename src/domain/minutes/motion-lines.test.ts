// What the minutes say of a member's motion.
import { expect, test } from 'vitest';
import { actionLines, amendedLines, motionLines, questionLines, type MinutedMotion } from './motion-lines.ts';

const motion = (change: Partial<MinutedMotion> = {}): MinutedMotion => ({
  item: 2,
  mover: 'nia',
  seconders: ['tom'],
  amendments: [],
  questions: [],
  texts: {},
  actions: [],
  ...change,
});
const amendment = (end: MinutedMotion['amendments'][number]['end'], seconders = ['tom']) => ({
  id: 'amendment000001',
  by: 'ravi',
  seconders,
  end,
  decidedAt: '',
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

test.each([
  ['carried', 'act-amended-carried', { votesFor: 9, votesAgainst: 4 }],
  ['lost', 'act-amended-lost', { votesFor: 9, votesAgainst: 4 }],
  ['clerical', 'act-amended-clerical', {}],
] as const)(
  'what a meeting did with a change stands there with its words, its people and its numbers: %s',
  (how, key, numbers) => {
    const end = how;
    const one = motion({
      amendments: [{ ...amendment(end), decidedAt: 'meeting00000001' }],
      texts: { act000000000001: 'We hire a van.' },
    });
    const facts = {
      amendment: 'amendment000001',
      text: 'act000000000001',
      how,
      votesFor: 9,
      votesAgainst: 4,
    };
    expect(amendedLines({ number: 7, kind: 'amended', facts }, [one])).toEqual([
      {
        id: 'act-7-wanted',
        key: 'amendment-wanted',
        params: { person: { person: 'ravi' }, words: { words: { en: 'We hire a van.', cy: '' } } },
      },
      { id: 'act-7-seconded', key: 'amendment-seconded', params: { people: { people: ['tom'] } } },
      { id: 'act-7', key, params: numbers },
    ]);
    // It is not told a second time before the acts of the meeting.
    expect(motionLines(one)).toHaveLength(2);
    expect(amendedLines({ number: 8, kind: 'declared', facts }, [one])).toBeNull();
  },
);

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

test('what was asked instead of a vote stands there with who asked and who seconded; nothing of another motion', () => {
  const question = { id: 'question0000001', by: 'ravi', seconders: ['tom'] };
  const act = { number: 7, kind: 'procedure', facts: { question: question.id, procedure: 'in-parts' } };
  expect(questionLines(act, [motion({ questions: [question] })])).toEqual([
    {
      id: 'act-7-wanted',
      key: 'procedure-wanted',
      params: { person: { person: 'ravi' }, what: { key: 'ask-in-parts' } },
    },
    { id: 'act-7-seconded', key: 'amendment-seconded', params: { people: { people: ['tom'] } } },
  ]);
  expect(questionLines(act, [motion()])).toEqual([]);
  expect(questionLines({ ...act, kind: 'declared' }, [motion({ questions: [question] })])).toEqual([]);
});
