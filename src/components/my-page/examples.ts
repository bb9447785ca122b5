/** Every state of the parts of my page, as the server's answers would bring it. They feed /design/my-page/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { afternoon, minibus } from '../../../site/demo/motions.ts';
import { DAY, HOUR } from '../../domain/kernel/index.ts';
import { MOST_CARDS, type NextCard, type NextUp } from '../../domain/next/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { jobs, type Job } from './jobs.ts';
import type { GuideSaid } from './readers/said.ts';

type T = Translate<'my-page'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');

const vote = (id: string, { titleEn, titleCy }: typeof minibus, endsAt: number): NextCard => ({
  kind: 'vote',
  id,
  params: { titleEn, titleCy },
  endsAt,
  path: '/votes/motion/',
});
const help = (kind: 'confirm-help' | 'help-waits', id: string, name: string): NextCard => ({
  kind,
  id,
  params: { name, lengthMinutes: 40, untilOn: '2026-06-08' },
  endsAt: EXAMPLE_NOW + 27 * DAY,
  path: '/time-bank/',
});
const today = vote('today', minibus, EXAMPLE_NOW + 8 * HOUR);
const tomorrow = vote('tomorrow', afternoon, EXAMPLE_NOW + DAY + 8 * HOUR);
const judith = help('confirm-help', 'judith', 'Judith Penrose');

/** One thing to do, as many as are shown, more than are shown, and nothing. */
export function nextListExamples(t: T): Example<{ next: NextUp; now: number }>[] {
  const list = (state: string, title: string, cards: readonly NextCard[], more = 0) => ({
    state,
    title,
    props: { next: { cards, more, waiting: [] }, now: EXAMPLE_NOW },
  });
  return [
    list('one', t('next-title'), [judith]),
    list('more', t('next-more', { count: 2 }), [today, tomorrow, judith].slice(0, MOST_CARDS), 2),
    list('nothing', t('nothing-title'), []),
  ];
}

/** Help that two people have not answered yet. */
export const waitListExamples = (t: T): Example<{ waiting: readonly NextCard[]; now: number }>[] => [
  {
    state: 'two',
    title: t('wait-title'),
    props: {
      waiting: [help('help-waits', 'tom', 'Tom Okafor'), help('help-waits', 'gwen', 'Gwen Parry')],
      now: EXAMPLE_NOW,
    },
  },
];

/** All jobs that there are. */
export const jobsExamples = (t: T): Example<{ jobs: readonly Job[] }>[] => [
  { state: 'all', title: t('jobs-title'), props: { jobs } },
];

/** A member who can be found, and one who cannot. */
export const findableExamples = (t: T): Example<{ listed: boolean }>[] => [
  { state: 'on', title: t('find-said-on'), props: { listed: true } },
  { state: 'off', title: t('find-said-off'), props: { listed: false } },
];

/** The language that is chosen. */
export const messageLanguageExamples = (t: T): Example<{ language: Language; id: string }>[] => [
  { state: 'en', title: t('language-said-en'), props: { language: 'en', id: 'language-en' } },
  { state: 'cy', title: t('language-said-cy'), props: { language: 'cy', id: 'language-cy' } },
];

/** A guide about which readers wrote something, and one with answers alone. */
export function guideSaidExamples(t: T): Example<{ said: GuideSaid }>[] {
  const counts = { clear: 3, partly: 1, unclear: 2 };
  const guide = (id: string, title: string) => ({ id, title, parts: [{ id: 'what', heading: t('clear') }] });
  const said = (id: string, title: string, words: GuideSaid['words']) => ({
    state: id,
    title,
    props: { said: { guide: guide(id, title), counts, all: 6, parts: [{ number: 1, counts }], words } },
  });
  return [
    said('time-bank', t('words-read'), [{ id: 'one', number: 1, sentence: t('partly') }]),
    said('pooling', t('all-answers'), []),
  ];
}
