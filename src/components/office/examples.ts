/** Every state of the parts of the office, as the server's answers would bring it. They feed /design/office/ and the tests. */
import { meetingDutyKinds, waitKinds } from '../../domain/office/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { DueRow, Duty, Role, Wait } from './views.ts';

type T = Translate<'office'>;

/** Each kind with two that wait, and one with none. */
export const waitExamples = (t: T): Example<{ wait: Wait }>[] => [
  ...waitKinds.map((kind) => ({ state: kind, title: t(kind), props: { wait: { kind, count: 2 } } })),
  { state: 'none', title: t('none-waits'), props: { wait: { kind: 'letters', count: 0 } } },
];

/** As `shown` makes it for somebody who keeps the payments. */
const person = (id: string, name: string) => ({ id, name }) as DueRow['person'];

export const dueExamples = (t: T): Example<{ lines: readonly DueRow[]; more: boolean }>[] => [
  {
    state: 'due',
    title: t('table'),
    props: {
      lines: [
        { person: person('abcdefghijklmno', 'Mair Rees'), owedPence: 100, dueOn: '2026-05-01', isLate: true },
        {
          person: person('bcdefghijklmnop', 'Tom Okafor'),
          owedPence: 2550,
          dueOn: '2026-06-01',
          isLate: false,
        },
      ],
      more: true,
    },
  },
];

/** As `shown` makes it for somebody who looks after signing in. */
const holder = (id: string, name: string, key?: 'made' | 'missing' | 'late' | 'not-asked') =>
  ({ id, name, ...(key ? { key } : {}) }) as Role['holder'];

/** Each thing that an office may need, for those who are told of passkeys and for those who are not. */
export const roleExamples = (t: T): Example<{ roles: readonly Role[]; keys: boolean }>[] => [
  {
    state: 'all',
    title: t('why-roles-keys'),
    props: {
      roles: [
        {
          office: 'chair',
          holder: holder('one', 'Dafydd Llwyd', 'made'),
          lastOn: '2026-06-30',
          followed: false,
        },
        {
          office: 'board',
          holder: holder('two', 'Mair Rees', 'missing'),
          lastOn: '2026-07-05',
          followed: true,
        },
        { office: 'treasurer', holder: holder('three', 'Tom Okafor', 'late'), lastOn: null, followed: false },
      ],
      keys: true,
    },
  },
  {
    state: 'terms',
    title: t('why-roles'),
    props: {
      roles: [
        { office: 'chair', holder: holder('one', 'Dafydd Llwyd'), lastOn: '2026-06-30', followed: false },
      ],
      keys: false,
    },
  },
];

const HELD = Date.parse('2026-07-06T13:00:00Z');

/** Each kind of thing that is due about a meeting; the first is late. */
export const dutyExamples = (t: Translate<'meeting-duties'>): Example<{ duty: Duty; coming: boolean }>[] =>
  meetingDutyKinds.map((kind, at) => ({
    state: `duty-${kind}`,
    title: t(`do-${kind}`, { title: 'A minibus' }),
    props: {
      coming: kind === 'notice',
      duty: {
        kind,
        id: 'abcdefghijklmno',
        on: kind.endsWith('-minutes') ? null : '2026-07-20',
        rule: kind === 'regulator' ? '6.31' : '',
        title: 'A minibus',
        heldAt: kind === 'annual' ? null : HELD,
        isLate: at === 0,
        path: '/meetings/',
      },
    },
  }));
