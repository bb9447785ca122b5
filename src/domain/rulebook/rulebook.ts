// What a rulebook is: the co-op's own numbers and choices, each with the rule it comes from and plain words in
// both languages. The rules in src/domain read their numbers from here and nowhere else. The files are in
// site/rulebook, one for each version the members agreed. Which entries there are each feature says in its own rules.ts.

import type { CivilDate, RuleSection } from '../kernel/index.ts';
import { electionsSection, type ElectionsRulebook } from '../elections/index.ts';
import { meetingsSection, type MeetingsRulebook } from '../meetings/index.ts';
import { membershipSection, type MembershipRulebook } from '../membership/index.ts';
import { papersSection, type PapersRulebook } from '../papers/index.ts';
import { sealedSection, type SealedRulebook } from '../sealed/index.ts';
import { motionsSection, type MotionsRulebook } from '../motions/index.ts';
import { timeBankSection, type TimeBankRulebook } from '../time-bank/index.ts';
import { votingSection, type VotingRulebook } from '../voting/index.ts';

export type Language = 'en' | 'cy';

/** The sections of a rulebook, in the order of its files. */
export const sections: readonly RuleSection[] = [
  votingSection,
  timeBankSection,
  membershipSection,
  meetingsSection,
  sealedSection,
  papersSection,
  motionsSection,
  electionsSection,
];

/** A section that came later is optional here: an older rulebook does not have it. */
export interface Rulebook
  extends
    VotingRulebook,
    TimeBankRulebook,
    MembershipRulebook,
    MeetingsRulebook,
    MotionsRulebook,
    SealedRulebook,
    PapersRulebook,
    ElectionsRulebook {
  /** The day it came into force; also its name. */
  readonly version: CivilDate;
  readonly agreed: {
    readonly en: string;
    readonly cy: string;
    /** The resolution that says so, as its minutes number it. In every rulebook from `RESOLUTION_SINCE` on. */
    readonly resolution?: Resolution;
  };
}

/** Where a change of the rules is written down: the day of the meeting and the number of the resolution. */
export interface Resolution {
  readonly on: CivilDate;
  readonly number: string;
}

/** From this version on a rulebook names the resolution by which the members agreed to it. */
export const RESOLUTION_SINCE: CivilDate = '2026-06-01';
