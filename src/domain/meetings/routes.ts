// The ways in which a vote can reach the count. Which of them count for which decision the rulebook says; one that it
// does not name is never counted.

import type { RuleNames } from '../kernel/index.ts';

/** Every route, in the order in which they are shown. */
export const routes = ['room', 'joined', 'proxy', 'online', 'post', 'assisted'] as const;
export type Route = (typeof routes)[number];

/** How each is called in a sentence of the rulebook. */
export const routeNames = {
  room: { en: 'in the room', cy: 'yn yr ystafell' },
  joined: { en: 'joining by phone or video', cy: 'ymuno dros y ffôn neu fideo' },
  proxy: { en: 'by a proxy', cy: 'drwy ddirprwy' },
  online: { en: 'on this website', cy: 'ar y wefan hon' },
  post: { en: 'by post', cy: 'drwy’r post' },
  assisted: { en: 'through a person of the co-op', cy: 'drwy berson o’r fenter' },
} as const satisfies RuleNames<Route>;
