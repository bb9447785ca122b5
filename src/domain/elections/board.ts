// Which places of the board are open: those that are empty, those whose holder's term is over, and those whose holder
// retires in turn. In turn go those who were elected longest ago; of several who were elected on the same day lots are
// drawn in front of witnesses, and who was drawn is written down with the call.

import {
  divideDown,
  londonDate,
  monthsLater,
  onlyRefusals,
  refusal,
  sortedBy,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
} from '../kernel/index.ts';
import type { Office } from '../membership/index.ts';
import type { ElectionRules } from './rules.ts';

/** Somebody on the board. */
export interface Sitting {
  readonly member: Id;
  /** The groups for which they count on the board. */
  readonly groups: readonly string[];
  /** The first day of the term they are in: when they were elected last. */
  readonly termFrom: CivilDate;
  /** The first day of their time on the board without a break. */
  readonly since: CivilDate;
  /** The day from which they are no longer on the board, where one is written down. */
  readonly endsOn: CivilDate | null;
}

type Time = Pick<Sitting, 'termFrom' | 'since' | 'endsOn'>;

/** The time that somebody is in on the board at a moment, from the terms of their office; null for nobody on it. */
export function timeOnBoard(
  terms: readonly Pick<Office, 'fromAt' | 'untilAt'>[],
  now: Instant,
  { breakMonths }: Pick<ElectionRules, 'breakMonths'>,
): Time | null {
  const begun = [...terms].filter(({ fromAt }) => fromAt <= now).sort((a, b) => b.fromAt - a.fromAt);
  const held = begun.find(({ untilAt }) => untilAt === null || now < untilAt);
  if (held === undefined) return null;
  return { ...since(begun, held, breakMonths.value), endsOn: dayOf(held.untilAt) };
}

const dayOf = (at: Instant | null): CivilDate | null => (at === null ? null : londonDate(at));

/** Goes back from a term to the first one that no break parts from it. */
function since(
  begun: readonly Pick<Office, 'fromAt' | 'untilAt'>[],
  held: Pick<Office, 'fromAt'>,
  months: number,
) {
  let first = londonDate(held.fromAt);
  for (const { fromAt, untilAt } of begun) {
    const from = londonDate(fromAt);
    if (from >= first) continue;
    if (untilAt !== null && monthsLater(londonDate(untilAt), months) <= first) break;
    first = from;
  }
  return { termFrom: londonDate(held.fromAt), since: first };
}

/** Why somebody's place is open. */
export type Retires = 'term-over' | 'in-turn' | 'drawn';

export interface Retirements {
  readonly retire: readonly { readonly member: Id; readonly why: Retires }[];
  readonly stay: readonly Id[];
  /** Those of whom lots must be drawn, because they were elected on the same day; and how many of them retire. */
  readonly equal: readonly Id[];
  readonly toDraw: number;
}

const termOver = ({ termFrom, endsOn }: Sitting, rules: ElectionRules, on: CivilDate): boolean =>
  monthsLater(termFrom, 12 * rules.termYears.value) <= on || (endsOn !== null && endsOn <= on);

/** The whole number nearest to a third. */
const thirdOf = (many: number): number => divideDown(many + 1, 3);

/**
 * Who retires at an election on a day. While lots must be drawn, those of whom they are drawn are in neither list;
 * `drawn` are those on whom the lot fell.
 */
export function retirements(
  rules: ElectionRules,
  { sitting, on, drawn = [] }: { sitting: readonly Sitting[]; on: CivilDate; drawn?: readonly Id[] },
): Retirements {
  const over = sitting.filter((one) => termOver(one, rules, on));
  const rest = sortedBy(
    sitting.filter((one) => !over.includes(one)),
    ({ termFrom, member }) => `${termFrom} ${member}`,
  );
  const quota = rules.retiring.value === 'all' ? sitting.length : thirdOf(sitting.length);
  const wanted = Math.max(0, quota - over.length);
  // The first who stays: whoever was elected on the same day as they draws lots.
  const edge = rest[wanted]?.termFrom;
  const sure = rest.filter(({ termFrom }, at) => at < wanted && termFrom !== edge);
  const equal =
    wanted > sure.length ? rest.filter(({ termFrom }) => termFrom === edge).map(({ member }) => member) : [];
  const toDraw = wanted - sure.length;
  const settled = equal.length === 0 || whyNotDrawn({ equal, toDraw }, drawn).length === 0;
  const byLot = settled ? equal.filter((member) => drawn.includes(member)) : [];
  const gone = [...over, ...sure].map(({ member }) => member);
  return {
    retire: [
      ...over.map(({ member }) => ({ member, why: 'term-over' as const })),
      ...sure.map(({ member }) => ({ member, why: 'in-turn' as const })),
      ...byLot.map((member) => ({ member, why: 'drawn' as const })),
    ],
    stay: sitting
      .map(({ member }) => member)
      .filter(
        (member) => !gone.includes(member) && !byLot.includes(member) && (settled || !equal.includes(member)),
      ),
    equal,
    toDraw: equal.length === 0 ? 0 : toDraw,
  };
}

/** Why a drawing of lots cannot be written down: it names too many, too few or others. Code: `election-lot-wrong`. */
export function whyNotDrawn(
  { equal, toDraw }: Pick<Retirements, 'equal' | 'toDraw'>,
  drawn: readonly Id[],
): Refusal[] {
  const fits = new Set(drawn).size === drawn.length && drawn.every((member) => equal.includes(member));
  return onlyRefusals([
    fits && drawn.length === toDraw ? null : refusal('election-lot-wrong', 'drawn', { toDraw }),
  ]);
}

/** How many places are to be filled: all but those whose holders stay. */
export const openSeats = (rules: ElectionRules, staying: number): number =>
  Math.max(0, rules.seats.value - staying);
