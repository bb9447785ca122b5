/** Every state of the parts of votes on paper, as the server's answers would bring it. They feed /design/papers/ and the tests. */
import { minibus } from '../../../site/demo/motions.ts';
import { motionPaper } from '../../domain/sealed/index.ts';
import type { Example } from '../ui/example.ts';
import type { After, Getter, Packs, PapersDesk, Received, T, Voter } from './views.ts';

const closesAt = Date.parse('2026-06-28T19:00:00Z');
const paper = motionPaper('Ashbrook Care', 'motion000000000', minibus);

export const ruleExample = {
  number: '7.31',
  en: 'When you vote on paper and on this website too, your paper counts.',
  cy: 'Pan fyddwch yn pleidleisio ar bapur ac ar y wefan hon hefyd, eich papur sy’n cyfrif.',
} satisfies PapersDesk['rule'];

const getter = (name: string, change: Partial<Getter>): Getter => ({
  member: name.toLowerCase().replaceAll(' ', ''),
  name,
  reason: 'asked',
  language: 'en',
  formats: [],
  paper: null,
  ...change,
});

export const sendExamples = (t: T): Example<{ people: Getter[] }>[] => [
  { state: 'nobody', title: t('send-none'), props: { people: [] } },
  {
    state: 'due',
    title: t('send-make'),
    props: {
      people: [
        getter('Nia Prys', { reason: 'letters', language: 'cy', formats: ['large-print'] }),
        getter('Tom Hale', { reason: 'others-read', paper: { route: 'room', state: 'out' } }),
        getter('Ann Hughes', { reason: 'no-email', formats: ['easy-read'] }),
        getter('Ravi Sen', { paper: { route: 'post', state: 'in' } }),
      ],
    },
  },
  {
    state: 'made',
    title: t('packs-open-text'),
    props: {
      people: [getter('Ann Hughes', { reason: 'no-email', paper: { route: 'post', state: 'sent' } })],
    },
  },
];

export const receiveExamples = (
  t: T,
): Example<{ id: string; late?: boolean; received: Received[]; error: string | undefined }>[] => [
  { state: 'empty', title: t('receive-title'), props: { id: 'codes-none', received: [], error: undefined } },
  {
    state: 'mixed',
    title: t('receive-do'),
    props: {
      id: 'codes-some',
      error: undefined,
      received: [
        { code: 'B2C3D4F5G6', name: 'Nia Prys', refusal: null },
        { code: 'H7J8K9M2N3', name: 'Tom Hale', refusal: { code: 'code-used', field: null, params: {} } },
        { code: 'P4Q5R6T7V8', name: null, refusal: { code: 'code-unknown', field: null, params: {} } },
      ],
    },
  },
];

/** Those that come after the close. */
export const lateExample = (t: T): ReturnType<typeof receiveExamples>[number] => ({
  state: 'late',
  title: t('late-title'),
  props: {
    id: 'codes-late',
    late: true,
    error: undefined,
    received: [
      { code: 'B2C3D4F5G6', name: 'Nia Prys', refusal: null },
      { code: 'H7J8K9M2N3', name: 'Tom Hale', refusal: { code: 'code-noted', field: null, params: {} } },
    ],
  },
});

const voter = (name: string, change: Partial<Voter>): Voter => ({
  member: name.toLowerCase().replaceAll(' ', ''),
  name,
  paper: null,
  calls: null,
  ...change,
});

