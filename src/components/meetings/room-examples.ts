/** Every state of a meeting while it is on, as the server's answers would bring it. They feed /design/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { DAY, HOUR, MINUTE } from '../../domain/kernel/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { EXAMPLE_NOW } from './examples.ts';
import type { Asked, RoomNow, RoomScreen, Speaker } from './room-views.ts';
import { stateNowWords } from './room-words.ts';

type T = Translate<'meeting-room'>;

const startsAt = EXAMPLE_NOW + 21 * DAY + HOUR;

const items = (lang: Language): readonly NonNullable<RoomNow['item']>[] => [
  {
    number: 1,
    kind: 'report',
    title: lang === 'cy' ? 'Beth wnaethom eleni' : 'What we did this year',
    words: '',
    minutes: 15,
    beginsAt: startsAt,
    matter: '',
    proposal: null,
    onlyGroup: '',
  },
  {
    number: 2,
    kind: 'motion',
    title: lang === 'cy' ? 'Bws mini' : 'A minibus',
    words: lang === 'cy' ? 'Rydym yn prynu bws mini.' : 'We buy a minibus.',
    minutes: 45,
    beginsAt: startsAt + 15 * MINUTE,
    matter: 'ordinary',
    proposal: 'abcdefghijklmno',
    onlyGroup: '',
  },
];

/** Names come from the table of who may see what; here they are written. */
const speaker = (name: string | undefined, change: object = {}): RoomNow['speakers'][number] =>
  ({
    ...(name === undefined ? {} : { name }),
    mine: false,
    again: false,
    ...change,
  }) as RoomNow['speakers'][number];

export const roomExample = (lang: Language, change: Partial<RoomNow> = {}): RoomNow => ({
  id: 'abcdefghijklmn1',
  kind: 'special',
  groupKey: '',
  state: 'open',
  startsAt,
  item: items(lang)[0]!,
  next: items(lang)[1]!,
  items: 2,
  specialPercent: 75,
  vote: null,
  decided: null,
  until: null,
  word: null,
  isTime: true,
  quorum: { there: 9, proxies: 1, needed: 8, state: 'quorate', putOffAt: null },
  speakers: [],
  cards: { stop: 0, 'slow-down': 0, 'more-time': 0 },
  takesPlace: null,
  mine: { there: true, mayI: true, joins: false, cards: [], asked: false },
  leads: null,
  ...change,
});

const waiting = {
  there: 3,
  proxies: 0,
  needed: 8,
  state: 'waiting',
  putOffAt: startsAt + 30 * MINUTE,
} as const;
const before = { state: 'not-begun', item: null, quorum: waiting } as const;
const notThere = { there: false, mayI: true, joins: false, cards: [], asked: false } as const;

/** What is talked about, in each state of a meeting. */
export function itemExamples(lang: Language, t: T): Example<{ view: RoomNow }>[] {
  const one = (state: string, change: Partial<RoomNow>, title?: string): Example<{ view: RoomNow }> => {
    const view = roomExample(lang, change);
    return { state: `room-${state}`, title: title ?? stateNowWords(lang, t, view), props: { view } };
  };
  const last = items(lang)[1]!;
  return [
    one('not-begun', { ...before, isTime: false }),
    one('open', { item: null, next: items(lang)[0]! }),
    one('item', {}, t('now-item', { number: 1, items: 2 })),
    one('last', { item: last, next: null, vote: { state: 'none', declared: null } }, t('next-none')),
    one(
      'one-group',
      { item: { ...last, proposal: null, onlyGroup: lang === 'cy' ? 'Gweithwyr' : 'Workers' }, next: null },
      lang === 'cy' ? 'Gweithwyr' : 'Workers',
    ),
    one('to-stop', { item: last, next: null, decided: 'adjourn-meeting' }, t('decided-adjourn-meeting')),
    one('voting', { item: last, next: null, vote: { state: 'poll', declared: null } }, t('vote-poll')),
    one(
      'decided',
      { item: last, next: null, vote: { state: 'declared', declared: 'carried' } },
      t('vote-carried'),
    ),
    one('is-time', { ...before, state: 'adjourned', until: startsAt }),
    one('adjourned', { state: 'adjourned', isTime: false, until: startsAt + HOUR }),
    one('put-off', {
      ...before,
      state: 'put-off',
      takesPlace: { id: 'abcdefghijklmn2', startsAt: startsAt + 7 * DAY },
    }),
    one('ended', { state: 'ended' }),
    one('called-off', { ...before, state: 'called-off' }),
  ];
}

