/** Every state of the parts of secret votes, as the server's answers would bring it. They feed /design/sealed/ and the tests. */
import type { Question, SecrecyFacts } from '../../domain/sealed/index.ts';
import { minibus } from '../../../site/demo/motions.ts';
import type { Example } from '../ui/example.ts';
import type { After, Desk, T } from './views.ts';

const at = (day: number): number => Date.parse(`2026-06-${String(day).padStart(2, '0')}T19:00:00Z`);

export const question: Question = {
  key: 'motion',
  titleEn: minibus.titleEn,
  titleCy: minibus.titleCy,
  textEn: minibus.textEn,
  textCy: minibus.textCy,
  options: ['for', 'against', 'abstain'],
};

/** A motion that is voted on in parts: the whole first. */
export const questions: readonly Question[] = [
  question,
  { ...question, key: 'part-1', titleEn: 'A driver', titleCy: 'Gyrrwr' },
  { ...question, key: 'part-2', titleEn: 'A ramp', titleCy: 'Ramp' },
];

const other = { ...question, titleEn: 'A garden', titleCy: 'Gardd' };
const garden: readonly Question[] = [
  other,
  { ...other, key: 'part-1', titleEn: 'A fence', titleCy: 'Ffens' },
  { ...other, key: 'part-2', titleEn: 'A shed', titleCy: 'Sied' },
];

export const partsExamples = (
  t: T,
): Example<{ id: string; questions: readonly Question[]; single: boolean; place: number }>[] => [
  {
    state: 'parts-all',
    title: t('all-at-once'),
    props: { id: 'paper-all', questions: garden, single: false, place: 0 },
  },
  {
    state: 'parts-single',
    title: t('one-by-one'),
    props: { id: 'paper-single', questions, single: true, place: 1 },
  },
];

export const paperExamples = (t: T): Example<{ id: string; chosen: string[]; practice: boolean }>[] => [
  { state: 'paper', title: t('paper-title'), props: { id: 'paper-empty', chosen: [], practice: false } },
  {
    state: 'practice',
    title: t('practice-title'),
    props: { id: 'paper-practice', chosen: ['for'], practice: true },
  },
];

export const checkExamples = (t: T): Example<{ chosen: string[]; practice: boolean; busy: boolean }>[] => [
  { state: 'for', title: t('for'), props: { chosen: ['for'], practice: false, busy: false } },
  { state: 'against', title: t('against'), props: { chosen: ['against'], practice: false, busy: true } },
  { state: 'blank', title: t('blank'), props: { chosen: [''], practice: false, busy: false } },
  {
    state: 'practice',
    title: t('practice-title'),
    props: { chosen: ['abstain'], practice: true, busy: false },
  },
];

export const doneExamples = (t: T): Example<{ practice: boolean; shared: boolean; slip: string }>[] => {
  const slip = t('slip-words').split(' ').slice(0, 4).join(' ');
  return [
    { state: 'sent', title: t('done-title'), props: { practice: false, shared: false, slip: '' } },
    { state: 'shared', title: t('shared-finish'), props: { practice: false, shared: true, slip: '' } },
    { state: 'slip', title: t('slip-title'), props: { practice: false, shared: false, slip } },
    {
      state: 'practised',
      title: t('practice-done-title'),
      props: { practice: true, shared: false, slip: '' },
    },
  ];
};

export const secrecyExamples = (t: T): Example<{ facts: SecrecyFacts }>[] => {
  const facts = { smallGroup: 20, keyHolder: 'server', onPaper: true } as const;
  return [
    {
      state: 'usual',
      title: t('secrecy-title'),
      props: { facts: { ...facts, rollSize: 60, groupSizes: [20, 40], helped: false } },
    },
    {
      state: 'small',
      title: t('secrecy-small', { count: 9 }),
      props: { facts: { ...facts, rollSize: 9, groupSizes: [3, 6], helped: true, onPaper: false } },
    },
    {
      state: 'tellers',
      title: t('secrecy-key-tellers'),
      props: { facts: { ...facts, keyHolder: 'tellers', rollSize: 60, groupSizes: [20, 40], helped: false } },
    },
  ];
};

export const helpedExamples = (
  t: T,
): Example<{ id: string; helperName: string; often: boolean; error: string | undefined }>[] => [
  {
    state: 'nobody',
    title: t('helped-title'),
    props: { id: 'helper-none', helperName: '', often: false, error: undefined },
  },
  {
    state: 'somebody',
    title: t('helped-by', { name: 'Ann Hughes' }),
    props: { id: 'helper-one', helperName: 'Ann Hughes', often: false, error: undefined },
  },
  {
    state: 'often',
    title: t('helpers-title'),
    props: { id: 'helper-often', helperName: 'Ann Hughes', often: true, error: undefined },
  },
];

const result: NonNullable<After['result']> = {
  votesFor: 30,
  votesAgainst: 12,
  abstained: 3,
  rollSize: 60,
  notVoted: 14,
  quorumNeeded: 15,
  quorumMet: true,
  carried: true,
  reason: 'more-for-than-against',
  ruleRef: '7.6',
  rulebook: '2026-06-01',
};

