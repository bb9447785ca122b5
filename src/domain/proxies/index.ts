// The only door to proxies: who votes for whom at a meeting.

export {
  canStillEnd,
  forumOfItem,
  proxiesOn,
  proxyItems,
  proxyUntil,
  renumbered,
  standing,
  takesProxies,
  whyNotEnd,
  whyNotGive,
} from './giving.ts';
export type { Directions, EndAsked, GiveAsked, Giving, ProxyMeeting } from './giving.ts';
