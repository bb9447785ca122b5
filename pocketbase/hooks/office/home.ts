/** What waits for somebody who holds an office, counted: only what is their work. */
import { waitsFor } from '../../../src/domain/approvals/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { mayCount, waitKinds, type WaitKind } from '../../../src/domain/office/index.ts';
import { office } from '../../../src/queries/index.ts';
import { waitingApprovals } from '../approvals/second.ts';
import { openApplications } from '../joining/applications.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { unconfirmedHistories } from '../history/unconfirmed.ts';
import { everyUnreached } from '../messages/unreached.ts';
import { waitingCorrections } from '../my-information/wishes.ts';
import { firstWaiting } from '../register/requests.ts';
import { waitingRulebooks } from '../rulebook/waiting.ts';
import { paymentsDueNow } from './due.ts';
import { meetingDuties } from './meeting-duties.ts';
import { rolesToWatch } from './roles-ending.ts';

const counts: Readonly<Record<WaitKind, (looking: MemberLooking) => number>> = {
  applications: (looking) => openApplications(looking).filter(({ next }) => next.owner !== 'you').length,
  payments: ({ app, now }) => paymentsDueNow(app, now).length,
  letters: ({ app }) => {
    const sql =
      "SELECT (SELECT COUNT(*) FROM letters_due WHERE printedAt = '') + " +
      "(SELECT COUNT(*) FROM application_letters WHERE printedAt = '') AS count";
    return row(app, sql, {}, { count: 0 } as const)!.count;
  },
  bounces: ({ app }) => everyUnreached(app).length,
  information: ({ app }) => waitingCorrections(app).length,
  inspections: ({ app, caller }) => firstWaiting(app, caller.member.id)?.count ?? 0,
  meetings: (looking) => meetingDuties(looking, 'en').length,
  'two-people': ({ app, now, caller }) => {
    const { member, offices } = caller;
    return waitingApprovals(app, now).filter((found) => waitsFor(found, { member, offices }, now)).length;
  },
  rulebook: ({ app }) => waitingRulebooks(app).length,
  history: ({ app }) => unconfirmedHistories(app).length,
  terms: (looking) => {
    const { now, caller } = looking;
    const viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
    return rolesToWatch(looking, viewer).length;
  },
};

export default memberQuery(office.home, (_, looking) => {
  const { caller, now } = looking;
  const offices = officesAt(caller.offices, caller.member, now);
  const mine = waitKinds.filter((kind) => mayCount(kind, offices));
  return accept({ offices, waits: mine.map((kind) => ({ kind, count: counts[kind](looking) })) });
});
