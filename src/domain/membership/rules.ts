// The numbers that membership takes from the rulebook: the section `membership`, in every rulebook from 1 May 2026.
import { numberRule, type RuleSection, type SectionOf } from '../kernel/index.ts';

const spec = {
  /** What one share costs, in pence. */
  sharePence: numberRule('pence', 1, 10_000_000, 100),
  /** The board decides about an application within so many days of getting it. */
  decideWithinDays: numberRule('days', 1, 180, 42),
  /** Who applied answers a question of the board within so many days, or the application ends. */
  answerWithinDays: numberRule('days', 7, 365, 60),
  /** After a no, so many days to ask the members to look at it again. */
  appealWithinDays: numberRule('days', 7, 180, 28),
  /** A new member pays for their share within so many days. */
  payWithinDays: numberRule('days', 1, 365, 28),
  /** How long the name of somebody who left stays in the register when they ask to be erased. */
  keepNameMonths: numberRule('months', 0, 240, 72),
  /** A request to look into the register is answered within so many days. */
  inspectWithinDays: numberRule('days', 1, 90, 14),
  /** Who takes up an office makes a passkey within so many days. */
  passkeyWithinDays: numberRule('days', 0, 180, 28),
  /** What needs two people waits so many days for the second one. */
  agreeWithinDays: numberRule('days', 1, 60, 14),
};

export const membershipSection: RuleSection = { name: 'membership', spec, since: '2026-05-01' };
export type MembershipRules = SectionOf<typeof spec>;

/** As much of a rulebook as the rules of membership read. */
export interface MembershipRulebook {
  /** Not in the rulebooks before 1 May 2026. */
  readonly membership?: MembershipRules;
}
