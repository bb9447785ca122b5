// What the minutes say of how an item was decided: the votes by each way that counted, who did not vote, and every reason
// with its rule. All of it was worked out once and kept with the declaration (domain/polls); nothing is counted again.

import { reason, routes, type Reason, type Route } from '../meetings/index.ts';
import type { Deadline, RouteVotes } from '../voting/index.ts';
import { line, type MinutesLine } from './line.ts';

/** A decision, as it was kept when the chair declared it. */
export interface MinutedDecision {
  /** The item of the agenda. */
  readonly item: number;
  readonly method: 'hands' | 'poll';
  readonly mayVote: number;
  /** The votes by the way in which they came. */
  readonly byRoute: { readonly [Key in Route]?: RouteVotes };
  readonly reasons: readonly Reason[];
  /** What must happen by when after it was carried. */
  readonly deadlines: readonly Deadline[];
}

const sizeOf = ({ votesFor, votesAgainst, abstained }: RouteVotes): number =>
  votesFor + votesAgainst + abstained;

/** The ways by which votes came and counted; of those that the rules do not let count a reason speaks. */
const countedWays = ({ byRoute, reasons }: MinutedDecision): readonly Route[] => {
  const left = reasons.filter(({ key }) => key === 'route-not-counted').map(({ params }) => params['route']);
  return routes.filter((route) => byRoute[route] && sizeOf(byRoute[route]) > 0 && !left.includes(route));
};

/** The numbers of a full count. Those of hands stand there already, as the tellers counted them. */
function numberLines(decision: MinutedDecision): MinutesLine[] {
  const { item, method, mayVote, byRoute } = decision;
  const voted = Object.values(byRoute).reduce((sum, votes) => sum + sizeOf(votes), 0);
  if (method === 'hands') return [];
  const ways = countedWays(decision).map((route) =>
    line(`votes-${item}-${route}`, `votes-${route}`, { ...byRoute[route] }),
  );
  return [...ways, line(`not-voted-${item}`, 'not-voted', { number: mayVote - voted })];
}

/** The lines of one decision, after what the chair declared. */
export function decisionLines(decision: MinutedDecision): MinutesLine[] {
  const { item, reasons, deadlines } = decision;
  const then = deadlines.map(({ key, on, rule }) => reason(`then-${key}`, rule, { on }));
  const because = [...reasons, ...then].map((why, at) =>
    line(`because-${item}-${at + 1}`, why.rule === '' ? 'because' : 'because-rule', { why: { reason: why } }),
  );
  return [...numberLines(decision), ...because];
}