/** Enough, too few, too few left, too late; there, not there, able to join. */
export const quorumExamples = (lang: Language, t: T): Example<{ view: RoomNow }>[] => [
  { state: 'quorum-enough', title: t('quorum-quorate'), props: { view: roomExample(lang) } },
  {
    state: 'quorum-few',
    title: t('you-are-not-there'),
    props: { view: roomExample(lang, { ...before, mine: notThere }) },
  },
  {
    state: 'quorum-lost',
    title: t('join'),
    props: {
      view: roomExample(lang, { quorum: { ...waiting, state: 'lost' }, mine: { ...notThere, joins: true } }),
    },
  },
  {
    state: 'quorum-over',
    title: t('quorum-put-off'),
    props: { view: roomExample(lang, { quorum: { ...waiting, state: 'put-off' } }) },
  },
];

/** No card up; two up, one of them one's own. */
export const roomCardExamples = (lang: Language, t: T): Example<{ view: RoomNow }>[] => [
  { state: 'cards-none', title: t('desk-cards-none'), props: { view: roomExample(lang) } },
  {
    state: 'cards-up',
    title: t('desk-cards'),
    props: {
      view: roomExample(lang, {
        cards: { stop: 0, 'slow-down': 1, 'more-time': 2 },
        mine: { ...roomExample(lang).mine, cards: ['more-time'] },
      }),
    },
  },
];

/** Nobody waits; a member waits; one has the word; those who lead give it. */
export function speakerExamples(lang: Language, t: T): Example<{ view: RoomNow }>[] {
  const waits = [speaker('Gwen Parry'), speaker('Tom Okafor', { mine: true, again: true })];
  const one = (state: string, title: string, change: Partial<RoomNow>): Example<{ view: RoomNow }> => ({
    state: `speak-${state}`,
    title,
    props: { view: roomExample(lang, change) },
  });
  const gwen = speaker('Gwen Parry') as Speaker;
  return [
    one('nobody', t('speak-none'), {}),
    one('waits', t('speak-take-back'), {
      word: gwen,
      speakers: waits,
      mine: { ...roomExample(lang).mine, asked: true },
    }),
    one('mine', t('speaks-you'), { word: { ...gwen, mine: true } }),
    one('outside', t('speaks-somebody'), {
      word: speaker(undefined) as Speaker,
      speakers: [speaker(undefined)],
      mine: notThere,
    }),
    one('lead', t('desk-title'), {
      word: gwen,
      speakers: [
        speaker('Tom Okafor', { id: 'abcdefghijklmn3' }),
        speaker('Alun Rees', { id: 'abcdefghijklmn4', again: true }),
      ],
      leads: { cards: [] },
    }),
  ];
}

interface DeskProps {
  readonly view: RoomNow;
  readonly leads: NonNullable<RoomNow['leads']>;
  readonly asked: Asked;
}

/** Each next step of those who lead, and each question. One has boxes, because its ids are those of a page. */
export function roomDeskExamples(lang: Language, t: T): Example<DeskProps>[] {
  const one = (
    state: string,
    title: string,
    change: Partial<RoomNow>,
    { asked = '', cards = [] }: { asked?: Asked; cards?: readonly object[] } = {},
  ): Example<DeskProps> => ({
    state: `lead-${state}`,
    title,
    props: {
      view: roomExample(lang, change),
      leads: { cards } as unknown as NonNullable<RoomNow['leads']>,
      asked,
    },
  });
  const up = { cards: { stop: 1, 'slow-down': 1, 'more-time': 2 } };
  const held = [
    { name: 'Gwen Parry', card: 'more-time' },
    { name: 'Tom Okafor', card: 'stop' },
  ];
  return [
    one('open', t('do-open'), { ...before, quorum: roomExample(lang).quorum }),
    one('begin', t('desk-cards'), up, { cards: held }),
    one('vote', t('do-vote-begin'), { item: items(lang)[1]!, vote: { state: 'none', declared: null } }),
    one('votes', t('do-vote-go-on'), { item: items(lang)[1]!, vote: { state: 'hands', declared: null } }),
    one('cards', t('cards-ask'), up, { asked: 'next' }),
    one('adjourn', t('do-adjourn'), {}, { asked: 'adjourn' }),
    one('resume', t('do-resume'), { state: 'adjourned', until: startsAt }),
    one('end', t('do-end'), {}, { asked: 'end' }),
    one('put-off', t('do-put-off'), before, { asked: 'put-off' }),
  ];
}

/** For the wall: an item with somebody who speaks, and a meeting that has stopped. */
export const wallExamples = (lang: Language, t: T): Example<{ view: RoomScreen }>[] => [
  {
    state: 'wall-item',
    title: t('now-item', { number: 2, items: 2 }),
    props: {
      view: roomExample(lang, {
        item: items(lang)[1]!,
        vote: { state: 'hands', declared: null },
        word: speaker('Gwen Parry') as Speaker,
      }),
    },
  },
  {
    state: 'wall-stopped',
    title: t('do-adjourn'),
    props: { view: roomExample(lang, { state: 'adjourned', until: startsAt + HOUR }) },
  },
];
