/** Every state of the parts of messages, as the server's answers would bring it. They feed /design/messages/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { allowedFor, failures, kinds, type Answer } from '../../domain/messages/index.ts';
import { DAY, HOUR } from '../../domain/kernel/index.ts';
import { fill, type Message as Sentence, type Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type {
  Bounce,
  LettersWaiting,
  LetterToPrint,
  Message,
  MessageInList,
  MessageQuestion,
  Reached,
} from './views.ts';

type T = Translate<'messages'>;
type P = Translate<'post'>;
/** The letters' own words, in one language. */
export type MailWords = Readonly<Record<'vote-opened-subject' | 'vote-opened-text', Sentence>>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');
const LINK = '/votes/motion/?id=abcdefghijklmno';

const words = (lang: Language, mail: MailWords) => {
  const params = {
    title: lang === 'cy' ? 'Fan newydd' : 'A new van',
    closes: lang === 'cy' ? 'ddydd Llun 18 Mai 2026 am 5pm' : 'on Monday 18 May 2026 at 5pm',
    link: `https://ashbrook.example${LINK}`,
    phone: '01632 960 100',
  };
  return {
    subject: fill(lang, mail['vote-opened-subject'], params),
    text: fill(lang, mail['vote-opened-text'], params),
  };
};

const inList = (lang: Language, mail: MailWords, change: Partial<MessageInList>): MessageInList => ({
  id: 'abcdefghijklmno',
  kind: 'votes',
  language: lang,
  subject: words(lang, mail).subject,
  at: EXAMPLE_NOW - 2 * HOUR,
  isNew: true,
  ...change,
});

/** A new message, and one of each kind that was read. */
export const messageCardExamples = (
  lang: Language,
  t: T,
  mail: MailWords,
): Example<{ message: MessageInList }>[] => [
  { state: 'new', title: t('new'), props: { message: inList(lang, mail, {}) } },
  ...kinds.map((kind) => ({
    state: kind,
    title: t(`kind-${kind}`),
    props: { message: inList(lang, mail, { kind, isNew: false }) },
  })),
];

/** A message to read, by each way in which it can have gone out. */
export function messageWordsExamples(lang: Language, t: T, mail: MailWords): Example<{ message: Message }>[] {
  const sent = (state: string, answer: Answer, gone: boolean, change: Partial<Message> = {}) => ({
    state,
    title: t(answer),
    props: {
      message: {
        ...inList(lang, mail, { isNew: false }),
        ...words(lang, mail),
        link: LINK,
        sent: answer,
        goneAt: gone ? EXAMPLE_NOW - 2 * HOUR : null,
        ...change,
      },
    },
  });
  return [
    sent('email', 'at-once', true),
    sent('digest', 'daily', true),
    sent('waits-daily', 'daily', false),
    sent('waits-weekly', 'weekly', false),
    sent('letter', 'letter', true),
    sent('page-only', 'page-only', false, { link: '' }),
  ];
}

const question = (kind: MessageQuestion['kind'], answer: Answer): MessageQuestion => ({
  kind,
  answer,
  ...allowedFor(kind),
});

/** Each kind with what counts now. */
export const questionExamples = (t: T): Example<{ question: MessageQuestion }>[] =>
  kinds.map((kind, at) => {
    const { answers } = allowedFor(kind);
    const props = { question: question(kind, answers[at % answers.length]!) };
    return { state: kind, title: t(`kind-${kind}`), props };
  });

interface Asking {
  id: string;
  question: MessageQuestion;
  chosen: Answer;
  error: string | undefined;
  busy: boolean;
}

/** The question with all answers, with few, with the sentence that says what is wrong, and while it is sent. */
export function askWayExamples(t: T, wrong: string): Example<Asking>[] {
  const ask = (state: string, title: string, change: Partial<Asking>) => ({
    state,
    title,
    props: {
      id: `ask-${state}`,
      question: question('time-bank', 'weekly'),
      chosen: 'weekly' as const,
      error: undefined,
      busy: false,
      ...change,
    },
  });
  return [
    ask('all', t('question-time-bank'), {}),
    ask('few', t('question-votes'), { question: question('votes', 'letter'), chosen: 'letter' }),
    ask('wrong', wrong, { error: wrong, question: question('results', 'daily'), chosen: 'daily' }),
    ask('busy', t('save'), { busy: true, question: question('office', 'daily'), chosen: 'daily' }),
  ];
}

const waiting = (change: Partial<LettersWaiting>): LettersWaiting => ({
  member: 'one',
  name: 'Gwen Parry',
  language: 'en',
  formats: [],
  letters: 1,
  sinceAt: EXAMPLE_NOW - 3 * DAY,
  ...change,
});

/** Who waits for letters. */
export const waitingExamples = (t: P): Example<{ people: LettersWaiting[] }>[] => [
  {
    state: 'waiting',
    title: t('who-table'),
    props: {
      people: [
        waiting({ formats: ['large-print'] }),
        waiting({ member: 'two', name: 'Rhian Bowen', language: 'cy', letters: 3 }),
        waiting({ member: 'three', name: 'Tom Okafor', formats: ['large-print', 'easy-read'] }),
      ],
    },
  },
];

/** Letters as they are printed: as usual, in large print, and without an address. */
export function letterSheetExamples(
  lang: Language,
  t: P,
  mail: MailWords,
): Example<{ letter: LetterToPrint }>[] {
  const letter = (state: string, title: string, change: Partial<LetterToPrint>) => ({
    state,
    title,
    props: {
      letter: {
        id: state,
        name: 'Gwen Parry',
        address: ['3 Mill Lane', 'Ashbrook', 'AB1 2CD'],
        language: lang,
        formats: [],
        ...words(lang, mail),
        queuedAt: EXAMPLE_NOW - 3 * DAY,
        ...change,
      },
    },
  });
  return [
    letter('usual', t('how-usual'), {}),
    letter('large', t('how-large-print'), { formats: ['large-print'] }),
    letter('easy', t('how-easy-read'), { formats: ['easy-read'] }),
    letter('no-address', t('no-address'), { address: [] }),
  ];
}

/** Each reason why an e-mail did not arrive; for two of them somebody has asked how to reach them. */
export const bounceExamples = (t: P): Example<{ people: Bounce[]; reached: Reached[] }>[] => [
  {
    state: 'bounces',
    title: t('bounces-table'),
    props: {
      people: failures.map((failure, at) => ({
        member: failure,
        name: ['Gwen Parry', 'Tom Okafor', 'Rhian Bowen', 'Samuel Adeyemi'][at]!,
        sinceAt: EXAMPLE_NOW - (at + 1) * DAY,
        messages: at + 1,
        failure,
      })),
      reached: [
        { member: 'refused', email: 'tom.okafor@ashbrook.example', phone: '01632 960 123' },
        { member: 'unknown', email: 'samuel.adeyemi@ashbrook.example', phone: '' },
      ],
    },
  },
];
