/** Every state of the parts of the office, as the server's answers would bring it. They feed /design/office/ and the tests. */
import { waitKinds } from '../../domain/office/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { DueRow, Wait } from './views.ts';

type T = Translate<'office'>;

/** Each kind with two that wait, and one with none. */
export const waitExamples = (t: T): Example<{ wait: Wait }>[] => [
  ...waitKinds.map((kind) => ({ state: kind, title: t(kind), props: { wait: { kind, count: 2 } } })),
  { state: 'none', title: t('none-waits'), props: { wait: { kind: 'letters', count: 0 } } },
];

/** As `shown` makes it for somebody who keeps the payments. */
const person = (id: string, name: string) => ({ id, name }) as DueRow['person'];

export const dueLines: readonly DueRow[] = [
  { person: person('abcdefghijklmno', 'Mair Rees'), owedPence: 100, dueOn: '2026-05-01', isLate: true },
  { person: person('bcdefghijklmnop', 'Tom Okafor'), owedPence: 2550, dueOn: '2026-06-01', isLate: false },
];
