/** Every state of the parts of elections, as the server's answers would bring it. They feed /design/elections/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { count, type CheckedResult, type Count, type Election } from '../../domain/counting/index.ts';
import { change, start, type Change, type Marking } from '../../domain/election-ballot/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { practiceCandidates } from './ballot/practice.ts';
import type { BallotCandidate, T as BallotT } from './ballot/views.ts';
import { emptyForm, type AskedForm, type FormFault } from './recount/asked.ts';
import { exampleCount } from './result/example-count.ts';
import type {
  Callable,
  Outcome,
  SeenCandidate,
  SeenElection,
  SeenNomination,
  SeenQuestion,
} from './views.ts';

type T = Translate<'elections'>;
type C = Translate<'elections-candidates'>;

const said = {
  en: {
    interests: 'My sister works for the co-op.',
    statement: 'I grow things with others.\nI want more people to have a say.',
    question: 'What comes first for you?',
    reply: 'The bus. Nobody should be stuck at home.',
  },
  cy: {
    interests: 'Mae fy chwaer yn gweithio i’r fenter.',
    statement: 'Rwy’n tyfu pethau gydag eraill.\nRwyf am i fwy o bobl gael dweud eu dweud.',
    question: 'Beth sy’n dod yn gyntaf i chi?',
    reply: 'Y bws. Ni ddylai neb fod yn gaeth i’r tŷ.',
  },
} as const;

const nomination = (lang: Language, id: string, change: Partial<SeenNomination> = {}): SeenNomination => ({
  id: id.padEnd(15, '0'),
  name: 'Gwen Parry',
  state: 'consented',
  groups: ['families'],
  byName: 'Tom Okafor',
  seconders: ['Ifan Rees'],
  missing: 1,
  interests: said[lang].interests,
  interestsLanguage: lang,
  mine: false,
  whyNotSecond: null,
  canWithdraw: false,
  ...change,
});

/** One candidate in each state that members can see. */
export const nominationExamples = (lang: Language, t: T): Example<{ nomination: SeenNomination }>[] => {
  const one = (state: string, title: string, name: string, change: Partial<SeenNomination>) => ({
    state: `nomination-${state}`,
    title,
    props: { nomination: nomination(lang, state, { name, ...change }) },
  });
  return [
    one('consented', t('state-consented'), 'Ana Silva', {}),
    one('second-mine', t('second-mine'), 'Bob Price', { whyNotSecond: 'seconding-there' }),
    one('same-group', t('second-other-group'), 'Cai Owen', { whyNotSecond: 'seconding-other-group' }),
    one('seconded', t('state-seconded'), 'Dee Lane', { state: 'seconded', missing: 0, byName: '' }),
    one('stands', t('state-stands'), 'Eli Wood', {
      state: 'stands',
      missing: 0,
      whyNotSecond: 'election-closed',
    }),
    one('proposed', t('state-proposed'), 'Fay Hill', {
      state: 'proposed',
      groups: [],
      whyNotSecond: 'seconding-not-yet',
    }),
    one('gone', t('state-gone'), 'Guto Lloyd', {
      state: 'gone',
      whyNotSecond: 'nomination-over',
      seconders: [],
    }),
  ];
};

const election = (lang: Language, change: Partial<SeenElection> = {}): SeenElection => ({
  id: 'abcdefghijklmno',
  rulebook: '2026-06-01',
  stage: 'open',
  seats: 3,
  closesOn: '2026-07-06',
  again: false,
  withdrawOn: '2026-07-09',
  retire: [
    { name: 'Dafydd Llwyd', why: 'term-over' },
    { name: 'Judith Penrose', why: 'in-turn' },
    { name: 'Colin Whitlock', why: 'drawn' },
  ],
  reserved: [
    { group: 'supported', needed: 1, standing: 0 },
    { group: 'families', needed: 1, standing: 2 },
  ],
  nominations: [nomination(lang, 'listed', { name: 'Ana Silva' })],
  whyNotStand: [],
  myGroups: ['families', 'workers'],
  choosesGroup: true,
  waiting: 0,
  outcome: null,
  ...change,
});
export const placesExample = (lang: Language): SeenElection => election(lang);

