/** Which sentence says what happened: that of the kind, and of what a meeting decided without a vote on the motion. */
import { procedures, type Procedure } from '../../domain/motions/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { HappenedView } from './views.ts';

type Plain = Exclude<HappenedView['kind'], 'procedure'>;
type Key = `did-${Plain}` | 'did-amendment-clerical' | `did-procedure-${Procedure}`;

export function happenedKey({ kind, say }: HappenedView): Key {
  if (kind === 'amendment-accepted' && say === 'clerical') return 'did-amendment-clerical';
  if (kind !== 'procedure') return `did-${kind}`;
  return `did-procedure-${procedures.find((one) => one === say) ?? 'adjourn'}`;
}

/** The sentence itself: who did it, and the hands that were counted where there were any. */
export function happenedWords(t: Translate<'motions'>, one: HappenedView): string {
  const { byName: name, votesFor, votesAgainst } = one;
  // Each sentence takes what it mentions of these; which that is, the key alone knows.
  const said = t as (key: string, params: Readonly<Record<string, string | number>>) => string;
  return said(happenedKey(one), { name, votesFor, votesAgainst });
}
