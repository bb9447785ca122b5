/** Every state of the parts of meetings, as the server's answers would bring it. They feed /design/meetings/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { DAY, HOUR, MINUTE } from '../../domain/kernel/index.ts';
import { reason, type MeetingPlan } from '../../domain/meetings/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import { newDraft, type PlanDraft } from './plan-draft.ts';
import type { MeetingDesk, MeetingInList, MeetingNow, MeetingView, MotionForMeeting } from './views.ts';

type T = Translate<'meetings'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-06-15T12:00:00Z');
const startsAt = EXAMPLE_NOW + 21 * DAY + HOUR;

const inList = (state: MeetingInList['state'], change: Partial<MeetingInList> = {}): MeetingInList => ({
  id: `abcdefghijk${state.slice(0, 4)}`,
  kind: 'special',
  groupKey: '',
  state,
  startsAt,
  endsAt: startsAt + HOUR,
  place: 'The Old Library\n2 Mill Lane, Ashbrook',
  putOffTo: null,
  ...change,
});

/** Cards of the list, one for each way in which a meeting can stand. */
export const cardExamples = (t: T): Example<{ meeting: MeetingInList }>[] =>
  (['planned', 'called', 'called-off', 'over'] as const).map((state) => ({
    state: `card-${state}`,
    title: t(`tag-${state}`),
    props: {
      meeting: inList(state, state === 'over' ? { kind: 'annual', startsAt: EXAMPLE_NOW - 9 * DAY } : {}),
    },
  }));

const plan: MeetingPlan = {
  kind: 'special',
  groupKey: '',
  startsAt,
  placeEn: 'The Old Library',
  placeCy: 'Yr Hen Lyfrgell',
  joinEn: '',
  joinCy: '',
  accessEn: '',
  accessCy: '',
  agreedToShort: 0,
  auditorAskedOn: '',
  firstMeetingOn: '',
  agenda: [],
};

/** One paper that is there, and one that was withdrawn. */
const papersExample = (lang: Language): MeetingView['documents'] => [
  {
    id: 'abcdefghijklmp1',
    item: 1,
    name: lang === 'cy' ? 'Adroddiad y flwyddyn.pdf' : 'Report of the year.pdf',
    kind: 'pdf',
    bytes: 1_310_000,
    at: EXAMPLE_NOW,
    byName: 'Marged Pritchard',
    withdrawn: null,
  },
  {
    id: 'abcdefghijklmp2',
    item: 2,
    name: lang === 'cy' ? 'Prisiau.jpg' : 'Prices.jpg',
    kind: 'jpeg',
    bytes: 90_000,
    at: EXAMPLE_NOW,
    byName: 'Marged Pritchard',
    withdrawn: lang === 'cy' ? 'Roedd rhif yn anghywir.' : 'A number was wrong.',
  },
];

export const meetingExample = (lang: Language, change: Partial<MeetingView> = {}): MeetingView => ({
  ...inList('called'),
  place: lang === 'cy' ? 'Yr Hen Lyfrgell' : 'The Old Library',
  join: '01632 960 144',
  access: lang === 'cy' ? 'Mae ramp a dolen glyw.' : 'There is a ramp and a hearing loop.',
  agenda: [
    {
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
      kind: 'motion',
      title: lang === 'cy' ? 'Bws mini' : 'A minibus',
      words: lang === 'cy' ? 'Rydym yn prynu bws mini.' : 'We buy a minibus.',
      minutes: 45,
      beginsAt: startsAt + 15 * MINUTE,
      matter: 'special',
      proposal: 'abcdefghijklmno',
      onlyGroup: '',
    },
    {
      kind: 'motion',
      title: lang === 'cy' ? 'Oriau’r gweithwyr' : 'The hours of workers',
      words: lang === 'cy' ? 'Rydym yn gweithio pedwar diwrnod.' : 'We work four days.',
      minutes: 20,
      beginsAt: startsAt + 60 * MINUTE,
      matter: 'ordinary',
      proposal: null,
      onlyGroup: lang === 'cy' ? 'Gweithwyr' : 'Workers',
    },
  ],
  documents: papersExample(lang),
  calledAt: EXAMPLE_NOW,
  calledBy: 'Marged Pritchard',
  calledOff: null,
  putOffTo: null,
  specialPercent: 75,
  rulebook: '2026-06-01',
  recordOn: '2026-07-04',
  cannotCome: { proxyBy: '2026-07-04', mostEach: 5, early: true, join: true },
  chain: null,
  minutes: null,
  desk: null,
  ...change,
});