/** The member's own next step, from the first look to the paper. */
export const stepExamples = (lang: Language, t: T): Example<{ id: string; election: SeenElection }>[] => {
  const step = (state: string, title: string, change: Partial<SeenElection>) => ({
    state: `step-${state}`,
    title,
    props: { id: `step-${state}`, election: election(lang, change) },
  });
  const mine = (
    state: SeenNomination['state'],
    change: Partial<SeenNomination> = {},
  ): Partial<SeenElection> => ({
    nominations: [nomination(lang, state, { mine: true, state, whyNotSecond: 'seconding-own', ...change })],
  });
  return [
    step('stand', t('stand-ask'), {}),
    step('cannot', t('cannot-title'), {
      whyNotStand: [
        { code: 'candidate-too-new', params: { days: 90 } },
        { code: 'candidate-counts', params: {} },
      ],
    }),
    step('answer', t('answer-ask'), mine('proposed')),
    step('consented', t('state-consented'), mine('consented')),
    step('seconded', t('state-seconded'), mine('seconded', { missing: 0 })),
    step('withdraw', t('withdraw'), {
      ...mine('stands', { missing: 0, canWithdraw: true }),
      stage: 'withdrawing',
    }),
    step('refused', t('state-refused'), { ...mine('refused'), stage: 'withdrawing' }),
    step('closed', t('mine-closed'), { stage: 'settled' }),
  ];
};

/** What happens at the close, one way after the other. */
export const outcomeExamples = (_lang: Language, t: T): Example<{ outcome: Outcome }>[] => [
  {
    state: 'outcome-again',
    title: t('open-again'),
    props: {
      outcome: {
        how: 'again',
        untilOn: '2026-07-14',
        faults: [
          { code: 'too-few-standing', standing: 2, seats: 3 },
          { code: 'group-too-small', group: 'supported', standing: 0, needed: 1 },
          { code: 'group-too-full', group: 'workers', held: 4, max: 3 },
          { code: 'groups-exclude-each-other', groups: ['families', 'volunteers'] },
        ],
      },
    },
  },
  {
    state: 'outcome-vote',
    title: t('stage-settled'),
    props: { outcome: { how: 'vote', seats: 3, empty: 0, because: [] } },
  },
  {
    state: 'outcome-elected',
    title: t('outcome-elected'),
    props: {
      outcome: {
        how: 'elected',
        seats: 1,
        empty: 2,
        because: [
          { code: 'reserved-empty', group: 'supported', many: 1 },
          { code: 'reserved-open', group: 'families', many: 1 },
          { code: 'reserved-clash', group: 'volunteers', many: 1 },
          { code: 'limit-full', group: 'workers', many: 4 },
          { code: 'places-empty', group: '', many: 1 },
        ],
      },
    },
  },
  {
    state: 'outcome-nobody',
    title: t('outcome-nobody'),
    props: { outcome: { how: 'nobody', seats: 0, empty: 3, because: [] } },
  },
];

export const callable = (equal: boolean): Callable => ({
  seats: 3,
  retire: [{ name: 'Dafydd Llwyd', why: 'in-turn' }],
  equal: equal
    ? [
        { id: 'judith000000000', name: 'Judith Penrose' },
        { id: 'colin0000000000', name: 'Colin Whitlock' },
      ]
    : [],
  toDraw: equal ? 1 : 0,
  firstOn: '2026-07-06',
});

export const deskExamples = (lang: Language, t: T): Example<{ id: string; election: SeenElection }>[] => [
  {
    state: 'desk-again',
    title: t('open-again'),
    props: {
      id: 'desk-again',
      election: election(lang, {
        stage: 'withdrawing',
        outcome: { how: 'again', untilOn: '2026-07-14', faults: [] },
      }),
    },
  },
  {
    state: 'desk-due',
    title: t('settle'),
    props: {
      id: 'desk-due',
      election: election(lang, {
        stage: 'due',
        nominations: [],
        outcome: { how: 'vote', seats: 3, empty: 0, because: [] },
      }),
    },
  },
];

const candidate = (lang: Language, id: string, change: Partial<SeenCandidate> = {}): SeenCandidate => ({
  id: id.padEnd(15, '0'),
  name: 'Gwen Parry',
  groups: ['families'],
  mine: false,
  statement: { en: said.en.statement, cy: said.cy.statement },
  interests: said[lang].interests,
  interestsLanguage: lang,
  number: null,
  ...change,
});

export const candidateExamples = (lang: Language, t: C): Example<{ candidate: SeenCandidate }>[] => {
  const other = lang === 'en' ? 'cy' : 'en';
  const only = { en: '', cy: '', [other]: said[other].statement };
  return [
    { state: 'candidate-both', title: t('candidates'), props: { candidate: candidate(lang, 'both') } },
    {
      state: 'candidate-you',
      title: t('you'),
      props: { candidate: candidate(lang, 'you', { name: 'Tom Okafor', mine: true, number: 2 }) },
    },
    {
      state: 'candidate-other-language',
      title: other === 'en' ? t('other-language') : t('other-language-cy'),
      props: { candidate: candidate(lang, 'other', { name: 'Ana Silva', statement: only }) },
    },
    {
      state: 'candidate-nothing',
      title: t('no-statement'),
      props: { candidate: candidate(lang, 'none', { name: 'Ifan Rees', statement: { en: '', cy: '' } }) },
    },
  ];
};

