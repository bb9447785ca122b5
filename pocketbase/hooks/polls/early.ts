/** Writing down votes from before a meeting, and taking them along when the meeting is put off. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { EarlyChoice } from '../../../src/domain/polls/index.ts';
import { dateText, insert, row, type App } from '../kit/engine.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberContext } from '../kit/context.ts';
import { amendedIn, earlyOf } from './polls-read.ts';

interface NewEarlyVote {
  readonly meeting: Id;
  readonly item: number;
  readonly voter: Id;
  readonly choice: EarlyChoice;
  readonly at: Instant;
}

/** Adds a choice, as the last on its item. */
export function addEarly(app: App, { meeting, item, voter, choice, at }: NewEarlyVote): void {
  const sql =
    'SELECT COALESCE(MAX(seq), 0) AS last FROM item_early_votes WHERE meeting = {:meeting} AND item = {:item}';
  const seq = row(app, sql, { meeting, item }, { last: 0 } as const)!.last + 1;
  insert(app, 'item_early_votes', { meeting, item, seq, voter, choice, at: dateText(at) });
}

/**
 * The meeting that takes the place of another has its early votes, on the items that are left; they can change until then.
 * Not those on words that the first one had changed already: their voters were told that they do not count.
 */
export function carryEarly(
  { app, now }: Pick<MemberContext, 'app' | 'now'>,
  found: FoundMeeting,
  { to, skipped }: { readonly to: Id; readonly skipped: number },
): void {
  for (let item = skipped + 1; item <= found.agenda.length; item += 1) {
    if (amendedIn(app, found, item) === 'substance') continue;
    for (const [voter, choice] of earlyOf(app, found.id, item))
      addEarly(app, { meeting: to, item: item - skipped, voter, choice, at: now });
  }
}
