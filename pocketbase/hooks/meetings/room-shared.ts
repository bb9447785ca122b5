/**
 * What is the same for everybody who looks at a meeting, worked out once for all who ask. Each part is kept under the last
 * row of the tables that it is made from, so that a card which goes up counts nobody anew. Nothing that is one person's
 * own is kept.
 */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { nextMoveOf } from '../../../src/domain/meetings/index.ts';
import type { Giving } from '../../../src/domain/proxies/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { row, type Asked } from '../kit/engine.ts';
import { keeping, lastRow } from '../kit/kept.ts';
import { votesOn, type FoundItemVote } from '../polls/polls-read.ts';
import { givingsOf } from '../proxies/proxies-read.ts';
import { howManyMayVote } from './presences.ts';
import { quorumFrom, type QuorumNow } from './quorum-now.ts';
import { inRoom, LAST_PRESENCE, type InRoom } from './room-stands.ts';

export interface Shared extends InRoom, QuorumNow {
  /** All proxies of the meeting, without names: those can go while the rows stay. */
  readonly givings: readonly Giving[];
  /** The last vote on the item that it is at; undefined while there is none. */
  readonly vote: FoundItemVote | undefined;
}

const LAST_VOTE = ['item_votes', 'item_counts', 'item_closes', 'item_declarations']
  .map(lastRow)
  .join(" || ' ' || ");
const LAST_ROWS = `
  SELECT ${LAST_PRESENCE} AS presences, ${lastRow('proxy_givings')} || ' ' || ${lastRow('proxy_ends')} AS proxies,
    ${lastRow('register_facts')} AS register, ${LAST_VOTE} AS votes`;
const lastShape = { presences: '', proxies: '', register: '', votes: '' } as const;

const keptGivings = keeping<readonly Giving[]>();
const keptQuorum = keeping<QuorumNow>();
const keptVote = keeping<FoundItemVote | undefined>();

const lastVote = ({ app }: Asked, { id }: FoundMeeting, { room }: InRoom): FoundItemVote | undefined =>
  votesOn(app, id, room.item).at(-1);

/** Who is on the board stands in rows that change: a board is small enough to ask each time. */
function ofBoard(asked: Asked, found: FoundMeeting, state: InRoom): Shared {
  const { app, now } = asked;
  const givings = givingsOf(app, found.id);
  const onRoll = howManyMayVote(app, found, now);
  const vote = lastVote(asked, found, state);
  return { ...state, givings, vote, ...quorumFrom({ found, givings, onRoll, ...state }, now) };
}

const earlier = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

export function sharedOf(asked: Asked, found: FoundMeeting): Shared {
  const { app, now } = asked;
  const { id } = found;
  const state = inRoom(asked, id);
  if (found.kind === 'board') return ofBoard(asked, found, state);
  const rows = row(app, LAST_ROWS, {}, lastShape)!;
  const givings = keptGivings(asked, `${id} ${rows.proxies}`, () =>
    givingsOf(app, id).map(({ giverName: _giver, holderName: _holder, ...giving }) => giving),
  );
  const made = () => quorumFrom({ found, givings, onRoll: howManyMayVote(app, found, now), ...state }, now);
  // A quorum that is waited for is put off by the clock alone.
  const untilOf = ({ state: { putOffAt } }: QuorumNow) =>
    earlier(putOffAt !== null && putOffAt > now ? putOffAt : null, nextMoveOf(state.presences, now));
  const key = [id, rows.presences, rows.proxies, rows.register, state.room.until].join(' ');
  const vote = keptVote(asked, [id, state.room.item, rows.votes].join(' '), () =>
    lastVote(asked, found, state),
  );
  return { ...state, givings, vote, ...keptQuorum(asked, key, made, untilOf) };
}
