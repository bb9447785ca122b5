// The numbers that motions take from the rulebook: the section `motions`, in every rulebook from 1 June 2026.
import { choiceRule, numberRule, type CivilDate, type RuleSection, type SectionOf } from '../kernel/index.ts';

const spec = {
  /** Members who must second a motion, besides its mover. */
  secondsNeeded: numberRule('members', 1, 100, 2),
  /** A motion that is not seconded within so many days falls. */
  secondWithinDays: numberRule('days', 1, 365, 28),
  /** Members who must second an amendment, besides who put it. */
  amendmentSeconds: numberRule('members', 0, 100, 1),
  /** The chair settles the easy-read words when nobody has agreed to them for so many days. */
  easyReadDays: numberRule('days', 0, 90, 7),
  /** Motions that one member may have on their way at once. */
  motionsEach: numberRule('times', 1, 100, 3),
  /** What one member may say about one motion in a day. */
  postsEachDay: numberRule('times', 1, 100, 5),
  /** From when on nobody changes the words. */
  textFreezes: choiceRule('at-notice'),
};

export const motionsSection: RuleSection = { name: 'motions', spec, since: '2026-06-01' };
export type MotionsRules = SectionOf<typeof spec>;

/** As much of a rulebook as the rules of motions read. */
export interface MotionsRulebook {
  readonly version: CivilDate;
  /** Not in the rulebooks before 1 June 2026. */
  readonly motions?: MotionsRules;
}
