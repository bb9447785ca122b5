// Which votes count. Those that came by a route that the rulebook does not name for this matter are left out, and so are
// proxies that do not hold and early votes on words that the meeting changed; each is said.

import { reason, type Reason, type Route } from '../meetings/index.ts';
import { earlyRoutes, none, plus, sizeOf, type Deciding, type RouteVotes } from './facts.ts';
import { countedRoutes, routesRule } from './matter.ts';
import { proxiesThatCount, type GivenProxy } from './proxies.ts';

function proxyVotes(proxies: readonly GivenProxy[]): RouteVotes {
  const of = (choice: GivenProxy['choice']) => proxies.filter((proxy) => proxy.choice === choice).length;
  return { votesFor: of('for'), votesAgainst: of('against'), abstained: of('abstain') };
}

/** Which votes count, and a sentence for all that do not. */
export function countRoutes({ rules, matter, facts }: Deciding): { counted: RouteVotes; said: Reason[] } {
  const { rule } = routesRule(rules, matter);
  const counting = countedRoutes(rules, matter, facts.method);
  const changed = facts.amended === 'substance';
  const sorted =
    facts.proxyVote === undefined
      ? { counted: [], refused: [] }
      : proxiesThatCount(facts.proxies ?? [], { ...facts.proxyVote, rules });
  const byRoute: Partial<Record<Route, RouteVotes>> = { ...facts.votes, proxy: proxyVotes(sorted.counted) };
  const said: Reason[] = [];
  let counted = none;
  for (const [route, votes] of Object.entries(byRoute) as [Route, RouteVotes][]) {
    if (sizeOf(votes) === 0) continue;
    if (!counting.includes(route))
      said.push(reason('route-not-counted', rule, { route, votes: sizeOf(votes) }));
    else if (changed && earlyRoutes.some((early) => early === route))
      said.push(reason('early-votes-void', rules.amendedAfterEarlyVotes.rule, { votes: sizeOf(votes) }));
    else counted = plus(counted, votes);
  }
  for (const { why } of sorted.refused) said.push(why);
  return { counted, said };
}
