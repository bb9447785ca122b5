// Makes the applications of the demo co-op: one that waits for the board, one that the board asked something, and one
// that was refused and is before the members. Each with a code that a visitor can type, as the demo's people can be
// signed in as.

import {
  noAnswers,
  stateOf,
  tidyAnswers,
  type Answers,
  type HistoryRow,
} from '../../src/domain/joining/index.ts';
import { londonDate, seededId, type Id, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import { groups, mayBeInTwo, type Language } from '../co-op.ts';
import type { DemoApplicationRow, DemoCoop } from './demo-coop.ts';
import { daysAgo } from './demo-members.ts';

/** The codes of the demo's applications: nobody else's, and only of invented people. */
export const demoCodes = {
  waiting: 'ASHBRKWAYT22',
  asked: 'ASHBRKASKD22',
  appealed: 'ASHBRKAPPE22',
} as const;
type Story = keyof typeof demoCodes;

type Happened = Pick<HistoryRow, 'kind'> & Partial<HistoryRow> & { readonly daysAgo: number };

interface Told {
  readonly story: Story;
  readonly language: Language;
  readonly answers: Partial<Answers>;
  /** The secretary writes what the board decided. */
  readonly happened: (secretary: Id) => readonly Happened[];
}

const told: readonly Told[] = [
  {
    story: 'waiting',
    language: 'en',
    answers: {
      calledName: 'Delyth',
      fullName: 'Delyth Vaughan',
      address: '12 Orchard Close\nAshbrook',
      phone: '01632 960 271',
      ways: ['phone'],
      group: 'families',
      alsoGroup: 'volunteers',
      why: 'My sister gets support here. I can drive people to town.',
      payHow: 'bank',
      consents: ['found-by-members'],
    },
    happened: () => [
      { kind: 'started', daysAgo: 6 },
      { kind: 'sent', daysAgo: 5 },
    ],
  },
  {
    story: 'asked',
    language: 'cy',
    answers: {
      calledName: 'Clwb Cinio',
      fullName: 'Clwb Cinio Ashbrook',
      address: 'Neuadd y Pentref\nAshbrook',
      email: 'clwb.cinio@elsewhere.example',
      ways: ['welsh'],
      group: 'organisations',
      voice: 'Iolo Hughes',
      why: 'Gallwn gynnig prydau bwyd i’ch aelodau.',
      payHow: 'cheque',
    },
    happened: (secretary) => [
      { kind: 'started', daysAgo: 20 },
      { kind: 'sent', daysAgo: 20 },
      { kind: 'looked', by: secretary, reason: 'secretary', daysAgo: 17 },
      { kind: 'asked', by: secretary, words: 'Faint o bobl sy’n dod i’r clwb bob wythnos?', daysAgo: 9 },
    ],
  },
  {
    story: 'appealed',
    language: 'en',
    answers: {
      calledName: 'Barry',
      fullName: 'Barry Lockwood',
      address: '3 Harbour Road\nFar Haven',
      email: 'barry.lockwood@elsewhere.example',
      group: 'volunteers',
      why: 'I want to help older people.',
      payHow: 'cash',
    },
    happened: (secretary) => [
      { kind: 'started', daysAgo: 48 },
      { kind: 'sent', daysAgo: 47 },
      {
        kind: 'refused',
        by: secretary,
        reason: 'no-reach',
        words: 'You live two hours away. We think that helping here would be too hard.',
        daysAgo: 16,
      },
      { kind: 'appealed', words: 'I move to Ashbrook next month.', daysAgo: 8 },
    ],
  },
];

const needed: Partial<Answers> = { agreed: true, othersRead: 'no' };

/** The applications of the demo. Throws when a story is none that the rules allow. */
export function makeApplications(
  secretary: Id,
  random: Random,
  now: Instant,
): Pick<DemoCoop, 'applications' | 'application_events'> {
  const all = told.map(({ story, language, answers: given, happened }) => {
    const id = seededId(random);
    const answers = tidyAnswers({ ...noAnswers, ...needed, ...given }, { groups, mayBeInTwo });
    const rows = happened(secretary).map(({ daysAgo: days, ...row }, at): DemoApplicationRow => {
      const moment = daysAgo(now, days, 10, at);
      const usual = { on: londonDate(moment), at: moment, by: 'applicant', reason: '', words: '' };
      return { id: seededId(random), application: id, place: at + 1, ...usual, ...row };
    });
    stateOf(rows);
    const [first, last] = [rows[0]!.at, rows.at(-1)!.at];
    const came = { cameBy: 'online', toldBy: '', household: '', person: null } as const;
    return {
      application: {
        id,
        code: demoCodes[story],
        language,
        answers,
        ...came,
        begunAt: first,
        touchedAt: last,
      },
      rows,
    };
  });
  return {
    applications: all.map(({ application }) => application),
    application_events: all.flatMap(({ rows }) => rows),
  };
}
