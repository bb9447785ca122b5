/** Every state of the parts of voting, as the server's answers would bring it. They feed /design/voting/ and the tests. */
import rulebooks from 'virtual:rulebook';
import type { Language } from '../../../site/co-op.ts';
import { afternoon, minibus } from '../../../site/demo/motions.ts';
import { DAY, HOUR } from '../../domain/kernel/index.ts';
import { choices, decide, newDates, type Choice } from '../../domain/voting/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { MotionInList, MotionResult, MotionView } from './views.ts';

type T = Translate<'votes'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');
const opensAt = EXAMPLE_NOW - 4 * DAY;
const closesAt = EXAMPLE_NOW + 3 * DAY + 8 * HOUR;

const wordsOf = (lang: Language, words: typeof minibus) => ({
  title: lang === 'cy' ? words.titleCy : words.titleEn,
  meaning: lang === 'cy' ? words.meaningCy : words.meaningEn,
});

/** Cards of the list, one for each way in which a motion can stand for the reader. */
export function motionCardExamples(lang: Language, t: T): Example<{ motion: MotionInList; now: number }>[] {
  const card = (state: string, title: string, change: Partial<MotionInList>) => ({
    state,
    title,
    props: {
      now: EXAMPLE_NOW,
      motion: {
        id: state,
        ...wordsOf(lang, minibus),
        ballot: 'open' as const,
        state: 'open' as const,
        opensAt,
        closesAt,
        closedAt: null,
        onRoll: true,
        choice: null,
        carried: null,
        ...change,
      },
    },
  });
  const over = { state: 'closed', closesAt: EXAMPLE_NOW - DAY, closedAt: EXAMPLE_NOW - DAY } as const;
  return [
    card('to-do', t('tag-to-do'), {}),
    card('closes-today', t('closes-today', { time: '8pm' }), { closesAt: EXAMPLE_NOW + 10 * HOUR }),
    ...choices.map((choice) => card(`voted-${choice}`, t(`tag-${choice}`), { choice })),
    card('secret', t('tag-secret'), { ballot: 'secret' }),
    card('not-on-roll', t('tag-not-on-roll'), { onRoll: false }),
    card('coming', t('tag-coming'), {
      state: 'notice',
      opensAt: EXAMPLE_NOW + DAY,
      closesAt: EXAMPLE_NOW + 11 * DAY,
      onRoll: false,
    }),
    card('missed', t('tag-missed'), { state: 'missed', onRoll: false }),
    card('counting', t('tag-counting'), { state: 'closing-due', closesAt: EXAMPLE_NOW - HOUR }),
    card('passed', t('tag-passed'), { ...over, carried: true, choice: 'for' }),
    card('lost', t('tag-lost'), { ...over, carried: false }),
  ];
}

const motion = (lang: Language, change: Partial<MotionView> = {}): MotionView => {
  const { meaningEn, meaningCy, textEn, textCy, ifPassedEn, ifPassedCy, ifLostEn, ifLostCy } = afternoon;
  const welsh = lang === 'cy';
  return {
    id: 'abcdefghijklmno',
    title: welsh ? afternoon.titleCy : afternoon.titleEn,
    meaning: welsh ? meaningCy : meaningEn,
    text: welsh ? textCy : textEn,
    ifPassed: welsh ? ifPassedCy : ifPassedEn,
    ifLost: welsh ? ifLostCy : ifLostEn,
    proposerName: afternoon.proposerName,
    seconderName: afternoon.seconderName,
    ballot: 'open',
    state: 'open',
    opensAt,
    closesAt,
    closedAt: null,
    proposalId: 'abcdefghijklmno',
    onRoll: true,
    vote: null,
    result: null,
    names: null,
    desk: null,
    whyNotOnRoll: null,
    ...change,
  };
};

const voteFor = (choice: Choice): MotionView['vote'] => ({ choice, castAt: EXAMPLE_NOW - DAY });

/** What a motion says, for reading. */
export const motionWordsExamples = (lang: Language, t: T): Example<{ motion: MotionView }>[] => [
  { state: 'words', title: t('motion-title'), props: { motion: motion(lang) } },
];

/** What the reader can do about a motion now. */
export function motionNowExamples(lang: Language, t: T): Example<{ motion: MotionView }>[] {
  const now = (state: string, title: string, change: Partial<MotionView>) => ({
    state,
    title,
    props: { motion: motion(lang, change) },
  });
  return [
    now('not-voted', t('not-voted'), {}),
    now('voted', t('tag-for'), { vote: voteFor('for') }),
    now('secret', t('tag-secret'), { ballot: 'secret' }),
    now('not-on-roll', t('tag-not-on-roll'), {
      onRoll: false,
      whyNotOnRoll: { why: 'not-yet-a-member', day: '2026-05-11' },
    }),
    now('notice', t('tag-coming'), { state: 'notice', opensAt: EXAMPLE_NOW + DAY }),
    now('missed', t('tag-missed'), { state: 'missed' }),
    now('counting', t('tag-counting'), { state: 'closing-due' }),
  ];
}

type ChooseProps = { id: string; motion: MotionView; choice: Choice | ''; error: string | undefined };

