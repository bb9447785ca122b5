/** The forms of a motion's page: what each asks, and what it sends to which door. */
import type { Language } from '../../../site/co-op.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import { procedures } from '../../domain/motions/index.ts';
import type { CommandInput } from '../../lib/doors.ts';
import type { Translate } from '../../lib/words.ts';
import type { Asked } from './ActForm.svelte';
import { datesOf, voteDates, weeksFrom } from './days.ts';
import type { ProposalView } from './views.ts';

/** The forms, one open at a time. `of` is the post, the amendment or the action that one is about. */
export interface OpenForm {
  readonly form:
    | 'withdraw'
    | 'write-easy'
    | 'amend'
    | 'decide-amendment'
    | 'decide-procedure'
    | 'say-for'
    | 'say-against'
    | 'say-question'
    | 'report-post'
    | 'hide-post'
    | 'show-post'
    | 'summarise'
    | 'add-document'
    | 'ask-merge'
    | 'give-notice'
    | 'refer-back'
    | 'record-procedure'
    | 'tell-action';
  readonly of: string;
}

interface FormWords {
  readonly title: string;
  readonly text?: string;
  readonly asked: readonly Asked[];
  readonly send: string;
}

interface About {
  readonly lang: Language;
  readonly t: Translate<'motions'>;
  readonly proposal: ProposalView;
  readonly now: number;
}

const EASY = [
  'titleEn',
  'titleCy',
  'meaningEn',
  'meaningCy',
  'ifPassedEn',
  'ifPassedCy',
  'ifLostEn',
  'ifLostCy',
] as const;

function easyForm({ t, proposal }: About): FormWords {
  const { easy, language, words } = proposal;
  const begin = (name: (typeof EASY)[number]): string =>
    easy?.words[name] ?? (name === (language === 'cy' ? 'titleCy' : 'titleEn') ? words.title : '');
  return {
    title: t('easy-write'),
    text: t('easy-write-text'),
    asked: [
      ...EASY.map((name): Asked => ({
        name,
        label: t(`easy-${name}`),
        kind: name.startsWith('title') ? 'line' : 'lines',
        value: begin(name),
      })),
      {
        name: 'otherText',
        label: t(`easy-otherText-${language}`),
        kind: 'lines',
        value: easy?.words.otherText ?? '',
      },
    ],
    send: t('easy-send'),
  };
}

const handsAsked = ({ t }: About): Asked[] => [
  { name: 'votesFor', label: t('hands-for'), kind: 'number' },
  { name: 'votesAgainst', label: t('hands-against'), kind: 'number' },
];

function noticeForm({ lang, t, proposal }: About): FormWords {
  const say = (opens: string, closes: string) => t('vote-dates', { opens, closes });
  const answers = proposal.dates ? voteDates(lang, proposal.dates, say) : [];
  const value = answers[0]?.value ?? '';
  return {
    title: t('notice-title'),
    text: t('notice-text'),
    asked: [{ name: 'opensOn', label: t('notice-when'), kind: 'choice', answers, value }],
    send: t('notice-send'),
  };
}

function procedureForm(about: About): FormWords {
  const { lang, t, now } = about;
  return {
    title: t('procedure'),
    asked: [
      {
        name: 'procedure',
        label: t('procedure-what'),
        kind: 'choice',
        answers: procedures.map((value) => ({ value, label: t(`procedure-${value}`) })),
      },
      {
        name: 'until',
        label: t('procedure-until'),
        kind: 'choice',
        answers: weeksFrom(lang, londonDate(now)),
      },
      ...handsAsked(about),
    ],
    send: t('hands-send'),
  };
}

const reasonForm = (title: string, text: string | undefined, { t }: About): FormWords => ({
  title,
  ...(text !== undefined && { text }),
  asked: [{ name: 'reason', label: t('post-reason'), kind: 'lines' }],
  send: t('post-send'),
});

const sayForm = (thread: 'for' | 'against' | 'question', { t }: About): FormWords => ({
  title: t(`say-${thread}`),
  asked: [{ name: 'words', label: t('say-words'), hint: t('say-hint'), kind: 'lines' }],
  send: t('say-send'),
});

