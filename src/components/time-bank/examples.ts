/** Every state of the parts of the time bank, as the server's answers would bring it. They feed /design/time-bank/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { DAY } from '../../domain/kernel/index.ts';
import type { SeenEntry } from '../../domain/time-bank/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { AnswerStepName, Wrong } from './AnswerStep.svelte';
import type { ToSend } from './to-send.ts';
import type { MyTime, SeenStatement } from './views.ts';

type T = Translate<'time-bank'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');

const notes = { en: 'Read the council letter together.', cy: 'Darllen llythyr y cyngor gyda’n gilydd.' };

function entry(lang: Language, id: string, change: Partial<SeenEntry> = {}): SeenEntry {
  return {
    id,
    gave: false,
    name: 'Judith Penrose',
    minutes: 40,
    helpedOn: '2026-05-11',
    kindOfHelp: 'letters',
    note: notes[lang],
    loggedAt: EXAMPLE_NOW - DAY,
    until: '2026-06-08',
    state: 'waiting',
    wrong: null,
    reason: '',
    ...change,
  };
}

const gave = { gave: true, name: 'Gwen Parry' } as const;

/** One entry in each of its states, for the one who got the help and for the one who gave it. */
export function entryExamples(lang: Language, t: T): Example<{ entry: SeenEntry }>[] {
  const one = (state: string, title: string, change: Partial<SeenEntry>) => ({
    state,
    title,
    props: { entry: entry(lang, state, change) },
  });
  return [
    one('waits-for-you', t('yours-title'), {}),
    one('waits-for-them', t('theirs-title'), gave),
    one('said-wrong', t('said-wrong-title'), { ...gave, state: 'wrong', wrong: 'how-long' }),
    one('you-said', t('tag-wrong'), { state: 'wrong', wrong: 'other', reason: notes[lang] }),
    one('taken-back', t('tag-taken-back'), { ...gave, state: 'taken-back', note: '' }),
    one('run-out', t('tag-run-out'), { state: 'run-out' }),
  ];
}

type Lists = Pick<MyTime, 'yours' | 'theirs' | 'saidWrong' | 'older' | 'hasOlder'>;

/** The lists: what waits for me, for others, and what came to nothing, with more than a page can show. */
export function listExamples(
  lang: Language,
  t: T,
): Example<{ part: 'yours' | 'others' | 'older'; view: Lists }>[] {
  const nothing: Lists = { yours: [], theirs: [], saidWrong: [], older: [], hasOlder: false };
  const list = (part: 'yours' | 'others' | 'older', title: string, view: Partial<Lists>) => ({
    state: part,
    title,
    props: { part, view: { ...nothing, ...view } },
  });
  return [
    list('yours', t('yours-title'), { yours: [entry(lang, 'one'), entry(lang, 'two', { minutes: 60 })] }),
    list('others', t('theirs-title'), {
      theirs: [entry(lang, 'three', gave)],
      saidWrong: [entry(lang, 'four', { ...gave, state: 'wrong', wrong: 'not-me' })],
    }),
    list('older', t('older-title'), { older: [entry(lang, 'five', { state: 'run-out' })], hasOlder: true }),
  ];
}

/** Above zero, below it, at it, new, and where advice is given. */
export function balanceExamples(t: T): Example<{ minutes: number; fresh: boolean }>[] {
  const one = (state: string, title: string, minutes: number, fresh = false) => ({
    state,
    title,
    props: { minutes, fresh },
  });
  return [
    one('plus', t('means-plus'), 155),
    one('minus', t('means-minus'), -60),
    one('zero', t('means-zero'), 0),
    one('new', t('means-new'), 0, true),
    one('near-lowest', t('advice-near-lowest'), -1190),
    one('high', t('advice-ask-for-help'), 6500),
  ];
}

interface Answering {
  step: AnswerStepName;
  entry: SeenEntry;
  balanceMinutes: number;
  wrong: Wrong;
  errors: Record<string, string>;
  busy: boolean;
}

/** What is about to happen, before it happens; and nothing said where something must be. */
export function answerExamples(lang: Language, t: T, missing: string): Example<Answering>[] {
  const one = (step: AnswerStepName, change: Partial<Answering> = {}) => ({
    state: step,
    title: t(`${step}-title`),
    props: {
      step,
      entry: entry(lang, step),
      balanceMinutes: 30,
      wrong: { kind: '' as const, reason: '' },
      errors: {},
      busy: false,
      ...change,
    },
  });
  return [
    one('yes'),
    one('wrong', { errors: { wrong: missing } }),
    one('back', { entry: entry(lang, 'back', gave), busy: true }),
  ];
}

/** A month in which time moved each way, and one in which nothing did. */
export function statementExamples(t: T): Example<{ statement: SeenStatement; months: readonly string[] }>[] {
  const at = (days: number) => EXAMPLE_NOW - days * DAY;
  const moved = [
    {
      at: at(9),
      kind: 'help',
      minutes: 45,
      balanceMinutes: 75,
      help: { ...gave, kindOfHelp: 'garden' },
    },
    {
      at: at(4),
      kind: 'help',
      minutes: -90,
      balanceMinutes: -15,
      help: { gave: false, name: 'Tom Okafor', kindOfHelp: 'lift' },
    },
    { at: at(2), kind: 'reversal', minutes: 90, balanceMinutes: 75, help: null },
  ] as const;
  return [
    {
      state: 'month',
      title: t('statement-title'),
      props: {
        months: ['2026-05', '2026-04'],
        statement: {
          period: '2026-05',
          openingMinutes: 30,
          earnedMinutes: 135,
          paidMinutes: 90,
          closingMinutes: 75,
          rows: moved,
        },
      },
    },
  ];
}

/** Six months with something in some of them. */
export function monthsExamples(t: T): Example<Pick<MyTime, 'sums'>>[] {
  const minutes = [0, 60, 45, 0, 120, 30];
  const sums = minutes.map((gaveMinutes, place) => ({
    month: ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'][place]!,
    gaveMinutes,
    gotMinutes: minutes[5 - place]!,
  }));
  return [{ state: 'six', title: t('months-title'), props: { sums } }];
}

/** What waits to be sent, what the server would not take, and what looks the same. */
export function toSendExamples(lang: Language, t: T): Example<{ entries: ToSend[]; sending: boolean }>[] {
  const one = (state: string, code?: string): ToSend => ({
    key: state,
    name: 'Gwen Parry',
    input: {
      memberId: 'gwen',
      minutes: 45,
      helpedOn: '2026-05-11',
      kindOfHelp: 'shopping',
      note: notes[lang],
    },
    refusals: code ? [{ code, field: null, params: {} }] : [],
  });
  return [
    { state: 'waits', title: t('to-send-title'), props: { entries: [one('waits')], sending: false } },
    { state: 'sending', title: t('to-send-try'), props: { entries: [one('sending')], sending: true } },
    {
      state: 'refused',
      title: t('to-send-refused'),
      props: { entries: [one('same', 'looks-the-same'), one('gone', 'person-not-found')], sending: false },
    },
  ];
}
