/** Every state of the parts of minutes, as the server's answers would bring it. They feed /design/minutes/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { DAY } from '../../domain/kernel/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { MinutesDesk, MinutesView, SeenPart, Writing } from './views.ts';

type T = Translate<'minutes'>;

const HELD = Date.parse('2026-07-06T13:00:00Z');
const DIGEST = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const in2 = (lang: Language, en: string, cy: string): string => (lang === 'cy' ? cy : en);

const parts = (lang: Language): SeenPart[] => [
  {
    item: 0,
    title: '',
    lines: [
      {
        id: 'came',
        text: in2(
          lang,
          'Members who came: 11. In the room: 9. By phone or video: 2.',
          'Aelodau a ddaeth: 11. Yn yr ystafell: 9. Dros y ffôn neu fideo: 2.',
        ),
        recorded: '',
      },
    ],
  },
  {
    item: 1,
    title: in2(lang, 'A minibus', 'Bws mini'),
    lines: [
      {
        id: 'nothing-1',
        text: in2(lang, 'We talked about the colour too.', 'Buom yn trafod y lliw hefyd.'),
        recorded: in2(
          lang,
          'Nothing is recorded of this item.',
          'Nid oes dim wedi’i gofnodi am yr eitem hon.',
        ),
      },
    ],
  },
];

const later: MinutesDesk['later'] = [
  {
    id: 'abcdefghijklmn2',
    title: 'General meeting',
    startsAt: HELD + 30 * DAY,
    couldDecide: true,
    fixed: false,
  },
  {
    id: 'abcdefghijklmn3',
    title: 'General meeting',
    startsAt: HELD + 60 * DAY,
    couldDecide: false,
    fixed: false,
  },
  {
    id: 'abcdefghijklmn4',
    title: 'General meeting',
    startsAt: HELD + 90 * DAY,
    couldDecide: true,
    fixed: true,
  },
];

const inMeeting = (lang: Language) => ({
  id: 'abcdefghijklmn2',
  title: in2(lang, 'General meeting', 'Cyfarfod cyffredinol'),
  startsAt: HELD + 30 * DAY,
});
const approved = (lang: Language, intact: boolean): MinutesView['approved'] => ({
  at: HELD + 31 * DAY,
  by: 'Marged Pritchard',
  inMeeting: inMeeting(lang),
  digest: DIGEST,
  intact,
});

/** How minutes can stand. */
export const standsExamples = (
  lang: Language,
  t: T,
): Example<{ minutes: Pick<MinutesView, 'state' | 'approved'> }>[] => [
  { state: 'stands-draft', title: t('draft-title'), props: { minutes: { state: 'draft', approved: null } } },
  { state: 'stands-shown', title: t('shown-title'), props: { minutes: { state: 'shown', approved: null } } },
  {
    state: 'stands-approved',
    title: t('approved-title'),
    props: { minutes: { state: 'approved', approved: approved(lang, true) } },
  },
  {
    state: 'stands-broken',
    title: t('seal-broken-title'),
    props: { minutes: { state: 'approved', approved: approved(lang, false) } },
  },
];

/** The text as members read it, and while somebody puts it right. */
export const textExamples = (
  lang: Language,
  t: T,
): Example<{ parts: SeenPart[]; onwrite?: () => void }>[] => [
  { state: 'text-read', title: t('title'), props: { parts: parts(lang) } },
  { state: 'text-write', title: t('write'), props: { parts: parts(lang), onwrite: () => undefined } },
];

/** What stands below the text. */
export const endExamples = (
  lang: Language,
  t: T,
): Example<{ minutes: Pick<MinutesView, 'notes' | 'chain' | 'approved'> }>[] => [
  {
    state: 'end-changes',
    title: t('changes'),
    props: {
      minutes: {
        notes: [
          {
            place: 1,
            item: 1,
            line: 'nothing-1',
            wordsEn: 'We talked about the colour too.',
            wordsCy: 'Buom yn trafod y lliw hefyd.',
            by: 'Marged Pritchard',
            at: HELD + DAY,
            askedInAt: HELD + 30 * DAY,
          },
          {
            place: 2,
            item: 1,
            line: 'note-1',
            wordsEn: '',
            wordsCy: '',
            by: 'Marged Pritchard',
            at: HELD + 2 * DAY,
            askedInAt: null,
          },
        ],
        chain: { number: 14, digest: DIGEST },
        approved: approved(lang, true),
      },
    },
  },
];

const desk = (change: Partial<MinutesDesk> = {}): MinutesDesk => ({
  canShow: true,
  later: [],
  takenOut: [],
  came: [{ name: 'Gwen Parry' }, { name: 'Tom Okafor' }] as unknown as MinutesDesk['came'],
  ...change,
});

/** What those who write them can do. */
export const deskExamples = (
  t: T,
): Example<{ state: MinutesView['state']; desk: MinutesDesk; asked: boolean; writing: boolean }>[] => [
  {
    state: 'desk-early',
    title: t('show-later'),
    props: { state: 'draft', desk: desk({ canShow: false, came: [] }), asked: false, writing: true },
  },
  {
    state: 'desk-draft',
    title: t('desk-draft'),
    props: { state: 'draft', desk: desk(), asked: false, writing: false },
  },
  {
    state: 'desk-none',
    title: t('approve-none'),
    props: { state: 'shown', desk: desk({ canShow: false }), asked: false, writing: false },
  },
  {
    state: 'desk-approved',
    title: t('approve-done'),
    props: { state: 'approved', desk: desk({ canShow: false }), asked: false, writing: false },
  },
];

/** With the question: one state, because its ids are those of a page. */
export const askedExample = (t: T) => ({
  title: t('approve-check'),
  desk: desk({ canShow: false, later }),
});

export const writingExample = (lang: Language): { writing: Writing; later: MinutesDesk['later'] } => ({
  writing: {
    item: 1,
    line: 'nothing-1',
    recorded: parts(lang)[1]!.lines[0]!.recorded,
    wordsEn: 'We talked about the colour too.',
    wordsCy: 'Buom yn trafod y lliw hefyd.',
  },
  later,
});
