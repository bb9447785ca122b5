/** Every state of the parts of supporters, as the server's answers would bring it. They feed /design/supporters/ and the tests. */
import { DAY } from '../../domain/kernel/index.ts';
import { offeredAbilities } from '../../domain/supporters/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { Helped, SupportSeen } from './views.ts';

type T = Translate<'supporters'>;
const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');
const name = 'Mair Rees';

const support = (change: Partial<SupportSeen>): SupportSeen => ({
  id: 'abcdefghijklmno',
  name,
  abilities: ['read-my-page', 'time-bank'],
  invitedAt: EXAMPLE_NOW - 3 * DAY,
  acceptedAt: EXAMPLE_NOW - 2 * DAY,
  did: [],
  ...change,
});

export const supporterExamples = (t: T): Example<{ support: SupportSeen }>[] => [
  { state: 'asked', title: t('invite'), props: { support: support({ acceptedAt: null }) } },
  { state: 'nothing', title: t('did-nothing'), props: { support: support({}) } },
  {
    state: 'did',
    title: t('did-title'),
    props: {
      support: support({
        abilities: [...offeredAbilities],
        did: [
          { verb: 'time-bank/confirm-help', at: EXAMPLE_NOW },
          { verb: 'supporters/accept', at: EXAMPLE_NOW - 2 * DAY },
        ],
      }),
    },
  },
];

const helped = (accepted: boolean): Helped => ({
  id: 'abcdefghijklmno',
  member: 'abcdefghijklmno',
  name: 'Gwen Parry',
  abilities: ['read-my-page', 'time-bank'],
  accepted,
});

export const helpedExamples = (t: T): Example<{ helped: Helped }>[] => [
  { state: 'asks', title: t('asks-you', { name: 'Gwen Parry' }), props: { helped: helped(false) } },
  { state: 'helps', title: t('you-help', { name: 'Gwen Parry' }), props: { helped: helped(true) } },
];
