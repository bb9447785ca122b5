// How a feature says which numbers it takes from the rulebook. Each entry stands in the co-op's own file with the rule
// it comes from and plain words in both languages (site/rulebook); here is what its value may be.

import type { CivilDate } from './time.ts';

type NumberUnit =
  | 'clear-days'
  | 'days'
  | 'months'
  | 'years'
  | 'percent'
  | 'members'
  | 'times'
  | 'words'
  | 'minutes'
  | 'pence';

export type RuleUnit = NumberUnit | 'choice' | 'list' | 'share' | 'each-group';

/** A number for each of some groups, by the group's key. */
export type GroupNumbers = Readonly<Record<string, number>>;

/** A number, one choice, several of a list, a share as text ('2/3'), or a number for each of some groups. */
export type RuleValue = number | string | readonly string[] | GroupNumbers;

/** One number, choice, list or share, the rule it comes from ('7.2'), and what it means in plain words. */
export interface RuleEntry<Value extends RuleValue> {
  readonly value: Value;
  readonly unit: RuleUnit;
  readonly rule: string;
  /**
   * Plain words. `{value}` stands for the number, `{hours}` for its hours without a sign, `{pounds}` for its pounds,
   * `{part}` and `{whole}` for the two numbers of a share, the key of a group for its number. A choice or a list is named
   * as its spec names it.
   */
  readonly en: string;
  readonly cy: string;
  /** The law that says it, where it is not for the members to choose: '2014 Act, s.111'. */
  readonly law?: string;
  /** Who has compared it with the law: a name, or 'nobody' as long as no person has. */
  readonly checked?: string;
}

/** What the plain words must say for each value, in both languages, so that words and value cannot disagree. */
export type RuleNames<Key extends string = string> = Readonly<
  Record<Key, { readonly en: string; readonly cy: string }>
>;

/** Values that somebody could want and the rules cannot carry out, each with the sentence that says so. */
export type NotSupported = Readonly<Record<string, string>>;

/** What an entry's value may be. */
export type RuleSpec =
  | {
      readonly kind: 'number';
      readonly unit: NumberUnit;
      readonly low: number;
      readonly high: number;
      /** Stands in the message that says how to mend a wrong value. */
      readonly example: number;
    }
  | { readonly kind: 'choice'; readonly unit: 'choice'; readonly only: string; readonly not?: NotSupported }
  | { readonly kind: 'one'; readonly unit: 'choice'; readonly names: RuleNames }
  | { readonly kind: 'list'; readonly unit: 'list'; readonly names: RuleNames; readonly not?: NotSupported }
  | { readonly kind: 'share'; readonly unit: 'share'; readonly atLeast: string }
  | { readonly kind: 'groups'; readonly unit: 'each-group'; readonly low: number; readonly high: number };

type Spec<Kind extends RuleSpec['kind']> = Extract<RuleSpec, { readonly kind: Kind }>;

/** A whole number within bounds. */
export const numberRule = (unit: NumberUnit, low: number, high: number, example: number): Spec<'number'> => ({
  kind: 'number',
  unit,
  low,
  high,
  example,
});

/** The one choice that the rules can carry out; `not` are others that are known, with why they are refused. */
export const choiceRule = <const Only extends string>(
  only: Only,
  not: NotSupported = {},
): Spec<'choice'> & { readonly only: Only } => ({ kind: 'choice', unit: 'choice', only, not });

/** One of several choices; the words say its name and no other. */
export const oneRule = <Key extends string>(
  names: RuleNames<Key>,
): Omit<Spec<'one'>, 'names'> & { readonly names: RuleNames<Key> } => ({
  kind: 'one',
  unit: 'choice',
  names,
});

/** At least one of several, in any order; the words say the names of all of them and no other. */
export const listRule = <Key extends string>(
  names: RuleNames<Key>,
  not: NotSupported = {},
): Omit<Spec<'list'>, 'names'> & { readonly names: RuleNames<Key> } => ({
  kind: 'list',
  unit: 'list',
  names,
  not,
});

/** A share of the whole, '2/3', and never less than the law says. */
export const shareRule = (atLeast: string): Spec<'share'> => ({ kind: 'share', unit: 'share', atLeast });

/** A whole number within bounds for each of some groups; a group that is not named has none. */
export const groupsRule = (low: number, high: number): Spec<'groups'> => ({
  kind: 'groups',
  unit: 'each-group',
  low,
  high,
});

/** The two whole numbers of a share: `[2, 3]` for '2/3'. Throws for anything else. */
export function shareParts(share: string): readonly [part: number, whole: number] {
  const found = /^([1-9][0-9]?)\/([1-9][0-9]?)$/.exec(share);
  const [part, whole] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || part > whole) throw new Error(`Not a share: ${share}`);
  return [part, whole];
}

/** The entries of a section, by their keys. */
export type SectionSpec = Readonly<Record<string, RuleSpec>>;

/** The section as a rulebook holds it: `SectionOf<typeof votingSection>`. */
export type SectionOf<Spec extends SectionSpec> = {
  readonly [Key in keyof Spec]: RuleEntry<
    Spec[Key] extends { only: infer Only extends string }
      ? Only
      : Spec[Key] extends { kind: 'one'; names: RuleNames<infer One> }
        ? One
        : Spec[Key] extends { kind: 'list'; names: RuleNames<infer Each> }
          ? readonly Each[]
          : Spec[Key] extends { kind: 'share' }
            ? string
            : Spec[Key] extends { kind: 'groups' }
              ? GroupNumbers
              : number
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
  readonly faults?: (section: Readonly<Record<string, RuleEntry<RuleValue>>>) => readonly SectionFault[];
}
