// The only door to signing in: when a request works, what a wrong code costs, who gets how many messages; passkeys,
// what is printed on paper, and which office asks for which.
export { deviceKind } from './device-names.ts';
export type { DeviceKind } from './device-names.ts';

export { codeFault, judge, tidyCode } from './finish.ts';
export type { Proof, SignInRequest, Verdict } from './finish.ts';
export { mayWrite, messageLanguage } from './messages.ts';
export type { Asked, Language } from './messages.ts';
export { passkeyNeededFrom } from './office-keys.ts';
export type { Holder } from './office-keys.ts';
export {
  challengeWorks,
  countGoesOn,
  handleOf,
  makeOptions,
  useOptions,
  whyNoMorePasskeys,
} from './passkeys.ts';
export type { Challenge, Making, MakeOptions, UseOptions } from './passkeys.ts';
export {
  cardText,
  cardWorks,
  inFours,
  mayIssueCards,
  printedKind,
  recoveryWorks,
  whyNotPrint,
} from './printed.ts';
export type { Card } from './printed.ts';
export {
  CARD_CODE_LENGTH,
  CARD_PRINT_LIFE,
  CHALLENGE_LIFE,
  CODE_LENGTH,
  CODE_LETTERS,
  keepFrom,
  LIFE,
  LINK_LENGTH,
  LINK_LETTERS,
  MOST_OF_ALL,
  MOST_OF_ONE_ASKER,
  MOST_PASSKEYS,
  OWN_LIFE,
  RECOVERY_LENGTH,
  REPEAT_LIFE,
  SHARED_LIFE,
} from './rules.ts';
export type { KeepFrom } from './rules.ts';
export { paperCounts, secondKind, whyNoOfficeDoor } from './second-step.ts';
export type { AtOfficeDoor, OtherWays } from './second-step.ts';
export { wayOf, whyNotChange } from './ways.ts';
export type { Changing, Way } from './ways.ts';
