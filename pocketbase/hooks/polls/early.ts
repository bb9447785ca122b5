/** Writing down votes from before a meeting, and taking them along when the meeting is put off. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { EarlyChoice } from '../../../src/domain/polls/index.ts';
import { dateText, insert, row, type App } from '../kit/engine.ts';
import { earlyOf } from './polls-read.ts';

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

/** The meeting that takes the place of another has its early votes, on the items that are left; they can change until then. */
export function carryEarly(
  app: App,
  {
    from,
    to,
    skipped,
    items,
  }: { readonly from: Id; readonly to: Id; readonly skipped: number; readonly items: number },
  at: Instant,
): void {
  for (let item = skipped + 1; item <= items; item += 1)
    for (const [voter, choice] of earlyOf(app, from, item))
      addEarly(app, { meeting: to, item: item - skipped, voter, choice, at });
}
