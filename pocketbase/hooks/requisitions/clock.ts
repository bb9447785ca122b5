/** Somebody who asked for a meeting has left: those who ask with them are told that a name is missing again, each loss once. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { lostNames, standingNames } from '../../../src/domain/requisitions/index.ts';
import type { FoundRequisition } from '../../../src/records/requisitions.ts';
import { runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { dateText, insert, rows, type Readable } from '../kit/engine.ts';
import { requisitionLost } from './mail.ts';
import { requisitionsWhere, standingOf, STILL_OPEN } from './requisitions-read.ts';

/** In words of SQL: somebody whose name stands has left, and nobody was told. */
const LOST = `${STILL_OPEN} AND EXISTS (SELECT 1 FROM requisition_names
  JOIN members ON members.id = requisition_names.member
  WHERE requisition_names.requisition = requisitions.id AND members.leftAt != '' AND members.leftAt <= {:now}
    AND NOT EXISTS (SELECT 1 FROM requisition_backs WHERE name = requisition_names.id)
    AND NOT EXISTS (SELECT 1 FROM requisition_losses WHERE name = requisition_names.id))`;

const withLosses = (looking: { readonly app: Readable; readonly now: Instant }) =>
  requisitionsWhere(looking, LOST, { now: dateText(looking.now) });

function toldOf(app: Readable, { id }: FoundRequisition): ReadonlySet<string> {
  const sql = `
    SELECT requisition_losses.name FROM requisition_losses
    JOIN requisition_names ON requisition_names.id = requisition_losses.name WHERE requisition = {:id}`;
  return new Set(rows(app, sql, { id }, { name: '' } as const).map(({ name }) => name));
}

function tell(context: Context, found: FoundRequisition): void {
  const { app, now } = context;
  const lost = lostNames(found, toldOf(app, found));
  for (const { id } of lost) insert(app, 'requisition_losses', { name: id, at: dateText(now) });
  const asking = standingNames(found).map(({ member }) => member);
  const { needed } = standingOf(app, found, now);
  const asked = asking.length;
  if (asked > 0)
    context.sendToMembers(asking, requisitionLost({ asked, missing: Math.max(0, needed - asked) }));
  context.note(found.id, { lost: lost.length });
  context.changed('meetings');
}

export default function tellOfLostNames(): void {
  const now = platform.now();
  for (const { id } of withLosses({ app: $app, now }))
    runForClock('requisitions/lost', (context) => {
      const found = withLosses(context).find((one) => one.id === id);
      if (found) tell(context, found);
    });
}
