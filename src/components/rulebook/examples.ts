/** Every state of a rulebook that waits, as the server's answer would bring it. */
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { RulebookWaits } from './views.ts';

type T = Translate<'two-people'>;
type Waits = RulebookWaits['waits'][number];

const openDays = (value: number) => ({
  value,
  unit: 'days' as const,
  rule: '7.3',
  en: 'A vote stays open for at least {value} days.',
  cy: 'Mae pleidlais yn aros ar agor am o leiaf {value} diwrnod.',
});

const secondFromDays = {
  value: 14,
  unit: 'days' as const,
  rule: '7.12',
  en: 'The second meeting is no earlier than {value} days after the first.',
  cy: 'Nid yw’r ail gyfarfod yn gynharach na {value} diwrnod ar ôl y cyntaf.',
  law: 'Co-operative and Community Benefit Societies Act 2014, sections 111 and 113',
  checked: 'nobody',
};

const waits = (change: Partial<Waits>): Waits => ({
  version: '2027-01-01',
  agreed: {
    en: 'Agreed by the members at the annual general meeting of 10 October 2026.',
    cy: 'Cytunwyd gan yr aelodau yn y cyfarfod cyffredinol blynyddol ar 10 Hydref 2026.',
    resolution: { on: '2026-10-10', number: '4' },
  },
  digest: '0'.repeat(64),
  again: false,
  changes: [{ key: 'voting.openDays', before: openDays(7), after: openDays(10) }],
  lacksResolution: false,
  asked: false,
  ...change,
});

/** A number that changes, a new rule, a file that was changed afterwards, and one that somebody confirmed. */
export const rulebookExamples = (t: T): Example<{ waits: Waits }>[] => [
  { state: 'changes', title: t('rulebook-changes'), props: { waits: waits({}) } },
  {
    state: 'new-rule',
    title: t('no-rule'),
    props: { waits: waits({ changes: [{ key: 'voting.openDays', before: null, after: openDays(7) }] }) },
  },
  {
    state: 'law',
    title: t('rule-unchecked'),
    props: {
      waits: waits({
        changes: [{ key: 'meetings.secondFromDays', before: null, after: secondFromDays }],
      }),
    },
  },
  {
    state: 'no-resolution',
    title: t('rulebook-no-resolution'),
    props: {
      waits: waits({
        agreed: { en: 'Agreed by the members.', cy: 'Cytunwyd gan yr aelodau.' },
        lacksResolution: true,
      }),
    },
  },
  { state: 'nothing', title: t('rulebook-nothing'), props: { waits: waits({ changes: [] }) } },
  { state: 'again', title: t('rulebook-again'), props: { waits: waits({ again: true }) } },
  { state: 'asked', title: t('rulebook-asked'), props: { waits: waits({ asked: true }) } },
];