const question = (lang: Language, id: string, change: Partial<SeenQuestion> = {}): SeenQuestion => ({
  id: id.padEnd(15, '0'),
  words: said[lang].question,
  language: lang,
  byName: 'Ifan Rees',
  at: Date.parse('2026-06-20T12:00:00Z'),
  replies: [],
  canReply: false,
  ...change,
});

export const questionExamples = (lang: Language, t: C): Example<{ question: SeenQuestion }>[] => [
  {
    state: 'question-replied',
    title: t('questions'),
    props: {
      question: question(lang, 'replied', {
        replies: [{ candidate: 'gwen', name: 'Gwen Parry', words: said[lang].reply, language: lang }],
      }),
    },
  },
  {
    state: 'question-reply',
    title: t('reply-label'),
    props: { question: question(lang, 'canreply', { canReply: true }) },
  },
];

const lot = (tied: readonly number[]): number => tied[0]!;
const NAMES = ['Ann', 'Bryn', 'Carys', 'Dai'];
const papersFor = (seats: number, ...ballots: Election['ballots']): Election => ({
  title: '',
  seats,
  candidates: NAMES.map((name) => ({ name, withdrawn: false })),
  ballots,
});
const paper = (papers: number, ...ranking: number[]) => ({ papers, ranking });

/** Two of one street, of whom the board may have one: the second has no room. */
const crowded = (street: string): Count =>
  count('scottish', {
    election: papersFor(2, paper(9, 0, 1), paper(6, 1, 2), paper(3, 2), paper(4, 3)),
    groups: [{ name: street, candidates: [0, 1], min: 0, max: 1, held: 0 }],
    lot,
  });
/** Two who are equal at every stage. */
const drawn = (): Count =>
  count('scottish', { election: papersFor(1, paper(3, 0), paper(2, 1), paper(2, 2)), lot });
const oneSeat = (): Count =>
  count('approval', { election: papersFor(1, paper(3, 0, 1), paper(2, 1), paper(2, 2, 3)), lot });

/** What the states are called, and the groups in them. */
interface CountNames {
  readonly kept: string;
  readonly crowded: string;
  readonly drawn: string;
  readonly approval: string;
  readonly workers: string;
  readonly street: string;
}

/** A count with a kept place, with a full group, with a lot, and for one place. */
export const countExamples = (names: CountNames): Example<{ count: Count }>[] => [
  { state: 'kept', title: names.kept, props: { count: exampleCount(names.workers) } },
  { state: 'crowded', title: names.crowded, props: { count: crowded(names.street) } },
  { state: 'drawn', title: names.drawn, props: { count: drawn() } },
  { state: 'approval', title: names.approval, props: { count: oneSeat() } },
];

const pick = (candidate: number): Change => ({ kind: 'choose', candidate });
const marked = (many: number, ...steps: Change[]): Marking => steps.reduce(change, start(many));

/** A ballot untouched, with two names, with everybody, and with a number left out. */
export function ballotExamples(
  t: BallotT,
): Example<{ candidates: readonly BallotCandidate[]; marking: Marking }>[] {
  const candidates = practiceCandidates(t);
  const many = candidates.length;
  const gap: Change = { kind: 'write', candidate: 1, rank: 3 };
  const states = [
    ['new', marked(many)],
    ['some', marked(many, pick(2), pick(0))],
    ['all', marked(many, ...candidates.map((_, at) => pick(at)))],
    ['gap', marked(many, pick(2), gap)],
  ] as const;
  return states.map(([state, marking]) => ({
    state,
    title: t(`state-${state}`),
    props: { candidates, marking },
  }));
}

/** The form before a count: untouched, and with a file that cannot be understood. */
export const askExamples = (
  titles: { readonly ask: string; readonly faults: string },
  fault: string,
): Example<{ form: AskedForm; faults: readonly FormFault[] }>[] => [
  { state: 'ask', title: titles.ask, props: { form: emptyForm(), faults: [] } },
  {
    state: 'faults',
    title: titles.faults,
    props: {
      form: { ...emptyForm(), papers: { name: 'papers.csv', text: '' } },
      faults: [
        { field: 'papers', text: fault },
        { field: 'seats', text: fault },
        { field: 'groups', text: fault },
      ],
    },
  },
];

/** A count of a file, whose result says the same, or differs. */
export const toldExamples = (titles: {
  readonly agrees: string;
  readonly differs: string;
}): Example<{ title: string; count: Count; notes: readonly string[]; checked: CheckedResult }>[] => {
  const props = { title: '', count: oneSeat(), notes: [titles.differs] };
  return [
    {
      state: 'agrees',
      title: titles.agrees,
      props: { ...props, notes: [], checked: { state: 'agrees' } },
    },
    {
      state: 'differs',
      title: titles.differs,
      props: { ...props, checked: { state: 'differs', stage: 2 } },
    },
  ];
};
