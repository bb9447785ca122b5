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

/** Lines of the second decision on an item have names of their own: a correction belongs to one line. */
const nameOf = ({ item }: MinutedDecision, turn: number): string =>
  turn === 1 ? `${item}` : `${item}-${turn}`;

/** The numbers of a full count. Those of hands stand there already, as the tellers counted them. */
function numberLines(decision: MinutedDecision, name: string): MinutesLine[] {
  const { method, mayVote, byRoute } = decision;
  const voted = Object.values(byRoute).reduce((sum, votes) => sum + sizeOf(votes), 0);
  if (method === 'hands') return [];
  const ways = countedWays(decision).map((route) =>
    line(`votes-${name}-${route}`, `votes-${route}`, { ...byRoute[route] }),
  );
  return [...ways, line(`not-voted-${name}`, 'not-voted', { number: mayVote - voted })];
}

/** The lines of one decision, after what the chair declared; `turn` is 1 for the first decision on its item. */
export function decisionLines(decision: MinutedDecision, turn = 1): MinutesLine[] {
  const { reasons, deadlines } = decision;
  const name = nameOf(decision, turn);
  const then = deadlines.map(({ key, on, rule }) => reason(`then-${key}`, rule, { on }));
  const because = [...reasons, ...then].map((why, at) =>
    line(`because-${name}-${at + 1}`, why.rule === '' ? 'because' : 'because-rule', { why: { reason: why } }),
  );
  return [...numberLines(decision, name), ...because];
}
