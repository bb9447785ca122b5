/** What nobody agreed to in time is over: the one who asked hears of it. */
import { dateText, instantOf } from '../../../src/records/row.ts';
import { addressOf } from '../kit/callers.ts';
import { runForClock } from '../kit/clock.ts';
import { rows } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { secondExpired } from './mail.ts';
import { endApproval } from './second.ts';

/** Ended in one minute at most. */
const MOST = 100;

export default function endOverdue(): void {
  const sql =
    'SELECT a.id, a.askedBy, a.expiresAt FROM approvals AS a LEFT JOIN approval_ends AS e ON e.approval = a.id ' +
    `WHERE e.id IS NULL AND a.expiresAt <= {:now} ORDER BY a.expiresAt LIMIT ${MOST}`;
  const shape = { id: '', askedBy: '', expiresAt: '' } as const;
  const due = rows($app, sql, { now: dateText(platform.now()) }, shape);
  for (const { id } of due) {
    runForClock('approvals/expire', (context) => {
      const { app, now } = context;
      const [still] = rows(app, sql, { now: dateText(now) }, shape).filter((each) => each.id === id);
      if (!still || instantOf(still.expiresAt)! > now) return;
      endApproval(app, id, 'expired', '', now);
      const address = addressOf(app, still.askedBy);
      if (address)
        context.send(secondExpired(address, { link: pageAddress(address.language, '/office/two-people/') }));
      context.changed('my-page', still.askedBy);
      context.note(id, { ended: 'expired' });
    });
  }
}
