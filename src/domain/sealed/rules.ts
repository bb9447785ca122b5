// The numbers that secret votes take from the rulebook: the section `sealed`. A rulebook from before it has none, and a
// motion that was noticed under one is voted on openly.
import { numberRule, type CivilDate, type RuleSection, type SectionOf } from '../kernel/index.ts';

const spec = {
  /** Days after the close in which members may object to the roll, before anything is opened. */
  objectionDays: numberRule('days', 1, 14, 2),
};

export const sealedSection: RuleSection = { name: 'sealed', spec, since: '2026-06-01' };
export type SealedRules = SectionOf<typeof spec>;

/** As much of a rulebook as secret votes read. */
export interface SealedRulebook {
  readonly version: CivilDate;
  readonly sealed?: SealedRules;
}
