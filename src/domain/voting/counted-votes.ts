// Which votes count. Those that came by a route that the rulebook does not name for this matter are left out, and so are
// proxies that do not hold, early votes on words that the meeting changed, and those that were replaced; each is said.

import { reason, type Reason, type Route } from '../meetings/index.ts';
import { earlyRoutes, none, plus, sizeOf, type Deciding, type RouteVotes } from './facts.ts';
import { countedRoutes, routesRule } from './matter.ts';
import { proxiesThatCount, type GivenProxy } from './proxies.ts';

function proxyVotes(proxies: readonly GivenProxy[]): RouteVotes {
  const of = (choice: GivenProxy['choice']) => proxies.filter((proxy) => proxy.choice === choice).length;
  return { votesFor: of('for'), votesAgainst: of('against'), abstained: of('abstain') };
}

/** Votes cast before the meeting that came to nothing. */
function earlySaid({ rules, facts }: Deciding): Reason[] {
  const { replaced = 0, notOnRoll = 0 } = facts.early ?? {};
  return [
    ...(replaced > 0 ? [reason('early-replaced', rules.oneVoice.rule, { votes: replaced })] : []),
    ...(notOnRoll > 0
      ? [reason('early-not-on-roll', rules.recordDaysBefore.rule, { votes: notOnRoll })]
      : []),
  ];
}

/** Which votes count, and a sentence for all that do not. */
export function countRoutes(deciding: Deciding): { counted: RouteVotes; said: Reason[] } {
  const { rules, matter, facts } = deciding;
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
  said.push(...earlySaid(deciding));
  return { counted, said };
}
