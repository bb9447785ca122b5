/** Every state of the parts of votes at meetings, as the server's answers would bring it. They feed /design/polls/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { reason } from '../../domain/meetings/index.ts';
import type { Outcome } from '../../domain/voting/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { Changes, Early, ItemResult, ItemVoteView, Leads, PollPaper } from './views.ts';

type T = Translate<'polls'>;

const none = { votesFor: 0, votesAgainst: 0, abstained: 0 };

export const wordsExample = (lang: Language): Pick<ItemVoteView, 'item' | 'easy' | 'specialPercent'> => {
  const welsh = lang === 'cy';
  return {
    item: {
      number: 2,
      title: welsh ? 'Bws mini' : 'A minibus',
      words: welsh ? 'Rydym yn prynu bws mini.' : 'We buy a minibus.',
      matter: 'ordinary',
      proposal: 'abcdefghijklmno',
      onlyGroup: '',
    },
    specialPercent: 75,
    easy: {
      meaning: welsh ? 'Byddai gennym fws mini.' : 'We would have a minibus.',
      ifPassed: welsh ? 'Daw’r bws ym mis Mai.' : 'The bus comes in May.',
      ifLost: welsh ? 'Ni ddaw bws.' : 'No bus comes.',
    },
  };
};

type Teller = NonNullable<ItemVoteView['mine']['teller']>;

/** A teller who waits for the other, and one who counts again: the form stands once, because its ids are those of a page. */
export const tellerExamples = (t: T): Example<{ teller: Teller }>[] => [
  { state: 'teller-waits', title: t('teller-waits'), props: { teller: { round: 1, counted: true } } },
  { state: 'teller-again', title: t('teller-again'), props: { teller: { round: 2, counted: false } } },
];

/** The meeting changed the words and the easy-read ones wait; it put a slip right; it has changes to decide. */
export const changesExamples = (t: T): Example<{ changes: Changes; open: boolean }>[] => {
  const one = (state: string, title: string, changes: Changes) => ({
    state,
    title,
    props: { changes, open: true },
  });
  const none: Changes = {
    amended: 'no',
    waiting: 0,
    questions: 0,
    left: null,
    easyMissing: false,
  };
  return [
    one('changes-easy', t('changes-easy'), { ...none, amended: 'substance', easyMissing: true }),
    one('changes-slip', t('changed-clerical'), { ...none, amended: 'clerical' }),
    one('changes-wait', t('changes-wait', { waiting: 2 }), { ...none, waiting: 2 }),
    one('changes-questions', t('questions-wait'), { ...none, questions: 1 }),
    one('changes-left', t('left-refer-back'), { ...none, left: 'refer-back' }),
  ];
};

/** Somebody who has voted before, and named a proxy too. The form stands once: its ids are those of a page. */
export const earlyExample: Early = {
  can: true,
  surely: true,
  turn: 1,
  until: Date.parse('2026-07-06T13:00:00Z'),
  mine: 'for',
  proxy: 'Ifan Rees',
  many: null,
};

export const paperExamples = (t: T): Example<{ paper: PollPaper }>[] => [
  {
    state: 'paper-own',
    title: t('paper-own'),
    props: { paper: { voter: 'abcdefghijklmn1', name: '', choice: null, early: 'for' } },
  },
  {
    state: 'paper-proxy',
    title: t('paper-for', { name: 'Gwen Parry' }),
    props: { paper: { voter: 'abcdefghijklmn2', name: 'Gwen Parry', choice: 'against', early: null } },
  },
];

export const people = [
  { id: 'abcdefghijklmn1', name: 'Gwen Parry' },
  { id: 'abcdefghijklmn2', name: 'Tom Okafor' },
] as const;

export const leadsExample: Leads = { canOpen: ['hands', 'poll'], tellersNeeded: 2, people, cards: 1 };

export const declareExamples = (t: T): Example<{ computed: Outcome; cards: number }>[] => [
  { state: 'declare-passed', title: t('declare-carried'), props: { computed: 'carried', cards: 0 } },
  { state: 'declare-cards', title: t('cards', { cards: 2 }), props: { computed: 'lost', cards: 2 } },
];

const result = (change: Partial<ItemResult> = {}): ItemResult => ({
  outcome: 'carried',
  mayVote: 62,
  counted: { votesFor: 16, votesAgainst: 5, abstained: 2 },
  byRoute: {
    room: { votesFor: 9, votesAgainst: 4, abstained: 2 },
    joined: { votesFor: 2, votesAgainst: 0, abstained: 0 },
    proxy: { votesFor: 3, votesAgainst: 1, abstained: 0 },
    online: { votesFor: 2, votesAgainst: 0, abstained: 0 },
  },
  reasons: [
    reason('quorum-met', '6.10', { counted: 21, needed: 8 }),
    reason('more-for-than-against', '7.6', { votesFor: 16, votesAgainst: 5 }),
  ],
  deadlines: [],
  ...change,
});

const declared = (says: Outcome, computed: Outcome): NonNullable<ItemVoteView['declared']> => ({
  says,
  computed,
  at: Date.parse('2026-07-06T13:40:00Z'),
  byName: 'Marged Pritchard',
});

interface OutcomeProps {
  readonly result: ItemResult;
  readonly declared: ItemVoteView['declared'];
  readonly method: 'hands' | 'poll';
  readonly names: ItemVoteView['names'];
}

/** Worked out and not declared, passed, not as the rules say, not decided, and one that two meetings decide. */
export const outcomeExamples = (t: T): Example<OutcomeProps>[] => [
  {
    state: 'outcome-worked-out',
    title: t('worked-out'),
    props: { result: result(), declared: null, method: 'poll', names: null },
  },
  {
    state: 'outcome-passed',
    title: t('outcome-carried'),
    props: {
      result: result(),
      declared: declared('carried', 'carried'),
      method: 'poll',
      names: { for: ['Gwen Parry', 'Tom Okafor'], against: ['Ifan Rees'], abstain: [] },
    },
  },
  {
    state: 'outcome-differs',
    title: t('differs-title'),
    props: {
      result: result({
        outcome: 'lost',
        counted: { votesFor: 6, votesAgainst: 6, abstained: 0 },
        byRoute: { room: { votesFor: 6, votesAgainst: 6, abstained: 0 }, joined: none, proxy: none },
        reasons: [reason('tie', '7.7', { votesFor: 6, votesAgainst: 6 })],
      }),
      declared: declared('carried', 'lost'),
      method: 'hands',
      names: null,
    },
  },
  {
    state: 'outcome-not-decided',
    title: t('outcome-not-decided'),
    props: {
      result: result({ outcome: 'not-decided', reasons: [reason('poll-asked', '7.11')] }),
      declared: declared('not-decided', 'not-decided'),
      method: 'hands',
      names: null,
    },
  },
  {
    state: 'outcome-twice',
    title: t('needs-transfer'),
    props: {
      result: result({
        deadlines: [
          { key: 'second-from', on: '2026-07-20', rule: '7.12' },
          { key: 'second-until', on: '2026-08-06', rule: '7.12' },
        ],
      }),
      declared: declared('carried', 'carried'),
      method: 'hands',
      names: null,
    },
  },
];
