// How a feature says which numbers it takes from the rulebook. Each entry stands in the co-op's own file with the rule
// it comes from and plain words in both languages (site/rulebook); here is what its value may be.

import type { CivilDate } from './time.ts';

export type RuleUnit =
  'clear-days' | 'days' | 'months' | 'percent' | 'members' | 'minutes' | 'pence' | 'choice';

/** One number or choice, the rule it comes from ('7.2'), and what it means in plain words. */
export interface RuleEntry<Value extends number | string> {
  readonly value: Value;
  readonly unit: RuleUnit;
  readonly rule: string;
  /** Plain words. `{value}` stands for the number, `{hours}` for its hours without a sign, `{pounds}` for its pounds. */
  readonly en: string;
  readonly cy: string;
}

/** What an entry's value may be: a whole number within bounds, or the one choice that the rules can carry out. */
export type RuleSpec =
  | {
      readonly kind: 'number';
      readonly unit: Exclude<RuleUnit, 'choice'>;
      readonly low: number;
      readonly high: number;
      /** Stands in the message that says how to mend a wrong value. */
      readonly example: number;
    }
  | { readonly kind: 'choice'; readonly unit: 'choice'; readonly only: string };

export const numberRule = (
  unit: Exclude<RuleUnit, 'choice'>,
  low: number,
  high: number,
  example: number,
): Extract<RuleSpec, { kind: 'number' }> => ({ kind: 'number', unit, low, high, example });

export const choiceRule = <const Only extends string>(
  only: Only,
): { readonly kind: 'choice'; readonly unit: 'choice'; readonly only: Only } => ({
  kind: 'choice',
  unit: 'choice',
  only,
});

/** The entries of a section, by their keys. */
export type SectionSpec = Readonly<Record<string, RuleSpec>>;

/** The section as a rulebook holds it: `SectionOf<typeof votingSection>`. */
export type SectionOf<Spec extends SectionSpec> = {
  readonly [Key in keyof Spec]: RuleEntry<
    Spec[Key] extends { only: infer Only extends string } ? Only : number
  >;
};

/** A fault between entries that are each right alone, and the entry it belongs to. */
export interface SectionFault {
  readonly key: string;
  readonly message: string;
}

/** A section of the rulebook: what a feature's rules.ts gives. */
export interface RuleSection {
  /** Its key in the file: `timeBank`. */
  readonly name: string;
  readonly spec: SectionSpec;
  /**
   * The first rulebook that must have it. A section that came later is not in the rulebooks before, and those are never
   * edited: what a vote was decided by stays as it was read. Undefined for the sections that every rulebook has.
   */
  readonly since?: CivilDate;
  /** What is wrong between its entries. */
  readonly faults?: (
    section: Readonly<Record<string, RuleEntry<number | string>>>,
  ) => readonly SectionFault[];
}
