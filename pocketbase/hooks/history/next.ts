/** What is next about the history: one that was taken for whole and waits to be confirmed, for those who may. */
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { waitingApprovals } from '../approvals/second.ts';
import type { NextFor } from '../kit/next.ts';
import { unconfirmedHistories } from './unconfirmed.ts';

const cards: NextFor = ({ app, now, caller }) => {
  const wanted: readonly OfficeKey[] = duties.history;
  const held = officesAt(caller.offices, caller.member, now);
  if (!held.some((office) => wanted.includes(office))) return [];
  const asked = waitingApprovals(app, now).map(({ subject }) => subject);
  return unconfirmedHistories(app)
    .filter(({ id }) => !asked.includes(id))
    .map(({ id }) => ({ kind: 'history-waits', id, params: {}, endsAt: null, path: '/office/two-people/' }));
};

export default cards;
