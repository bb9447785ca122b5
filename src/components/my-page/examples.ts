/** Every state of the parts of my page, as the server's answers would bring it. They feed /design/my-page/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { afternoon, minibus } from '../../../site/demo/motions.ts';
import { DAY, HOUR } from '../../domain/kernel/index.ts';
import { MOST_CARDS, type NextCard, type NextUp } from '../../domain/next/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { jobs, type Job } from './jobs.ts';
import type { WaysIn } from './devices/views.ts';
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

/** A browser on each kind of device, one way of signing in each; the first is the one in front of the member. */
const devices: WaysIn['devices'] = (
  [
    ['firefox', 'windows', 'passkey'],
    ['safari', 'iphone', 'message'],
    ['chrome', 'android', 'card'],
    ['', '', 'code'],
  ] as const
).map(([browser, system, way], at) => ({
  id: `device-${at}`,
  browser,
  system,
  way,
  firstAt: EXAMPLE_NOW - (at + 1) * 30 * DAY,
  lastAt: EXAMPLE_NOW - at * 3 * DAY,
  isShared: system === 'android',
  isThis: at === 0,
}));
const passkeys: WaysIn['passkeys'] = [
  { id: 'phone', name: 'iPhone', madeAt: EXAMPLE_NOW - 90 * DAY, lastAt: EXAMPLE_NOW - DAY, sure: true },
  { id: 'laptop', name: 'ThinkPad', madeAt: EXAMPLE_NOW - 2 * DAY, lastAt: null, sure: false },
];

type DevicesWords = Translate<'devices'>;
const ways = (change: Partial<WaysIn>): { ways: WaysIn } => ({
  ways: {
    passkeysHere: true,
    mayChange: true,
    passkeyNeededFrom: null,
    secondStep: 'none',
    secondTo: '',
    demo: false,
    passkeys: [],
    devices,
    code: null,
    card: null,
    ...change,
  },
});

/** The second step of an office: with an address, without one, and taken. */
export const secondStepExamples = (t: DevicesWords): Example<{ ways: WaysIn }>[] => [
  {
    state: 'email',
    title: t('second-title'),
    props: ways({ secondStep: 'needed', secondTo: 'judith@ashbrook.example' }),
  },
  { state: 'paper', title: t('second-code-paper'), props: ways({ secondStep: 'needed' }) },
  { state: 'done', title: t('second-done-title'), props: ways({ secondStep: 'done' }) },
];

/** No passkey yet, two of them, two that this session may not take away, and an address without a name. */
export const passkeysExamples = (t: DevicesWords): Example<{ ways: WaysIn }>[] => [
  { state: 'none', title: t('passkeys-none'), props: ways({}) },
  { state: 'some', title: t('passkeys-title'), props: ways({ passkeys }) },
  { state: 'first', title: t('first-title'), props: ways({ passkeys, mayChange: false }) },
  { state: 'not-here', title: t('passkeys-not-here'), props: ways({ passkeysHere: false }) },
];

/** No code yet, one that works, one that was used, a card too, and a session that may change nothing. */
export const paperCodeExamples = (t: DevicesWords): Example<{ ways: WaysIn }>[] => {
  const code = { madeAt: EXAMPLE_NOW - 40 * DAY, usedAt: null };
  const card = { printedAt: EXAMPLE_NOW - 10 * DAY };
  return [
    { state: 'none', title: t('paper-none'), props: ways({}) },
    { state: 'made', title: t('paper-title'), props: ways({ code }) },
    {
      state: 'used',
      title: t('paper-make-new'),
      props: ways({ code: { ...code, usedAt: EXAMPLE_NOW - DAY } }),
    },
    { state: 'card', title: t('card-title'), props: ways({ card }) },
    { state: 'first', title: t('first-title'), props: ways({ code, card, mayChange: false }) },
  ];
};

/** Signed in here alone, and on several devices, one of them unknown and one shared. */
export const deviceListExamples = (t: DevicesWords): Example<{ ways: WaysIn }>[] => [
  { state: 'one', title: t('device-this'), props: ways({ devices: devices.slice(0, 1) }) },
  { state: 'several', title: t('devices-title'), props: ways({}) },
];