export const afterExamples = (t: T): Example<{ after: After }>[] => {
  const box = {
    rollSize: 60,
    voted: 46,
    routes: null,
    objectionsUntil: at(10),
    saysVoted: true,
    onPaper: null,
    setAside: false,
    tooLate: false,
    late: 0,
    objected: false,
  };
  const closed: After = {
    ...box,
    state: 'objections',
    outcome: null,
    valid: 0,
    spoilt: 0,
    destroyedAt: null,
    keyHolder: 'server',
    acts: '7b3f09d1c4e2a865'.repeat(4),
    result: null,
    parts: [],
  };
  const done = { ...closed, state: 'done', destroyedAt: at(11) } as const;
  const one = (state: string, title: string, change: Partial<After>) => ({
    state,
    title,
    props: { after: { ...closed, ...change } },
  });
  return [
    one('voted', t('roll-says-voted'), {}),
    one('not-voted', t('roll-says-not-voted'), { saysVoted: false, objected: true }),
    one('voted-with-help', t('roll-says-assisted'), { onPaper: 'assisted', setAside: true }),
    one('voted-too-late', t('too-late'), { saysVoted: false, tooLate: true, late: 2 }),
    one('not-on-roll', t('not-on-roll-title'), { saysVoted: null }),
    one('answers-due', t('objections-title'), { state: 'answers-due' }),
    one('count-due', t('count-due'), {
      state: 'count-due',
      routes: { online: 40, post: 4, room: 1, assisted: 1 },
    }),
    one('opening-due', t('opening-due'), { state: 'opening-due' }),
    one('opening-tellers', t('opening-tellers'), { state: 'opening-due', keyHolder: 'tellers' }),
    one('passed', t('passed'), { ...done, outcome: 'opened', valid: 45, spoilt: 1, result }),
    one('parts', t('parts-result'), {
      ...done,
      outcome: 'opened',
      valid: 46,
      result,
      parts: [
        { question: 'part-1', votesFor: 30, votesAgainst: 10, abstained: 6, carried: true },
        { question: 'part-2', votesFor: 12, votesAgainst: 31, abstained: 3, carried: false },
      ],
    }),
    one('lost', t('lost'), {
      ...done,
      state: 'destroying',
      destroyedAt: null,
      outcome: 'opened',
      valid: 46,
      result: { ...result, votesFor: 12, votesAgainst: 31, carried: false, reason: 'more-against-than-for' },
    }),
    one('void', t('void-title'), { ...done, outcome: 'void' }),
    one('parts-lost', t('parts-lost'), { ...done, outcome: 'parts-lost', keyHolder: 'tellers' }),
    one('key-gone', t('key-gone'), { ...done, outcome: 'key-gone' }),
  ];
};

export const deskExamples = (t: T): Example<{ desk: Desk }>[] => {
  const refused = { code: 'no-secret-rule', field: null, params: {} };
  const objection = {
    id: 'first',
    name: 'Rhian Evans',
    reason: 'i-voted',
    words: '',
    at: at(9),
    answered: false,
    right: false,
    own: false,
  } as const;
  return [
    {
      state: 'choose',
      title: t('choose-do'),
      props: { desk: { choosing: [], objections: [], due: null, helpers: [] } },
    },
    {
      state: 'due-key',
      title: t('due-key'),
      props: { desk: { choosing: null, objections: [], due: { what: 'key', until: at(20) }, helpers: [] } },
    },
    {
      state: 'due-voting',
      title: t('due-voting'),
      props: {
        desk: { choosing: null, objections: [], due: { what: 'voting', until: at(20) }, helpers: [] },
      },
    },
    {
      state: 'due-objections',
      title: t('due-objections'),
      props: {
        desk: { choosing: null, objections: [], due: { what: 'objections', until: at(20) }, helpers: [] },
      },
    },
    {
      state: 'due-count',
      title: t('due-count'),
      props: { desk: { choosing: null, objections: [], due: { what: 'count', until: null }, helpers: [] } },
    },
    {
      state: 'due-open',
      title: t('due-open'),
      props: { desk: { choosing: null, objections: [], due: { what: 'open', until: null }, helpers: [] } },
    },
    {
      state: 'choose-not',
      title: t('choose-not'),
      props: { desk: { choosing: [refused], objections: [], due: null, helpers: [] } },
    },
    {
      state: 'objections',
      title: t('objections-title'),
      props: {
        desk: {
          choosing: null,
          objections: [
            objection,
            { ...objection, id: 'second', name: 'Siân Moss', own: true },
            { ...objection, id: 'third', name: 'Tom Hale', answered: true },
            { ...objection, id: 'fourth', name: 'Nia Prys', answered: true, right: true },
          ],
          due: { what: 'answers', until: null },
          helpers: [{ name: 'Ann Hughes', times: 3 }],
        },
      },
    },
  ];
};

export const wayExamples = (t: T): Example<{ way: { held: 'out' | 'in' | null } }>[] => [
  { state: 'out', title: t('paper-out-title'), props: { way: { held: 'out' } } },
  { state: 'in', title: t('paper-in-title'), props: { way: { held: 'in' } } },
  { state: 'surely', title: t('surely-title'), props: { way: { held: null } } },
];

export const askExamples = (t: T): Example<{ asked: boolean }>[] => [
  { state: 'ask', title: t('ask-title'), props: { asked: false } },
  { state: 'asked', title: t('asked-title'), props: { asked: true } },
];
