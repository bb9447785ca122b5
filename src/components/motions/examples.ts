/** Every state of the parts of motions, as the server's answers would bring it. They feed /design/motions/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { minibus, quietRoom } from '../../../site/demo/motions.ts';
import { DAY } from '../../domain/kernel/index.ts';
import { floorProcedures } from '../../domain/meetings/index.ts';
import { stages, threads, type NextStep, type Stage, type Thread } from '../../domain/motions/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { emptyDraft, questions, type Draft, type Question } from './draft.ts';
import { formOf, type OpenForm } from './forms.ts';
import type {
  ActionView,
  AmendmentView,
  FloorView,
  HappenedView,
  PostPage,
  PostView,
  ProposalInList,
  ProposalView,
  QuestionView,
} from './views.ts';

type T = Translate<'motions'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-06-12T09:00:00Z');
const ID = 'abcdefghijklmno';

const nextOf: Record<Stage, NextStep> = {
  'seeking-seconds': { who: 'members', what: 'second', byAt: EXAMPLE_NOW + 20 * DAY },
  'referred-back': { who: 'mover', what: 'write-again', byAt: null },
  seconded: { who: 'mover', what: 'write-easy', byAt: null },
  adjourned: { who: 'clock', what: 'wait', byAt: EXAMPLE_NOW + 14 * DAY },
  ready: { who: 'secretary', what: 'give-notice', byAt: null },
  noticed: { who: 'clock', what: 'vote-opens', byAt: EXAMPLE_NOW + 16 * DAY },
  voting: { who: 'members', what: 'vote', byAt: EXAMPLE_NOW + 6 * DAY },
  counting: { who: 'clock', what: 'count', byAt: null },
  missed: { who: 'secretary', what: 'notice-again', byAt: null },
  carried: { who: 'owners', what: 'do-actions', byAt: EXAMPLE_NOW + 30 * DAY },
  done: { who: 'nobody', what: 'nothing', byAt: null },
  lost: { who: 'nobody', what: 'nothing', byAt: null },
  withdrawn: { who: 'nobody', what: 'nothing', byAt: null },
  merged: { who: 'nobody', what: 'nothing', byAt: null },
  fell: { who: 'nobody', what: 'nothing', byAt: null },
};

const titleOf = (lang: Language, { titleEn, titleCy }: typeof minibus) => ({
  text: lang === 'cy' ? titleCy : titleEn,
  language: lang,
});

const line = (lang: Language, stage: Stage, change: Partial<ProposalInList> = {}): ProposalInList => ({
  id: ID,
  number: 7,
  title: titleOf(lang, quietRoom),
  moverName: 'Leon Baptiste',
  stage,
  next: nextOf[stage],
  seconds: { got: 1, needed: 2 },
  mine: false,
  ...change,
});

/** A card for each stage, one of the reader's own, and one that was written in the other language. */
export function proposalCardExamples(lang: Language, t: T): Example<{ proposal: ProposalInList }>[] {
  const other = lang === 'cy' ? 'en' : 'cy';
  return [
    ...stages.map((stage) => ({
      state: stage,
      title: t(`stage-${stage}`),
      props: { proposal: line(lang, stage) },
    })),
    { state: 'mine', title: t('mine'), props: { proposal: line(lang, 'seeking-seconds', { mine: true }) } },
    {
      state: 'other-language',
      title: t('read-and-second'),
      props: { proposal: line(lang, 'seeking-seconds', { title: titleOf(other, quietRoom) }) },
    },
  ];
}

/** A motion that was begun, with a name and without one. */
export const draftBegunExamples = (lang: Language, t: T): Example<{ title: string }>[] => [
  { state: 'named', title: t('draft-title'), props: { title: titleOf(lang, minibus).text } },
  { state: 'unnamed', title: t('draft-text'), props: { title: '' } },
];

const written = (lang: Language): Draft => ({
  ...emptyDraft(),
  title: titleOf(lang, minibus).text,
  what: lang === 'cy' ? minibus.textCy : minibus.textEn,
  why: lang === 'cy' ? minibus.meaningCy : minibus.meaningEn,
  cost: '£1,612',
  who: 'Winston Clarke',
  resolution: 'ordinary',
});

type AskProps = { id: string; question: Question; draft: Draft; error: string | undefined };

/** Each question, and one that has no answer. */
export function askPartExamples(lang: Language, t: T, missing: string): Example<AskProps>[] {
  const ask = (state: string, title: string, question: Question, change: Partial<AskProps> = {}) => ({
    state,
    title,
    props: { id: `ask-${state}`, question, draft: written(lang), error: undefined, ...change },
  });
  return [
    ...questions.map((question) => ask(question, t(`ask-${question}`), question)),
    ask('missing', missing, 'title', { draft: emptyDraft(), error: missing }),
  ];
}

