/** Every state of the parts of my information. They feed /design/my-information/ and the tests. */
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { Held } from './download.ts';

type T = Translate<'my-information'>;
type Section = Held['sections'][number];

/** The moment at which somebody asked: a page that shows examples must say the same tomorrow. */
const ASKED_AT = Date.parse('2026-05-12T09:00:00Z');

const votes: Section = {
  section: 'votes',
  why: 'rules',
  howLong: 'without-name',
  mayDelete: false,
  more: null,
  rows: [
    { cursor: '1', number: 7, choice: 'for', at: '2026-05-12 09:00:00.000Z' },
    { cursor: '2', number: 8, choice: 'abstain', at: '2026-05-13 09:00:00.000Z' },
  ],
};

/** A section with rows, without any, and one that goes on. */
export function sectionExamples(t: T): Example<{ section: Section }>[] {
  const nothing: Section = {
    ...votes,
    section: 'offices',
    why: 'law',
    howLong: 'without-name',
    rows: [],
  };
  return [
    { state: 'rows', title: t('section-votes'), props: { section: votes } },
    { state: 'nothing', title: t('section-offices'), props: { section: nothing } },
    { state: 'more', title: t('show-more'), props: { section: { ...votes, section: 'history', more: '2' } } },
  ];
}

/** All of it, to take away. */
export const heldExamples = (t: T): Example<{ held: Held }>[] => [
  {
    state: 'held',
    title: t('download-title'),
    props: {
      held: {
        member: { id: 'gwen', displayName: 'Gwen Parry' },
        sections: [votes],
        erasureAskedAt: null,
        keepNameMonths: 0,
      },
    },
  },
];

/** Nothing asked, asked, and a co-op that keeps names for a while. */
export const eraseExamples = (t: T): Example<{ askedAt: number | null; keepNameMonths: number }>[] => [
  { state: 'not-asked', title: t('erase-title'), props: { askedAt: null, keepNameMonths: 0 } },
  { state: 'asked', title: t('keep-do'), props: { askedAt: ASKED_AT, keepNameMonths: 0 } },
  { state: 'keeps-names', title: t('erase-do'), props: { askedAt: null, keepNameMonths: 72 } },
];
