// Shares that one member passes to another, while they live or when they have died. It is written at the giver and at the
// receiver at once, in whole pence: what was paid and what is due goes across with the shares, and no penny comes to be
// or gets lost. Nothing is paid to anybody.

import {
  accept,
  divideDown,
  onlyRefusals,
  refusal,
  refuse,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { believed, heldOn } from './believed.ts';
import type { Fact, FactDraft } from './facts.ts';
import { holdingOf, type Holding } from './shares.ts';
import { spellOn, spellsOf } from './spells.ts';

/** The reasons of such facts: at the giver, at the giver who died, at the receiver. */
export const passedReasons = ['passed-on', 'passed-at-death', 'passed-from'] as const;

/** True for a line that has its twin at somebody else: it is put right by passing the shares back. */
export const isPassed = ({ reason }: Pick<Fact, 'reason'>): boolean =>
  (passedReasons as readonly string[]).includes(reason);

export interface Passing {
  /** All that the register has about the two. */
  readonly giver: readonly Fact[];
  readonly receiver: readonly Fact[];
  readonly fromId: Id;
  readonly toId: Id;
  /** Who writes it down: neither of the two. */
  readonly by: Id;
  readonly shares: number;
  readonly on: CivilDate;
  readonly today: CivilDate;
  readonly now: Instant;
}

interface Goes {
  readonly duePence: number;
  readonly paidPence: number;
}

/** What goes across with some of the shares held: a part of each sum, rounded down, and all of it with the last share. */
function withThem(shares: number, { shares: held, duePence, paidPence }: Holding): Goes {
  const part = (pence: number) => (shares >= held ? pence : divideDown(pence * shares, held));
  return { duePence: part(duePence), paidPence: part(paidPence) };
}

const memberOn = (facts: readonly Fact[], on: CivilDate): boolean => spellOn(spellsOf(facts), on) !== null;

function faults(
  { fromId, toId, by, shares, on, today }: Passing,
  giver: Giver,
  receives: boolean,
): Refusal[] {
  const { shares: held } = giver.holding;
  const samePerson = fromId === toId;
  return onlyRefusals([
    samePerson ? refusal('pass-to-self', 'toId') : null,
    by === fromId || by === toId ? refusal('pass-about-you') : null,
    on > today ? refusal('register-day-ahead', 'on') : null,
    samePerson || receives ? null : refusal('pass-not-to-member', 'toId'),
    shares > held ? refusal('register-too-many-shares', 'shares') : null,
    // Each member holds one share; who left, or died, may pass on all of them.
    shares === held && giver.isMember ? refusal('pass-keeps-one', 'shares') : null,
  ]);
}

interface Giver {
  readonly holding: Holding;
  readonly isMember: boolean;
  readonly died: boolean;
}

function giverOf(all: readonly Fact[], { on, now }: Passing): Giver {
  const facts = believed(all, now);
  const isMember = memberOn(facts, on);
  const last = spellsOf(facts).at(-1);
  return {
    holding: holdingOf(heldOn(facts, on)),
    isMember,
    died: !isMember && last?.why === 'died',
  };
}

export interface Passed {
  readonly giver: readonly FactDraft[];
  readonly receiver: readonly FactDraft[];
}

/**
 * The drafts at both ends. Whether they fit with everything else says `writeFacts`. Codes: `pass-to-self`,
 * `pass-about-you`, `register-day-ahead`, `pass-not-to-member`, `register-too-many-shares`, `pass-keeps-one`.
 */
export function passShares(passing: Passing): Result<Passed> {
  const { shares, on } = passing;
  const giver = giverOf(passing.giver, passing);
  const refusals = faults(passing, giver, memberOn(believed(passing.receiver, passing.now), on));
  if (refusals.length > 0) return refuse(refusals);
  const { duePence, paidPence } = withThem(shares, giver.holding);
  const [gives, gets] = [giver.died ? 'passed-at-death' : 'passed-on', 'passed-from'] as const;
  return accept({
    giver: [{ kind: 'shares-withdrawn', on, data: { shares, pence: paidPence }, reason: gives }],
    receiver: [
      { kind: 'shares-issued', on, data: { shares, pence: duePence }, reason: gets },
      ...(paidPence > 0
        ? [{ kind: 'shares-paid', on, data: { pence: paidPence, how: 'passed' }, reason: gets } as const]
        : []),
    ],
  });
}