const sealExample = {
  number: 14,
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

/** What a member reads: called, of a group without proxies, over with what happened sealed, called off. */
export const wordsExamples = (lang: Language, t: T): Example<{ meeting: MeetingView }>[] => [
  { state: 'words-called', title: t('tag-called'), props: { meeting: meetingExample(lang) } },
  {
    state: 'words-group',
    title: t('kind-group-any'),
    props: {
      meeting: meetingExample(lang, {
        kind: 'group',
        groupKey: 'workers',
        join: '',
        access: '',
        cannotCome: { proxyBy: null, mostEach: 5, early: false, join: false },
      }),
    },
  },
  {
    state: 'words-over',
    title: t('tag-over'),
    props: {
      meeting: meetingExample(lang, {
        state: 'over',
        chain: sealExample,
      }),
    },
  },
  {
    state: 'words-over',
    title: t('minutes-title'),
    props: { meeting: meetingExample(lang, { state: 'over', minutes: 'shown' }) },
  },
  {
    state: 'words-put-off',
    title: t('tag-put-off'),
    props: {
      meeting: meetingExample(lang, {
        state: 'over',
        putOffTo: { id: 'abcdefghijklmn2', startsAt: startsAt + 7 * 24 * 60 * MINUTE },
      }),
    },
  },
  {
    state: 'words-off',
    title: t('tag-called-off'),
    props: {
      meeting: meetingExample(lang, {
        state: 'called-off',
        calledOff: {
          at: EXAMPLE_NOW,
          why: lang === 'cy' ? 'Mae llifogydd yn y neuadd.' : 'The hall is flooded.',
        },
      }),
    },
  },
];

const short = reason('notice-too-short', '6.4', {
  way: 'post',
  deliveredOn: '2026-06-17',
  clearDays: 10,
  needed: 14,
  members: 9,
});
/** Two sentences of the rules. */
export const reasonsExample = [short, reason('no-accounts', '6.2')];

const desk = (change: Partial<MeetingDesk> = {}): MeetingDesk => ({
  plan,
  faults: [],
  earliestOn: '2026-07-02',
  latestOn: null,
  because: [reason('earliest-notice', '6.4', { way: 'post', deliveredOn: '2026-06-17', needed: 14 })],
  ways: [
    { way: 'email', members: 53 },
    { way: 'post', members: 9 },
  ],
  postBy: '2026-06-19',
  brokenAt: null,
  ...change,
});

interface DeskProps {
  readonly meeting: MeetingView;
  readonly desk: MeetingDesk;
  readonly asked: '' | 'call' | 'call-off';
  readonly error: string | undefined;
}

/** The desk: a plan in order and one that is not, each question, a meeting that people were told of, and one that is over, with its seal whole and broken. */
export function deskExamples(lang: Language, t: T): Example<DeskProps>[] {
  const planned = meetingExample(lang, { state: 'planned', calledAt: null, calledBy: '' });
  const sealed = meetingExample(lang, { state: 'over', chain: sealExample });
  const one = (state: string, title: string, change: Partial<DeskProps>): Example<DeskProps> => ({
    state: `desk-${state}`,
    title,
    props: { meeting: planned, desk: desk(), asked: '', error: undefined, ...change },
  });
  return [
    one('planned', t('desk-planned'), {}),
    one('faults', t('faults-title'), {
      desk: desk({ faults: reasonsExample, latestOn: '2026-07-20' }),
    }),
    one('call', t('call'), { asked: 'call' }),
    one('off', t('call-off'), { asked: 'call-off' }),
    one('told', t('ways-told'), { meeting: meetingExample(lang) }),
    one('sealed', t('chain-title'), { meeting: sealed }),
    one('broken', t('chain-broken-title'), { meeting: sealed, desk: desk({ brokenAt: 7 }) }),
  ];
}

interface FormProps {
  readonly draft: PlanDraft;
  readonly earliest: { readonly on: string; readonly because: MeetingDesk['because'] } | null;
  readonly beside: Readonly<Record<string, string>>;
}

/** The form as it begins: one state, because its ids are those of a page. */
export const formExample = (): FormProps => ({
  draft: newDraft(),
  earliest: { on: '2026-07-02', because: desk().because },
  beside: {},
});

const now = (change: Partial<MeetingNow> = {}): MeetingNow => ({
  open: true,
  mayVote: 62,
  room: 5,
  joined: 1,
  proxies: 0,
  counted: 6,
  needed: 8,
  enough: false,
  reasons: [],
  state: 'waiting',
  since: startsAt,
  putOffAt: startsAt + 30 * MINUTE,
  mine: null,
  mayI: true,
  joins: true,
  people: null,
  ...change,
});

/** Each state of the quorum. */
export const nowExamples = (t: T): Example<{ view: MeetingNow }>[] => [
  { state: 'now-waiting', title: t('now-waiting', { time: '2:30pm' }), props: { view: now() } },
  {
    state: 'now-quorate',
    title: t('now-quorate'),
    props: {
      view: now({ state: 'quorate', room: 9, proxies: 1, counted: 11, enough: true, putOffAt: null }),
    },
  },
  { state: 'now-lost', title: t('now-lost', { time: '2:30pm' }), props: { view: now({ state: 'lost' }) } },
  { state: 'now-put-off', title: t('now-put-off'), props: { view: now({ state: 'put-off' }) } },
];

/** People who were looked for: one who is not there, one in the room. */
export const cameExample = [
  { id: 'abcdefghijklmn1', name: 'Gwen Parry', way: null },
  { id: 'abcdefghijklmn2', name: 'Tom Okafor', way: 'room' },
] as unknown as MeetingNow['people'];

/** Motions of members that could be on an agenda: one that is ready, one that is not. */
export const motionsExample = (lang: Language): readonly MotionForMeeting[] => [
  {
    id: 'abcdefghijklmn1',
    number: 12,
    title: { text: lang === 'cy' ? 'Bws mini' : 'A minibus', language: lang },
    resolution: 'ordinary',
    ready: true,
  },
  {
    id: 'abcdefghijklmn2',
    number: 14,
    title: { text: lang === 'cy' ? 'Rheolau newydd' : 'New rules', language: lang },
    resolution: 'special',
    ready: false,
  },
];
