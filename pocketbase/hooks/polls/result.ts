/** What was worked out of a vote, with the votes by route: as it is shown, and as it is kept with the declaration. */
import type { Choice, RouteVotes } from '../../../src/domain/voting/index.ts';
import type { ItemResult } from '../../../src/queries/polls.ts';
import type { WorkedOut } from './polls-read.ts';

const none: RouteVotes = { votesFor: 0, votesAgainst: 0, abstained: 0 };

export function resultOf({
  outcome,
  mayVote,
  counted,
  votes,
  reasons,
  deadlines,
  proxies,
  method,
  amended,
}: WorkedOut): ItemResult {
  const of = (choice: Choice) => proxies.filter((proxy) => proxy.choice === choice).length;
  const proxy = { votesFor: of('for'), votesAgainst: of('against'), abstained: of('abstain') };
  return {
    outcome,
    mayVote,
    counted,
    byRoute: {
      room: votes.room ?? none,
      joined: votes.joined ?? none,
      proxy,
      // Nobody learns what early votes chose where they do not count.
      online: method === 'poll' && amended !== 'substance' ? (votes.online ?? none) : none,
    },
    reasons,
    deadlines,
  };
}