/** Hard words and a long sentence. */
export const easierWordsExamples = (lang: Language, t: T): Example<{ text: string }>[] => [
  {
    state: 'some',
    title: t('easier-title'),
    props: {
      text:
        lang === 'cy'
          ? 'Rydym am gaffael fan ac am hysbysu pawb. Mae caffael yn hir.'
          : 'We purchase a van. We notify all members of the additional cost.',
    },
  },
];

/** A new motion, and one that is written again. */
export const checkMotionExamples = (
  lang: Language,
  t: T,
): Example<{ id: string; draft: Draft; again: boolean; busy: boolean }>[] => [
  {
    state: 'new',
    title: t('send'),
    props: { id: 'check-new', draft: written(lang), again: false, busy: false },
  },
  {
    state: 'again',
    title: t('send-again'),
    props: { id: 'check-again', draft: written(lang), again: true, busy: true },
  },
];

const nobodySaid: PostPage = { posts: [], after: null };

const exampleProposal = (lang: Language, stage: Stage, change: Partial<ProposalView> = {}): ProposalView => ({
  ...line(lang, stage),
  resolution: 'ordinary',
  language: lang,
  meeting: null,
  floor: null,
  atMeeting: false,
  words: {
    title: titleOf(lang, quietRoom).text,
    what: lang === 'cy' ? quietRoom.textCy : quietRoom.textEn,
    why: lang === 'cy' ? quietRoom.meaningCy : quietRoom.meaningEn,
    cost: '£400',
    who: 'Angharad Lewis',
  },
  seconders: [],
  amendments: [],
  easy: null,
  backReason: '',
  vote: null,
  into: null,
  wantsIn: [],
  actions: [],
  summary: null,
  documents: [],
  threads: { for: nobodySaid, against: nobodySaid, question: nobodySaid },
  history: [],
  can: [],
  isModerator: false,
  dates: { opensOn: '2026-06-29', closesOn: '2026-07-06' },
  ...change,
});

/** How it stands, where there is more to say than the stage. */
export function stageNowExamples(lang: Language, t: T): Example<{ proposal: ProposalView }>[] {
  const now = (stage: Stage, change: Partial<ProposalView> = {}) => ({
    state: stage,
    title: t(`stage-${stage}`),
    props: { proposal: exampleProposal(lang, stage, change) },
  });
  return [
    now('seeking-seconds'),
    now('seconded', { seconders: ['Gwen Parry', 'Tom Okafor'] }),
    now('referred-back', { backReason: lang === 'cy' ? 'Beth mae’n ei gostio?' : 'What does it cost?' }),
    now('voting', {
      vote: { id: ID, opensAt: EXAMPLE_NOW - DAY, closesAt: EXAMPLE_NOW + 6 * DAY },
      seconders: ['Gwen Parry', 'Tom Okafor'],
    }),
    {
      ...now('noticed', { meeting: { id: ID, startsAt: EXAMPLE_NOW + 21 * DAY, item: 2 } }),
      state: 'at-meeting',
      title: t('stage-at-meeting'),
    },
    {
      ...now('missed', { meeting: { id: ID, startsAt: EXAMPLE_NOW - DAY, item: 2 } }),
      state: 'not-decided',
      title: t('stage-not-decided'),
    },
    {
      ...now('ready', { resolution: 'special', atMeeting: true }),
      state: 'special-at-meeting',
      title: t('plan-meeting'),
    },
    now('merged', { into: { id: ID, number: 9, title: titleOf(lang, minibus) } }),
  ];
}

/** Its words, with papers, and one that changes the rules. */
export const proposalWordsExamples = (lang: Language, t: T): Example<{ proposal: ProposalView }>[] => [
  {
    state: 'papers',
    title: t('papers-title'),
    props: {
      proposal: exampleProposal(lang, 'seconded', {
        documents: [{ title: titleOf(lang, minibus).text, link: 'https://example.org/paper' }],
      }),
    },
  },
  {
    state: 'special',
    title: t('resolution-special'),
    props: { proposal: exampleProposal(lang, 'seconded', { resolution: 'special' }) },
  },
];

type Easy = ProposalView['easy'];

/** No easy-read version, one that waits, one that both sides agreed to, one that the chair settled, an old one. */
export function easyReadExamples(t: T): Example<{ easy: Easy }>[] {
  const { textEn: _en, textCy, proposerName: _who, seconderName: _by, ...words } = quietRoom;
  const easy = (change: Partial<NonNullable<Easy>>): Easy => ({
    words: { ...words, otherText: textCy },
    current: true,
    mover: false,
    opponentName: '',
    settledByName: '',
    settleFrom: EXAMPLE_NOW + DAY,
    ...change,
  });
  return [
    { state: 'none', title: t('easy-none'), props: { easy: null } },
    { state: 'waits', title: t('easy-mover-waits'), props: { easy: easy({}) } },
    {
      state: 'agreed',
      title: t('easy-mover-agreed'),
      props: { easy: easy({ mover: true, opponentName: 'Rhian Bowen' }) },
    },
    {
      state: 'settled',
      title: t('easy-settle'),
      props: { easy: easy({ settledByName: 'Samuel Adeyemi' }) },
    },
    { state: 'old', title: t('easy-old'), props: { easy: easy({ current: false, mover: true }) } },
  ];
}

