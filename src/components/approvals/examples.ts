/** Every state of what waits for two people, as the server's answers would bring it. */
import { actNames, endings } from '../../domain/approvals/index.ts';
import { DAY } from '../../domain/kernel/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { actTitle } from './act-words.ts';
import type { AcceptedHistory, AskedAct, WaitingAct } from './views.ts';

type T = Translate<'two-people'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');

const waiting = (act: WaitingAct['act']): WaitingAct => ({
  id: 'abcdefghijklmno',
  act,
  about: { name: act === 'rulebook/confirm' ? '2027-01-01' : 'Tom Okafor' },
  words: act === 'register/import' ? { people: 214 } : {},
  askedBy: 'Nasreen Malik',
  askedAt: EXAMPLE_NOW - DAY,
  expiresAt: EXAMPLE_NOW + 13 * DAY,
});

/** Each act as it waits, and one that was pressed: the question whether they are sure. */
export const actExamples = (t: T): Example<{ act: WaitingAct; sure: boolean }>[] => [
  ...actNames.map((act) => ({
    state: act.replaceAll('/', '-'),
    title: actTitle(t, { act }),
    props: { act: waiting(act), sure: false },
  })),
  {
    state: 'sure',
    title: t('sure-title'),
    props: { act: waiting('register/end-membership'), sure: true },
  },
];

/** The list of what waits. */
export const waitingExamples = (t: T): Example<{ acts: WaitingAct[] }>[] => [
  {
    state: 'list',
    title: t('waits-table'),
    props: { acts: actNames.map((act) => ({ ...waiting(act), id: act })) },
  },
];

/** What was asked for, as it waits and in each way that it can end. */
export const askedExamples = (t: T): Example<{ acts: AskedAct[] }>[] => [
  {
    state: 'asked',
    title: t('asked-table'),
    props: {
      acts: [null, ...endings].map((ended) => ({
        ...waiting('register/end-membership'),
        id: ended ?? 'waits',
        ended,
        endedBy: ended === 'agreed' || ended === 'declined' ? 'Dafydd Llwyd' : '',
        endedAt: ended === null ? null : EXAMPLE_NOW,
      })),
    },
  },
];

/** A backup that was put back, as it waits to be confirmed. */
export const historyExamples = (t: T): Example<{ history: AcceptedHistory }>[] => [
  {
    state: 'history',
    title: t('history-title'),
    props: {
      history: {
        id: 'abcdefghijklmno',
        fault: 'The history is shorter than it was: events had 1240 rows and 1198 of them are there.',
        at: EXAMPLE_NOW - DAY,
      },
    },
  },
];
