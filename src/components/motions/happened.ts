/** Which sentence says what happened: that of the kind, and of what a meeting decided without a vote on the motion. */
import { floorProcedures, type FloorProcedure } from '../../domain/meetings/index.ts';
import { procedures, type Procedure } from '../../domain/motions/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { HappenedView } from './views.ts';

type Plain = Exclude<HappenedView['kind'], 'procedure'>;
type Key = `did-${Plain}` | 'did-amendment-clerical' | `did-procedure-${Procedure | FloorProcedure}`;

export function happenedKey({ kind, say }: HappenedView): Key {
  if (kind === 'amendment-accepted' && say === 'clerical') return 'did-amendment-clerical';
  if (kind !== 'procedure') return `did-${kind}`;
  const known = [...procedures, ...floorProcedures].find((one) => one === say);
  return `did-procedure-${known ?? 'adjourn'}`;
}

/** The sentence itself: who did it, and the hands that were counted where there were any. */
export function happenedWords(t: Translate<'motions'>, one: HappenedView): string {
  const { byName: name, votesFor, votesAgainst } = one;
  // Each sentence takes what it mentions of these; which that is, the key alone knows.
  const said = t as (key: string, params: Readonly<Record<string, string | number>>) => string;
  const asked = floorProcedures.find((procedure) => procedure === one.say);
  const what = one.kind === 'procedure-asked' && asked ? t(`question-${asked}`) : '';
  return said(happenedKey(one), { name, votesFor, votesAgainst, what });
}
