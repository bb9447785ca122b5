/** Every state of a meeting that members ask for. They feed /design/requisitions/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import { reason } from '../../domain/meetings/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { SeenRequisition } from './views.ts';

type T = Translate<'requisitions'>;

const AT = Date.parse('2026-06-15T12:00:00Z');

const asked = (lang: Language, id: string, change: Partial<SeenRequisition> = {}): SeenRequisition => ({
  id: `abcdefghijk${id}`,
  state: 'open',
  words: lang === 'cy' ? 'A ydym yn prynu bws mini.' : 'Whether we buy a minibus.',
  language: lang,
  at: AT,
  names: ['Gwen Parry', 'Tom Okafor'],
  needed: 7,
  missing: 5,
  mine: false,
  callBy: null,
  heldBy: null,
  reasons: [reason('requisition-not-enough', '6.7', { asked: 2, needed: 7 })],
  meeting: null,
  choices: null,
  ...change,
});

const meeting = (lang: Language) => ({
  id: 'abcdefghijklmno',
  title: lang === 'cy' ? 'Cyfarfod cyffredinol' : 'General meeting',
  startsAt: AT + 40 * 24 * 60 * 60 * 1000,
});

const enough = {
  state: 'enough',
  missing: 0,
  callBy: '2026-07-06',
  heldBy: '2026-08-10',
  reasons: [
    reason('requisition-enough', '6.7', { asked: 7, needed: 7 }),
    reason('requisition-days', '6.8', { callBy: '2026-07-06', heldBy: '2026-08-10' }),
  ],
} as const;

/** Each way in which it can stand, for a member and for those who call meetings. */
export const cardExamples = (lang: Language, t: T): Example<{ asked: SeenRequisition }>[] => [
  { state: 'card-open', title: t('tag-open'), props: { asked: asked(lang, 'opn1') } },
  { state: 'card-mine', title: t('signed'), props: { asked: asked(lang, 'opn2', { mine: true }) } },
  { state: 'card-enough', title: t('enough'), props: { asked: asked(lang, 'eno1', enough) } },
  {
    state: 'card-desk',
    title: t('desk'),
    props: { asked: asked(lang, 'eno2', { ...enough, choices: [meeting(lang)] }) },
  },
  {
    state: 'card-desk-none',
    title: t('none-called'),
    props: { asked: asked(lang, 'eno3', { ...enough, choices: [] }) },
  },
  {
    state: 'card-called',
    title: t('tag-called'),
    props: { asked: asked(lang, 'cal1', { ...enough, state: 'called', meeting: meeting(lang) }) },
  },
];
