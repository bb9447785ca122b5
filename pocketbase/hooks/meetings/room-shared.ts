/**
 * What is the same for everybody who looks at a meeting, worked out once for all who ask: when an item begins, three
 * hundred pages ask at once. It is kept in the engine's memory under the last row of each table that it is
 * made from; those tables only grow, so that one row more makes it anew. Nothing that is one person's own is kept.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { row, type Readable } from '../kit/engine.ts';
import { rollOf } from './presences.ts';
import { quorumNow, type QuorumNow } from './quorum-now.ts';
import { inRoom, type InRoom } from './room.ts';

export interface Shared extends InRoom, QuorumNow {
  /** Who may vote in it. */
  readonly roll: ReadonlySet<Id>;
}

const TABLES = ['meeting_acts', 'meeting_presences', 'meeting_leavings', 'proxy_givings', 'proxy_ends'];
const last = [...TABLES, 'register_facts'].map((table) => `COALESCE((SELECT MAX(rowid) FROM ${table}), 0)`);
const LAST_ROWS = `SELECT ${last.join(" || ' ' || ")} AS rows`;

interface Kept {
  readonly key: string;
  readonly shared: Shared;
  /** From when until when it is right: a quorum that is waited for is put off by the clock alone. */
  readonly from: Instant;
  readonly until: Instant;
}
let kept: Kept | null = null;

function made(app: Readable, found: FoundMeeting, now: Instant): Shared {
  const state = inRoom(app, found, now);
  return { ...state, ...quorumNow(app, found, state, now), roll: new Set(rollOf(app, found, now)) };
}

export function sharedOf(app: Readable, found: FoundMeeting, now: Instant): Shared {
  // Who is on the board stands in rows that change: a board is small enough to ask each time.
  if (found.kind === 'board') return made(app, found, now);
  const { rows } = row(app, LAST_ROWS, {}, { rows: '' } as const)!;
  const key = `${found.id} ${rows}`;
  if (kept?.key === key && now >= kept.from && now < kept.until) return kept.shared;
  const shared = made(app, found, now);
  const { putOffAt } = shared.state;
  const until = putOffAt !== null && putOffAt > now ? putOffAt : Number.POSITIVE_INFINITY;
  kept = { key, shared, from: now, until };
  return shared;
}