/** The question, with nothing chosen, with a choice, with the sentence that says what is missing. */
export function chooseVoteExamples(lang: Language, t: T, missing: string): Example<ChooseProps>[] {
  const ask = (state: string, title: string, change: Partial<ChooseProps>) => ({
    state,
    title,
    props: { id: `choose-${state}`, motion: motion(lang), choice: '' as const, error: undefined, ...change },
  });
  return [
    ask('nothing', t('choose-title'), {}),
    ask('changing', t('choose-change-title'), {
      choice: 'against',
      motion: motion(lang, { title: wordsOf(lang, minibus).title, vote: voteFor('against') }),
    }),
    ask('wrong', missing, {
      error: missing,
      motion: motion(lang, { title: t('motion-title') }),
    }),
  ];
}

/** What is about to be done, before it is. */
export const checkVoteExamples = (
  lang: Language,
  t: T,
): Example<{ motion: MotionView; choice: Choice; busy: boolean }>[] => [
  ...choices.map((choice) => ({
    state: choice,
    title: t(choice),
    props: { motion: motion(lang), choice, busy: false },
  })),
  { state: 'busy', title: t('check-title'), props: { motion: motion(lang), choice: 'for', busy: true } },
];

/** What is said about a vote whose answer did not come in time. */
export function whatCountsExamples(
  lang: Language,
  t: T,
): Example<{ motion: MotionView; told: 'counts' | 'late' | 'closed' }>[] {
  const open = motion(lang);
  const voted = motion(lang, { vote: voteFor('abstain') });
  const closed = motion(lang, { state: 'closed' });
  return [
    { state: 'counted', title: t('counted-title'), props: { motion: voted, told: 'counts' } },
    { state: 'not-counted', title: t('not-counted-title'), props: { motion: open, told: 'counts' } },
    { state: 'over', title: t('not-counted-closed'), props: { motion: closed, told: 'counts' } },
    { state: 'late', title: t('late-text'), props: { motion: closed, told: 'late' } },
    { state: 'late-change', title: t('new-not-counted-title'), props: { motion: voted, told: 'late' } },
    { state: 'meanwhile', title: t('closed-meanwhile-title'), props: { motion: closed, told: 'closed' } },
  ];
}

type Desk = NonNullable<MotionView['desk']>;

/** What the chair and the secretary see. */
export function deskExamples(t: T): Example<{ desk: Desk }>[] {
  const reason = (code: string, params: Desk['refusals'][number]['params'] = {}) => ({
    code,
    field: null,
    params,
  });
  const short = reason('vote-too-short', { days: 2, needed: 7, rule: '7.3' });
  const notDue = reason('vote-not-due', { opensAt: closesAt });
  const open = reason('vote-still-open', { closesAt });
  return [
    {
      state: 'open',
      title: t('desk-open'),
      props: { desk: { step: 'open', refusals: [], again: null, roll: null } },
    },
    {
      state: 'not-open',
      title: t('desk-not-yet-open'),
      props: { desk: { step: 'open', refusals: [notDue], again: null, roll: null } },
    },
    {
      state: 'close',
      title: t('desk-close'),
      props: { desk: { step: 'close', refusals: [], again: null, roll: { onRoll: 60, left: 2, later: 1 } } },
    },
    {
      state: 'not-close',
      title: t('desk-not-yet-close'),
      props: { desk: { step: 'close', refusals: [open], again: null, roll: null } },
    },
    {
      state: 'missed',
      title: t('missed-title'),
      props: {
        desk: { step: null, refusals: [short], again: newDates(rulebooks.at(-1)!, EXAMPLE_NOW), roll: null },
      },
    },
  ];
}

/** What they are about to do, before it is done. */
export const checkDeskExamples = (
  lang: Language,
  t: T,
): Example<{ title: string; step: 'open' | 'close'; busy: boolean }>[] =>
  (['open', 'close'] as const).map((step) => ({
    state: step,
    title: t(`desk-check-${step}`),
    props: { title: motion(lang).title, step, busy: false },
  }));

const counts = {
  passed: { votesFor: 26, votesAgainst: 11, abstained: 7, rollSize: 60 },
  tie: { votesFor: 11, votesAgainst: 11, abstained: 0, rollSize: 60 },
  'too-few': { votesFor: 2, votesAgainst: 1, abstained: 0, rollSize: 60 },
} as const;

/** Results: passed, lost by a tie, and lost because too few took part. */
export function motionResultExamples(
  lang: Language,
  t: T,
): Example<{ motion: MotionView; result: MotionResult }>[] {
  return Object.entries(counts).map(([state, count], at) => ({
    state,
    title: `${t('result')} ${at + 1}`,
    props: {
      result: decide(count, rulebooks.at(-1)!),
      motion: motion(lang, {
        state: 'closed',
        closedAt: EXAMPLE_NOW - DAY,
        onRoll: state !== 'too-few',
        vote: state === 'passed' ? voteFor('for') : null,
        names: { for: ['Gwen Parry', 'Tom Okafor'], against: ['Rhian Bowen'], abstain: [] },
      }),
    },
  }));
}
