// The numbers that the time bank takes from the rulebook: the section `timeBank`, in every rulebook.
import { numberRule, type RuleSection, type SectionFault, type SectionOf } from '../kernel/index.ts';

const spec = {
  smallestEntryMinutes: numberRule('minutes', 1, 240, 5),
  stepMinutes: numberRule('minutes', 1, 60, 5),
  largestEntryMinutes: numberRule('minutes', 1, 1440, 720),
  /** The lowest balance a member may reach; below zero. */
  lowestBalanceMinutes: numberRule('minutes', -60_000, 0, -1200),
  /** Above this balance the co-op suggests asking for help or giving time away. Nothing is refused. */
  adviseAboveMinutes: numberRule('minutes', 1, 600_000, 6000),
  /** How many days after the help it may still be logged. */
  logWithinDays: numberRule('days', 0, 366, 60),
  /** How many days after it was logged it may still be confirmed. */
  confirmWithinDays: numberRule('days', 1, 366, 28),
};

export type TimeBankRules = SectionOf<typeof spec>;

/** As much of a rulebook as the rules of the time bank read. */
export interface TimeBankRulebook {
  readonly timeBank: TimeBankRules;
}

/** Faults between entries that are each right alone: nobody could log anything under such rules. */
export function timeBankFaults({
  smallestEntryMinutes: smallest,
  largestEntryMinutes: largest,
  stepMinutes: step,
}: TimeBankRules): SectionFault[] {
  const tooSmall =
    smallest.value > largest.value
      ? [
          {
            key: 'smallestEntryMinutes',
            message: `must not be more than largestEntryMinutes, which is ${largest.value}.`,
          },
        ]
      : [];
  const uneven = [
    ['smallestEntryMinutes', smallest] as const,
    ['largestEntryMinutes', largest] as const,
  ].flatMap(([key, { value }]) =>
    value % step.value === 0
      ? []
      : [{ key, message: `must be a multiple of stepMinutes, which is ${step.value}.` }],
  );
  return [...tooSmall, ...uneven];
}

export const timeBankSection: RuleSection = {
  name: 'timeBank',
  spec,
  faults: (section) => timeBankFaults(section as unknown as TimeBankRules),
};
