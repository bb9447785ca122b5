/** What waits for somebody who holds an office, counted: only what is their work. */
import { waitsFor } from '../../../src/domain/approvals/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, officesAt } from '../../../src/domain/membership/index.ts';
import { mayCount, waitKinds, type WaitKind } from '../../../src/domain/office/index.ts';
import { endsSoon } from '../../../src/domain/offices/index.ts';
import { office } from '../../../src/queries/index.ts';
import { waitingApprovals } from '../approvals/second.ts';
import { openApplications } from '../joining/applications.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { officeHolders } from '../kit/office-holders.ts';
import { firstWaiting } from '../register/requests.ts';
import { paymentsDueNow } from './due.ts';

const counts: Readonly<Record<WaitKind, (looking: MemberLooking) => number>> = {
  applications: (looking) => openApplications(looking).filter(({ next }) => next.owner !== 'you').length,
  payments: ({ app, now }) => paymentsDueNow(app, now).length,
  letters: ({ app }) => {
    const sql =
      "SELECT (SELECT COUNT(*) FROM letters_due WHERE printedAt = '') + " +
      "(SELECT COUNT(*) FROM application_letters WHERE printedAt = '') AS count";
    return row(app, sql, {}, { count: 0 } as const)!.count;
  },
  inspections: ({ app, caller }) => firstWaiting(app, caller.member.id)?.count ?? 0,
  'two-people': ({ app, now, caller }) => {
    const { member, offices } = caller;
    return waitingApprovals(app, now).filter((found) => waitsFor(found, { member, offices }, now)).length;
  },
  terms: ({ app, now }) =>
    officeHolders(app)
      .filter(({ member }) => isMemberAt(member, now))
      .flatMap(({ offices }) => offices.filter((term) => endsSoon(term, now))).length,
};

export default memberQuery(office.home, (_, looking) => {
  const { caller, now } = looking;
  const offices = officesAt(caller.offices, caller.member, now);
  const mine = waitKinds.filter((kind) => mayCount(kind, offices));
  return accept({ offices, waits: mine.map((kind) => ({ kind, count: counts[kind](looking) })) });
});
