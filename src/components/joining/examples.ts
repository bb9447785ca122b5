/** Every state of the parts of joining, as the server's answers would bring it. They feed /design/joining/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import {
  nextStep,
  noAnswers,
  type Answers,
  type EventKind,
  type HistoryRow,
} from '../../domain/joining/index.ts';
import { londonInstant, type CivilDate } from '../../domain/kernel/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { questions, type Question } from './questions.ts';
import { membershipAt } from './rules-now.ts';
import type { ApplicationLine, OfficeApplication, OwnApplication } from './views.ts';

type T = Translate<'joining'>;

/** The day on which all of this is looked at: a page that shows examples must say the same tomorrow. */
const TODAY: CivilDate = '2026-05-12';
export const EXAMPLE_NOW = londonInstant(TODAY, 9 * 60);
export const EXAMPLE_CODE = 'KQ7M4XRT9BHD';
const rules = membershipAt(EXAMPLE_NOW);

const why = { en: 'My brother gets support.', cy: 'Mae fy mrawd yn cael cefnogaeth.' };
const asked = { en: 'Which street do you live in?', cy: 'Ym mha stryd ydych chi’n byw?' };
const because = { en: 'You live two hours away.', cy: 'Rydych yn byw ddwy awr i ffwrdd.' };

export const exampleAnswers = (lang: Language): Answers => ({
  ...noAnswers,
  calledName: 'Mair',
  fullName: 'Mair Tudor',
  address: '4 Well Street\nAshbrook',
  ways: ['phone', 'welsh'],
  phone: '01632 960 111',
  group: 'families',
  why: why[lang],
  payHow: 'cash',
  agreed: true,
  consents: ['found-by-members'],
  helperName: 'Ann Rees',
  helperReach: '01632 960 112',
  othersRead: 'no',
});

const row = (kind: EventKind, on: CivilDate, change: Partial<HistoryRow> = {}): HistoryRow => ({
  kind,
  on,
  at: londonInstant(on, 10 * 60),
  by: 'applicant',
  reason: '',
  words: '',
  ...change,
});

/** A history for each state that can be seen, in the words of a language. */
function histories(lang: Language): Readonly<Record<string, readonly HistoryRow[]>> {
  const sent = [row('started', '2026-05-01'), row('sent', '2026-05-02')];
  const read = [...sent, row('looked', '2026-05-04', { reason: 'secretary' })];
  const no = [...read, row('refused', '2026-05-05', { reason: 'no-reach', words: because[lang] })];
  const appealed = [...no, row('appealed', '2026-05-06', { words: why[lang] })];
  return {
    waiting: read,
    asked: [...read, row('asked', '2026-05-05', { words: asked[lang] })],
    refused: no,
    appealed,
    accepted: [...read, row('accepted', '2026-05-05')],
    withdrawn: [...sent, row('withdrawn', '2026-05-05')],
    lapsed: [
      ...sent,
      row('asked', '2026-05-03', { words: asked[lang] }),
      row('lapsed', '2026-05-05', { by: 'clock' }),
    ],
    closed: [
      ...appealed,
      row('appeal-decided', '2026-05-08', { reason: 'not-upheld', words: because[lang] }),
    ],
    late: [
      row('started', '2026-03-01'),
      row('sent', '2026-03-01'),
      row('reminded', '2026-04-10', { by: 'clock' }),
    ],
  };
}

const nextOf = (history: readonly HistoryRow[]) =>
  nextStep({ history, touchedOn: TODAY, today: TODAY, rules });

/** Where an application stands, for its writer: one for each state, and one that is late. */
export function ownStatusExamples(
  lang: Language,
  t: T,
): Example<{ application: Pick<OwnApplication, 'history' | 'next'> }>[] {
  return Object.entries(histories(lang)).map(([state, history]) => {
    const next = nextOf(history);
    const own = history.map(({ by, ...rest }) => ({
      ...rest,
      by: by === 'applicant' ? ('you' as const) : ('office' as const),
    }));
    return { state, title: t(`state-${next.state}`), props: { application: { history: own, next } } };
  });
}

/** Each question as it stands before an answer, and once with all that can be wrong with it. */
export function questionExamples(lang: Language, t: T): Example<{ step: Question; answers: Answers }>[] {
  return (Object.keys(questions) as Question[]).map((step) => ({
    state: step,
    title: t(`${step}-title`),
    props: {
      step,
      answers: { ...exampleAnswers(lang), group: step === 'voice' ? 'organisations' : 'families' },
    },
  }));
}

/** The office's list: on time, late, from paper. */
export function applicationLineExamples(
  lang: Language,
  t: Translate<'applications'>,
): Example<{ lines: readonly ApplicationLine[]; more: boolean }>[] {
  const all = histories(lang);
  const line = (state: string, change: Partial<ApplicationLine> = {}): ApplicationLine => ({
    id: state,
    calledName: 'Mair',
    groupKey: 'families',
    cameBy: 'online',
    arrivedOn: '2026-05-02',
    next: nextOf(all[state]!),
    late: false,
    ...change,
  });
  return [
    {
      state: 'lines',
      title: t('which-open'),
      props: {
        lines: [
          line('waiting'),
          line('late', { calledName: 'Delyth', late: true, arrivedOn: '2026-03-01' }),
          line('accepted', { calledName: 'Ffion', cameBy: 'paper' }),
        ],
        more: true,
      },
    },
  ];
}

/** One application as the office reads it: to decide, with a part in it, one from paper that became a member. */
export function officeApplicationExamples(
  lang: Language,
  t: Translate<'applications'>,
): Example<{ application: OfficeApplication }>[] {
  const all = histories(lang);
  const one = (state: string, history: readonly HistoryRow[], change: Partial<OfficeApplication> = {}) => ({
    state,
    title: t(`state-${nextOf(history).state}`),
    props: {
      application: {
        id: state,
        language: lang,
        answers: exampleAnswers(lang),
        cameBy: 'online' as const,
        toldBy: '',
        person: null,
        history: history.map((each) => ({ ...each, byName: each.by === 'applicant' ? '' : 'Nasreen Malik' })),
        next: nextOf(history),
        maybeSame: [],
        hasPart: false,
        ...change,
      },
    },
  });
  return [
    one('has-part', all['waiting']!, {
      hasPart: true,
      maybeSame: [
        { kind: 'member', id: 'former', name: 'Mair T.', why: 'name', isMember: false },
        { kind: 'application', id: 'other', name: 'Mair', why: 'email', isMember: false },
      ],
    }),
    one('from-paper', all['accepted']!, { cameBy: 'paper', toldBy: 'Ann Rees' }),
  ];
}
