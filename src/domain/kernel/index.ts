// The only door to the kernel: what every domain shares and none of them owns.

export { accept, onlyRefusals, refusal, refuse, settle } from './result.ts';
export type { Refusal, RefusalParams, Result } from './result.ts';
export { poundsText } from './money.ts';
export { divideDown, divideUp, isWhole, remainder } from './whole-numbers.ts';
export {
  addDays,
  clearDaysBetween,
  DAY,
  daysBetween,
  HOUR,
  isCivilDate,
  londonDate,
  londonInstant,
  londonMinuteOfDay,
  londonOffset,
  MINUTE,
  monthsLater,
  SECOND,
  weekday,
} from './time.ts';
export type { CivilDate, Instant } from './time.ts';
export { canonicalJson } from './canonical-json.ts';
export { csvFile, csvOf } from './csv.ts';
export { seededRandom } from './random.ts';
export type { Random } from './random.ts';
export { isId, seededId, sortedBy } from './ids.ts';
export type { Id } from './ids.ts';
export { lengthOf } from './text.ts';
export { choiceRule, groupsRule, listRule, numberRule, oneRule, shareParts, shareRule } from './rules.ts';
export type {
  GroupNumbers,
  NotSupported,
  RuleEntry,
  RuleNames,
  RuleSection,
  RuleSpec,
  RuleUnit,
  RuleValue,
  SectionFault,
  SectionOf,
  SectionSpec,
} from './rules.ts';
