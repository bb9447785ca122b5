/** Every state of the parts of my information. They feed /design/my-information/ and the tests. */
import { consentKinds } from '../../domain/my-information/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { DetailsView } from './details/parts.ts';
import type { Held } from './download.ts';
import type { Former, Wish } from './office/request-tables.ts';

type T = Translate<'my-information'>;
type Section = Held['sections'][number];
type O = Translate<'information-office'>;

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

/** What may be done about a section: nothing waits, something waits, and one that may be deleted. */
export function actExamples(t: T): Example<{ section: Section; waits: boolean }>[] {
  const phone = { cursor: '1', phone: '01632 960 123', preferredWays: '["phone"]', othersRead: false };
  const profile: Section = { ...votes, section: 'profile', why: 'choice', mayDelete: true, rows: [phone] };
  return [
    { state: 'stays', title: t('section-votes'), props: { section: votes, waits: false } },
    {
      state: 'waits',
      title: t('tell-waits'),
      props: { section: { ...votes, section: 'rolls' }, waits: true },
    },
    { state: 'may-go', title: t('delete-do'), props: { section: profile, waits: false } },
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
        corrections: [],
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

/** A member who told much, and one who told nothing. */
export function detailsExamples(): Example<{ view: DetailsView }>[] {
  const consents = consentKinds.map((kind) => ({ kind, given: kind === 'found-by-members' }));
  const much: DetailsView = {
    own: true,
    calledName: 'Gwen',
    fullName: 'Gwen Parry',
    lines: ['4 Well Street', 'Ashbrook'],
    phone: '01632 960 123',
    ways: ['phone', 'easy-read'],
    othersRead: true,
    email: 'gwen@members.example',
    emailsAsked: ['gwen.new@members.example'],
    consents,
  };
  const nothing = {
    ...much,
    lines: [],
    phone: '',
    ways: [],
    othersRead: false,
    email: '',
    emailsAsked: [],
  };
  return [
    { state: 'much', title: much.calledName, props: { view: much } },
    { state: 'nothing', title: nothing.fullName, props: { view: nothing } },
  ];
}

const wishes: readonly Wish[] = [
  { id: 'wish', name: 'Gwen Parry', section: 'votes', askedAt: ASKED_AT, own: false },
  { id: 'own', name: 'Judith Penrose', section: 'register', askedAt: ASKED_AT, own: true },
];

/** The list of wishes, and each of them opened. */
export const wishListExamples = (o: O): Example<{ wishes: readonly Wish[] }>[] => [
  { state: 'wishes', title: o('wishes-table'), props: { wishes } },
];
export const wishExamples = (): Example<{ line: Wish }>[] =>
  wishes.map((line) => ({ state: line.id, title: line.name, props: { line } }));

/** Somebody who left, and one for whom a second person is asked. */
export const formerExamples = (o: O): Example<{ people: readonly Former[] }>[] => [
  {
    state: 'former',
    title: o('former-table'),
    props: {
      people: [
        { id: 'left', name: 'Gwen Lowe', leftAt: ASKED_AT, waits: false },
        { id: 'asked', name: 'Omar Dean', leftAt: ASKED_AT, waits: true },
      ],
    },
  },
];

/** Somebody who left: the question, after it was sent, behind the link, and when it is done. */
export const eraseByLinkExamples = (
  t: Translate<'erase-me'>,
): Example<{ begin: 'ask' | 'sent' | 'sure' | 'done' }>[] => [
  { state: 'link-ask', title: t('title'), props: { begin: 'ask' } },
  { state: 'link-sent', title: t('sent-title'), props: { begin: 'sent' } },
  { state: 'link-sure', title: t('sure-title'), props: { begin: 'sure' } },
  { state: 'link-done', title: t('done-title'), props: { begin: 'done' } },
];