const texts = (lang: Language) => ({
  before: lang === 'cy' ? 'Mae’r fenter yn prynu fan fach.' : 'The co-op buys a small van.',
  after: lang === 'cy' ? 'Mae’r fenter yn llogi fan â ramp.' : 'The co-op hires a van with a ramp.',
});

/** Words that go and words that come. */
export const changesExamples = (lang: Language, t: T): Example<{ before: string; after: string }>[] => [
  { state: 'both', title: t('changes-key'), props: texts(lang) },
];

/** The meeting is at the motion: its words can change, only slips can, and members vote on it. */
export const floorExamples = (
  t: T,
): Example<{ floor: NonNullable<ProposalView['floor']>; meeting: ProposalView['meeting'] }>[] =>
  [
    { state: 'open', title: t('floor-title'), votedOn: false, clericalOnly: false },
    { state: 'slips', title: t('amendment-clerical'), votedOn: false, clericalOnly: true },
    { state: 'voted', title: t('floor-vote'), votedOn: true, clericalOnly: false },
  ].map(({ state, title, ...floor }) => ({
    state,
    title,
    props: {
      floor: { ...floor, questions: [], asks: [] },
      meeting: { id: ID, startsAt: EXAMPLE_NOW, item: 2 },
    },
  }));

/** What a meeting is asked for instead of a vote: nothing yet, one to second and one to decide, one of each end. */
export function questionExamples(t: T): Example<{ floor: FloorView; busy: boolean }>[] {
  const one = (procedure: FloorView['asks'][number], change: Partial<QuestionView> = {}): QuestionView => ({
    id: procedure,
    procedure,
    byName: 'Sioned Hughes',
    seconders: [],
    missing: 1,
    end: null,
    can: ['second'],
    ...change,
  });
  const seconded = { seconders: ['Iolo Vaughan'], missing: 0, can: [] } as const;
  const floor = { votedOn: false, clericalOnly: false, asks: [] };
  const states: [string, string, Partial<FloorView>][] = [
    ['none', t('questions-title'), { questions: [], asks: floorProcedures }],
    [
      'asked',
      t('question-waits'),
      { questions: [one('adjourn-meeting', { ...seconded, can: ['decide'] }), one('refer-back')] },
    ],
    [
      'decided',
      t('question-end-carried'),
      {
        questions: [
          one('adjourn-meeting', { ...seconded, end: 'carried' }),
          one('next-business', { ...seconded, end: 'lost' }),
        ],
      },
    ],
  ];
  return states.map(([state, title, change]) => ({
    state,
    title,
    props: { floor: { ...floor, questions: [], ...change }, busy: false },
  }));
}

/** An amendment in each of its states. */
export function amendmentExamples(
  lang: Language,
  t: T,
): Example<{ amendment: AmendmentView; busy: boolean }>[] {
  const one = (state: string, title: string, byName: string, change: Partial<AmendmentView>) => ({
    state,
    title,
    props: {
      busy: false,
      amendment: {
        id: ID,
        byName,
        at: EXAMPLE_NOW,
        ...texts(lang),
        why: lang === 'cy' ? 'Mae’n costio llai.' : 'It costs less.',
        seconders: ['Tom Okafor'],
        missing: 0,
        end: null,
        clashes: false,
        can: [],
        ...change,
      } satisfies AmendmentView,
    },
  });
  return [
    one('alone', t('amendment-missing'), 'Gwen Parry', { seconders: [], missing: 1, can: ['second'] }),
    one('waits', t('amendment-waits'), 'Rhian Bowen', { can: ['accept', 'decide'] }),
    one('mine', t('amendment-withdraw'), 'Marged Pritchard', { can: ['withdraw'] }),
    one('clashes', t('amendment-clash'), 'Colin Whitlock', { clashes: true }),
    one('floor', t('floor-title'), 'Sioned Hughes', { can: ['clerical', 'decide'] }),
    one('clerical', t('amendment-end-clerical'), 'Iolo Vaughan', { end: 'clerical' }),
    one('accepted', t('amendment-end-accepted'), 'Eluned Rees', { end: 'accepted' }),
    one('lost', t('amendment-end-lost'), 'Judith Penrose', { end: 'lost' }),
  ];
}

