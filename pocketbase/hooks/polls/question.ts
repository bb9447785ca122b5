/** A vote as those see it who take part in it: of a question that only one group votes on, that group alone is there. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { askedIn } from '../../../src/domain/meetings/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { howManyMayVote, mayVoteIn, rollAmong } from '../meetings/presences.ts';
import { thereNow } from '../meetings/quorum-now.ts';
import type { VotingRoom } from './polls-read.ts';

type Asking = Pick<MemberLooking, 'now'> & { readonly app: Readable };

/** The room of one item. Who leads, who counts and whose cards are up are those of the whole meeting. */
export function roomOfItem({ app, now }: Asking, seen: VotingRoom, item: number): VotingRoom {
  const found = askedIn(seen.called, item);
  if (found === seen.called) return seen;
  const concerned = [...seen.present, ...seen.givings.flatMap(({ giver, holder }) => [giver, holder])];
  const onRoll = new Set(rollAmong(app, found, concerned, now));
  const ofGroup = {
    found,
    givings: seen.givings.filter(({ giver, holder }) => onRoll.has(giver) && onRoll.has(holder)),
    presences: seen.presences.filter(({ member }) => onRoll.has(member)),
  };
  return {
    ...seen,
    found,
    ways: new Map([...seen.ways].filter(([member]) => onRoll.has(member))),
    there: thereNow(ofGroup, now),
    mayVote: () => howManyMayVote(app, found, now),
  };
}

/** True for somebody who is not asked: only one group is, and they are not in it. */
export const isNotAsked = (
  { app, now }: Asking,
  { found, called }: Pick<VotingRoom, 'found' | 'called'>,
  member: Id,
): boolean => found !== called && !mayVoteIn(app, found, member, now);
