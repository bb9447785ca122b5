// A show of hands: tellers count, each for themselves and without seeing what another counted. When they counted the same
// it stands; when they did not, all of them are told and count once more. Hands are never more than people who are there.

import { isWhole, onlyRefusals, refusal, type Id, type Refusal } from '../kernel/index.ts';
import type { RouteVotes } from '../voting/index.ts';

export interface TellerCount extends RouteVotes {
  readonly teller: Id;
  /** 1 for the first time, 2 after they had counted different numbers, and so on. */
  readonly round: number;
}

export interface Hands {
  /** counting: some have not counted yet. agreed: all counted the same. */
  readonly state: 'counting' | 'agreed';
  /** Which time they count; above 1 they have differed before. */
  readonly round: number;
  /** Who still has to count. */
  readonly waiting: readonly Id[];
  /** What all counted, once they agree. */
  readonly count: RouteVotes | null;
}

const same = (a: RouteVotes, b: RouteVotes): boolean =>
  a.votesFor === b.votesFor && a.votesAgainst === b.votesAgainst && a.abstained === b.abstained;

/** How a show of hands stands. Throws without a teller: nobody would ever count. */
export function handsOf(tellers: readonly Id[], counts: readonly TellerCount[]): Hands {
  if (tellers.length === 0) throw new Error('A show of hands has tellers.');
  for (let round = 1; ; round += 1) {
    const now = counts.filter((one) => one.round === round);
    const waiting = tellers.filter((teller) => !now.some((one) => one.teller === teller));
    if (waiting.length > 0) return { state: 'counting', round, waiting, count: null };
    const [first] = now;
    const { votesFor, votesAgainst, abstained } = first!;
    if (now.every((one) => same(one, first!)))
      return { state: 'agreed', round, waiting, count: { votesFor, votesAgainst, abstained } };
  }
}

export interface Counting extends RouteVotes {
  readonly hands: Hands;
  readonly teller: Id;
  readonly tellers: readonly Id[];
  /** How many are there. */
  readonly there: number;
}

/** Why a teller's numbers cannot be taken. Codes: `not-a-teller`, `hands-agreed`, `counted-already`, `hands-wrong`, `hands-too-many`. */
export function whyNotCounted({ hands, teller, tellers, there, ...count }: Counting): Refusal[] {
  if (!tellers.includes(teller)) return [refusal('not-a-teller')];
  if (hands.state === 'agreed') return [refusal('hands-agreed')];
  const { votesFor, votesAgainst, abstained } = count;
  const all = [votesFor, votesAgainst, abstained];
  const whole = all.every((number) => isWhole(number) && number >= 0);
  const sum = votesFor + votesAgainst + abstained;
  return onlyRefusals([
    hands.waiting.includes(teller) ? null : refusal('counted-already'),
    whole ? null : refusal('hands-wrong', 'votesFor'),
    whole && sum > there ? refusal('hands-too-many', 'votesFor', { hands: sum, there }) : null,
  ]);
}
