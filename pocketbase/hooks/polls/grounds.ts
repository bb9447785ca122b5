/**
 * What the act of a counted vote seals: who was there, and what each teller counted; or how each member voted, at the meeting
 * and before it, and who could vote for whom. Votes at a meeting are open, and all of this stands still once the vote is counted.
 */
import type { Grounds } from '../../../src/domain/meetings/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { Readable } from '../kit/engine.ts';
import { givingsOf } from '../proxies/proxies-read.ts';
import { choicesOf, countsOf, earlyVotesOf, hereAtClose, type FoundItemVote } from './polls-read.ts';

/** The proxies that were written down by then and stood when the vote began. */
const proxiesThen = (app: Readable, meeting: string, vote: FoundItemVote, givings: number) =>
  givingsOf(app, meeting)
    .filter(({ number, end }) => number <= givings && (end === null || end.at >= vote.beganAt))
    .map(({ giver, holder, directions, receivedOn }) => ({ giver, holder, directions, receivedOn }));

export function groundsOf(app: Readable, { id }: Pick<FoundMeeting, 'id'>, vote: FoundItemVote): Grounds {
  const here = hereAtClose(app, vote.id);
  if (vote.method === 'hands') return { here, counts: countsOf(app, vote.id) };
  const proxies = proxiesThen(app, id, vote, here?.givings ?? 0);
  const early = earlyVotesOf(app, id, vote.item);
  const choices = choicesOf(app, vote.id);
  return { here, choices, proxies, ...(early.length > 0 ? { early } : {}) };
}
