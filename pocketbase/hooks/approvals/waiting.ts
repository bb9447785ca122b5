/** What waits for the caller's yes, and what they asked others for. Whatever waits for others is not there. */
import { waitsFor } from '../../../src/domain/approvals/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import {
  duties,
  officesAt,
  shown,
  type OfficeKey,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import type { AskedAct, WaitingAct } from '../../../src/queries/approvals.ts';
import { approvals } from '../../../src/queries/index.ts';
import {
  approvalOf,
  APPROVAL_ROWS,
  approvalShape,
  type FoundApproval,
} from '../../../src/records/approvals.ts';
import { findMember } from '../kit/callers.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { acts } from '../../../src/domain/approvals/index.ts';
import { unconfirmedHistories } from '../history/unconfirmed.ts';
import { waitingApprovals } from './second.ts';

/** The newest that somebody asked for. */
const MOST_ASKED = 20;

const nameOf = (app: Readable, id: string | null): string =>
  (id !== null && findMember(app, id)?.displayName) || '';

/** Whom or what it is about, as far as the caller may see it. */
function aboutOf(
  { app }: MemberLooking,
  { act, subject }: FoundApproval,
  viewer: Viewer,
): WaitingAct['about'] {
  if (acts[act].about === 'thing') return { name: subject };
  return shown({ name: nameOf(app, subject) }, { name: 'calledName' }, viewer);
}

export default memberQuery(approvals.waiting, (_, looking) => {
  const { app, now, caller } = looking;
  const { member, offices } = caller;
  const viewer: Viewer = { member: true, offices: officesAt(offices, member, now) };
  const view = (found: FoundApproval): WaitingAct => ({
    id: found.id,
    act: found.act,
    about: aboutOf(looking, found, viewer),
    words: found.words,
    askedBy: nameOf(app, found.askedBy),
    askedAt: found.askedAt,
    expiresAt: found.expiresAt,
  });
  const waits = waitingApprovals(app, now).filter((found) => waitsFor(found, { member, offices }, now));
  const sql = `${APPROVAL_ROWS} WHERE a.askedBy = {:member} ORDER BY a.askedAt DESC, a.id LIMIT ${MOST_ASKED}`;
  const asked = rows(app, sql, { member: member.id }, approvalShape).map(approvalOf);
  const mayConfirm = viewer.offices!.some((office) =>
    (duties.history as readonly OfficeKey[]).includes(office),
  );
  const asking = waitingApprovals(app, now).map(({ subject }) => subject);
  return accept({
    histories: mayConfirm ? unconfirmedHistories(app).filter(({ id }) => !asking.includes(id)) : [],
    waits: waits.map(view),
    asked: asked.map((found): AskedAct => ({
      ...view(found),
      ended: found.ended ?? (now >= found.expiresAt ? 'expired' : null),
      endedBy: nameOf(app, found.endedBy),
      endedAt: found.endedAt,
    })),
  });
});