/** The words and questions of an open form. */
export function formOf({ form }: OpenForm, about: About): FormWords {
  const { t, proposal } = about;
  switch (form) {
    case 'withdraw':
      return { title: t('withdraw-title'), text: t('withdraw-text'), asked: [], send: t('withdraw-do') };
    case 'write-easy':
      return easyForm(about);
    case 'amend':
      return {
        title: t('amend'),
        text: t('amend-text'),
        asked: [
          { name: 'what', label: t('amend-what'), kind: 'lines', value: proposal.words.what },
          { name: 'why', label: t('amend-why'), kind: 'lines' },
        ],
        send: t('amend-send'),
      };
    case 'decide-amendment':
      return { title: t('amendment-decide'), asked: handsAsked(about), send: t('hands-send') };
    case 'decide-procedure':
      return { title: t('question-decide'), asked: handsAsked(about), send: t('hands-send') };
    case 'say-for':
      return sayForm('for', about);
    case 'say-against':
      return sayForm('against', about);
    case 'say-question':
      return sayForm('question', about);
    case 'report-post':
      return reasonForm(t('post-report'), t('post-report-text'), about);
    case 'hide-post':
      return reasonForm(t('post-hide'), undefined, about);
    case 'show-post':
      return reasonForm(t('post-show'), undefined, about);
    case 'summarise':
      return {
        title: t('summary-write'),
        asked: [
          { name: 'words', label: t('summary-words'), kind: 'lines', value: proposal.summary?.words ?? '' },
        ],
        send: t('summary-send'),
      };
    case 'add-document':
      return {
        title: t('paper-add'),
        asked: [
          { name: 'title', label: t('paper-name'), kind: 'line' },
          { name: 'link', label: t('paper-link'), hint: t('paper-link-hint'), kind: 'line' },
        ],
        send: t('paper-send'),
      };
    case 'ask-merge':
      return {
        title: t('merge'),
        text: t('merge-text'),
        asked: [{ name: 'number', label: t('merge-number'), kind: 'number' }],
        send: t('merge-send'),
      };
    case 'give-notice':
      return noticeForm(about);
    case 'refer-back':
      return { ...reasonForm(t('refer-back'), t('refer-back-text'), about), send: t('refer-back-send') };
    case 'record-procedure':
      return procedureForm(about);
    case 'tell-action':
      return {
        title: t('action-tell'),
        asked: [
          { name: 'words', label: t('action-words'), kind: 'lines' },
          {
            name: 'done',
            label: t('action-is-done'),
            kind: 'choice',
            answers: [
              { value: 'no', label: t('action-not-yet') },
              { value: 'yes', label: t('action-done-send') },
            ],
            value: 'no',
          },
        ],
        send: t('action-tell-send'),
      };
  }
}

type Values = Readonly<Record<string, string>>;
const text = (values: Values, name: string): string => values[name] ?? '';
/** What is no number is sent as one that the door refuses in words. */
const whole = (values: Values, name: string): number =>
  /^\d+$/.test(text(values, name).trim()) ? Number(values[name]) : -1;
const hands = (values: Values) => ({
  votesFor: whole(values, 'votesFor'),
  votesAgainst: whole(values, 'votesAgainst'),
});

type Sent = {
  readonly [Name in Sendable]: { readonly door: Name; readonly input: CommandInput<Name> };
}[Sendable];
type Sendable =
  | 'motions/withdraw'
  | 'motions/write-easy'
  | 'motions/amend'
  | 'motions/decide-amendment'
  | 'motions/decide-procedure'
  | 'motions/say'
  | 'motions/report-post'
  | 'motions/judge-post'
  | 'motions/summarise'
  | 'motions/add-document'
  | 'motions/ask-merge'
  | 'motions/give-notice'
  | 'motions/refer-back'
  | 'motions/record-procedure'
  | 'motions/tell-action';

/** What a form sends, and to which door. */
export function sentBy({ form, of }: OpenForm, motionId: string, values: Values): Sent {
  const reason = text(values, 'reason');
  const words = text(values, 'words');
  switch (form) {
    case 'withdraw':
      return { door: 'motions/withdraw', input: { motionId } };
    case 'write-easy':
      return {
        door: 'motions/write-easy',
        input: { motionId, ...(values as Record<(typeof EASY)[number] | 'otherText', string>) },
      };
    case 'amend':
      return {
        door: 'motions/amend',
        input: { motionId, what: text(values, 'what'), why: text(values, 'why') },
      };
    case 'decide-amendment':
      return { door: 'motions/decide-amendment', input: { motionId, amendmentId: of, ...hands(values) } };
    case 'decide-procedure':
      return { door: 'motions/decide-procedure', input: { motionId, questionId: of, ...hands(values) } };
    case 'say-for':
      return { door: 'motions/say', input: { motionId, thread: 'for', words } };
    case 'say-against':
      return { door: 'motions/say', input: { motionId, thread: 'against', words } };
    case 'say-question':
      return { door: 'motions/say', input: { motionId, thread: 'question', words } };
    case 'report-post':
      return { door: 'motions/report-post', input: { postId: of, reason } };
    case 'hide-post':
      return { door: 'motions/judge-post', input: { postId: of, what: 'hidden', reason } };
    case 'show-post':
      return { door: 'motions/judge-post', input: { postId: of, what: 'shown', reason } };
    case 'summarise':
      return { door: 'motions/summarise', input: { motionId, words } };
    case 'add-document':
      return {
        door: 'motions/add-document',
        input: { motionId, title: text(values, 'title'), link: text(values, 'link') },
      };
    case 'ask-merge':
      return { door: 'motions/ask-merge', input: { motionId, number: whole(values, 'number') } };
    case 'give-notice':
      return { door: 'motions/give-notice', input: { motionId, ...datesOf(text(values, 'opensOn')) } };
    case 'refer-back':
      return { door: 'motions/refer-back', input: { motionId, reason } };
    case 'record-procedure':
      return {
        door: 'motions/record-procedure',
        input: {
          motionId,
          procedure: text(values, 'procedure') as 'adjourn',
          until: text(values, 'until'),
          ...hands(values),
        },
      };
    case 'tell-action':
      return {
        door: 'motions/tell-action',
        input: { motionId, actionId: of, words, done: text(values, 'done') === 'yes' },
      };
  }
}
