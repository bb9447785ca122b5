// The only door to signing in: when a request works, what a wrong code costs, who gets how many messages.

export { codeFault, judge, tidyCode } from './finish.ts';
export type { Proof, SignInRequest, Verdict } from './finish.ts';
export { mayWrite, messageLanguage } from './messages.ts';
export type { Asked, Language } from './messages.ts';
export {
  CODE_LENGTH,
  CODE_LETTERS,
  keepFrom,
  LIFE,
  LINK_LENGTH,
  LINK_LETTERS,
  MOST_OF_ALL,
  MOST_OF_ONE_ASKER,
  REPEAT_LIFE,
  SHARED_LIFE,
} from './rules.ts';
export type { KeepFrom } from './rules.ts';