type FindProps = {
  id: string;
  looked: string;
  desk: Pick<PapersDesk, 'found' | 'more' | 'may' | 'routes'>;
};
export const findExamples = (t: T): Example<FindProps>[] => {
  const may = { send: true, take: true, count: true, call: true };
  const routes = ['post', 'room', 'assisted'] as const;
  return [
    {
      state: 'before',
      title: t('find-title'),
      props: { id: 'voter-before', looked: '', desk: { found: [], more: 0, may, routes } },
    },
    {
      state: 'none',
      title: t('find-none'),
      props: { id: 'voter-none', looked: 'x', desk: { found: [], more: 0, may, routes } },
    },
    {
      state: 'found',
      title: t('find-do'),
      props: {
        id: 'voter-found',
        looked: 'a',
        desk: {
          may,
          routes,
          more: 3,
          found: [
            voter('Ann Hughes', { calls: { count: 1, own: false } }),
            voter('Ravi Sen', { paper: { route: 'room', state: 'out' } }),
            voter('Gwen Lowe', { paper: { route: 'post', state: 'sent' }, calls: { count: 2, own: true } }),
            voter('Tom Hale', { paper: { route: 'assisted', state: 'in' }, calls: { count: 0, own: false } }),
          ],
        },
      },
    },
  ];
};

export const countExamples = (t: T): Example<{ id: string; after: After; mayCount: boolean }>[] => {
  const after: After = {
    state: 'objections',
    taken: { post: 12, room: 7, assisted: 1 },
    doubles: [],
    late: [],
    paper,
    counted: 0,
    countedByMe: false,
    differences: null,
  };
  const doubles: After['doubles'] = [
    { name: 'Nia Prys', route: 'post' },
    { name: 'Tom Hale', route: 'room' },
    { name: 'Ann Hughes', route: 'assisted' },
  ];
  /** Each form asks about a motion of its own name: on one page two groups of one name could not be told apart. */
  const paperOf = (state: string) => ({
    ...paper,
    questions: paper.questions.map((each) => ({
      ...each,
      titleEn: `${each.titleEn} (${state})`,
      titleCy: `${each.titleCy} (${state})`,
    })),
  });
  const one = (state: string, title: string, change: Partial<After>, mayCount = true) => ({
    state,
    title,
    props: { id: `tally-${state}`, after: { ...after, paper: paperOf(state), ...change }, mayCount },
  });
  const due = { state: 'count-due' } as const;
  return [
    one('wait', t('count-wait'), { doubles }),
    one('nothing', t('taken-none'), { taken: { post: 0, room: 0, assisted: 0 }, late: ['Gwen Lowe'] }),
    one('due', t('count-due'), { ...due, doubles }),
    one('watch', t('count-first'), { ...due, counted: 1 }, false),
    one('mine', t('count-mine'), { ...due, counted: 1, countedByMe: true }),
    one('differs', t('count-differs-title'), {
      ...due,
      differences: [
        { question: 'motion', answer: 'for' },
        { question: null, answer: 'spoilt' },
      ],
    }),
    one('over', t('count-over'), { state: 'done' }),
  ];
};

const easy = (meaning: string, ifPassed: string, ifLost: string) => ({ meaning, ifPassed, ifLost });

export const packExamples = (
  t: T,
): Example<{ pack: Packs['packs'][number]; packs: Pick<Packs, 'paper' | 'closesAt' | 'easy'> }>[] => {
  const packs = {
    paper,
    closesAt,
    easy: {
      en: easy(minibus.meaningEn, minibus.ifPassedEn, minibus.ifLostEn),
      cy: easy(minibus.meaningCy, minibus.ifPassedCy, minibus.ifLostCy),
    },
  };
  const pack = {
    member: 'niaprys',
    name: 'Nia Prys',
    address: ['4 Mill Lane', 'Ashbrook'],
    language: 'en' as const,
    formats: [],
    code: 'B2C3D4F5G6',
  };
  return [
    { state: 'usual', title: t('packs-print'), props: { pack, packs } },
    {
      state: 'large',
      title: t('format-large-print'),
      props: { pack: { ...pack, formats: ['large-print'], language: 'cy' }, packs },
    },
    {
      state: 'easy',
      title: t('format-easy-read'),
      props: { pack: { ...pack, formats: ['easy-read'] }, packs },
    },
  ];
};