const post = (lang: Language, byName: string, change: Partial<PostView> = {}): PostView => ({
  id: byName.toLowerCase().replace(' ', ''),
  byName,
  mine: false,
  at: EXAMPLE_NOW - DAY,
  words: lang === 'cy' ? 'Pwy sy’n gyrru’r fan?' : 'Who drives the van?',
  hidden: null,
  reports: [],
  ...change,
});
const reason = (lang: Language) =>
  lang === 'cy' ? 'Mae’n dweud ble mae rhywun yn byw.' : 'It tells where someone lives.';

type PostProps = { post: PostView; isModerator: boolean };

/** What a member said, hidden for others, for its writer and for a moderator, reported, and one's own. */
export const postExamples = (lang: Language, t: T): Example<PostProps>[] => [
  { state: 'said', title: t('say-words'), props: { post: post(lang, 'Gwen Parry'), isModerator: false } },
  {
    state: 'mine',
    title: t('done-say'),
    props: { post: post(lang, 'Tom Okafor', { mine: true }), isModerator: false },
  },
  {
    state: 'hidden',
    title: t('post-hidden'),
    props: { post: post(lang, 'Rhian Bowen', { words: null, hidden: reason(lang) }), isModerator: false },
  },
  {
    state: 'hidden-mine',
    title: t('post-hidden-yours'),
    props: { post: post(lang, 'Colin Whitlock', { mine: true, hidden: reason(lang) }), isModerator: false },
  },
  {
    state: 'reported',
    title: t('post-hide'),
    props: { post: post(lang, 'Eluned Rees', { reports: [reason(lang)] }), isModerator: true },
  },
];

/** The three threads: nothing said, something said, more than a page. */
export function threadExamples(
  lang: Language,
  t: T,
): Example<{ thread: Thread; page: PostPage; maySay: boolean; isModerator: boolean }>[] {
  const pages: Record<Thread, PostPage> = {
    for: nobodySaid,
    against: { posts: [post(lang, 'Winston Clarke')], after: null },
    question: { posts: [post(lang, 'Marged Pritchard'), post(lang, 'Samuel Adeyemi')], after: ID },
  };
  return threads.map((thread) => ({
    state: thread,
    title: t(`thread-${thread}`),
    props: { thread, page: pages[thread], maySay: thread !== 'for', isModerator: false },
  }));
}

/** What has to be done, and what is done. */
export function actionListExamples(lang: Language, t: T): Example<{ actions: readonly ActionView[] }>[] {
  const action = (id: string, change: Partial<ActionView>): ActionView => ({
    id,
    what: lang === 'cy' ? `Prynu lamp ${id}` : `Buy a lamp ${id}`,
    ownerName: 'Angharad Lewis',
    dueOn: '2026-07-20',
    told: '',
    doneAt: null,
    mayTell: true,
    ...change,
  });
  return [
    {
      state: 'both',
      title: t('actions-title'),
      props: {
        actions: [
          action('1', {}),
          action('2', {
            told: lang === 'cy' ? 'Mae yno.' : 'It is there.',
            doneAt: EXAMPLE_NOW,
            mayTell: false,
          }),
        ],
      },
    },
  ];
}

/** A few things that happened. */
export function historyExamples(t: T): Example<{ history: readonly HappenedView[] }>[] {
  const one = (kind: HappenedView['kind'], change: Partial<HappenedView> = {}): HappenedView => ({
    kind,
    byName: 'Gwen Parry',
    at: EXAMPLE_NOW,
    say: '',
    on: '',
    votesFor: 0,
    votesAgainst: 0,
    ...change,
  });
  return [
    {
      state: 'some',
      title: t('history-title'),
      props: {
        history: [
          one('put-forward'),
          one('seconded', { byName: 'Tom Okafor' }),
          one('procedure', { say: 'adjourn', votesFor: 9, votesAgainst: 2 }),
        ],
      },
    },
  ];
}

type FormProps = ReturnType<typeof formOf> & { id: string };

/** Every form of the page. */
export function actFormExamples(lang: Language, t: T): Example<FormProps>[] {
  const forms: readonly OpenForm['form'][] = [
    'withdraw',
    'write-easy',
    'amend',
    'decide-amendment',
    'say-question',
    'report-post',
    'add-document',
    'ask-merge',
    'give-notice',
    'refer-back',
    'record-procedure',
    'tell-action',
  ];
  const proposal = exampleProposal(lang, 'ready');
  return forms.map((form) => {
    const made = formOf({ form, of: ID }, { lang, t, proposal, now: EXAMPLE_NOW });
    return { state: form, title: made.title, props: { ...made, id: `form-${form}` } };
  });
}

/** Something to do, before anybody was looked for. */
export const addActionExamples = (t: T): Example<{ id: string; now: number }>[] => [
  { state: 'empty', title: t('action-add'), props: { id: 'add-action', now: EXAMPLE_NOW } },
];
