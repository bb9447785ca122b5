/** What is next about two people: what waits for this member's yes or no. */
import { actsOf, waitsFor } from '../../../src/domain/approvals/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import type { NextFor } from '../kit/next.ts';
import { waitingApprovals } from './second.ts';

const cards: NextFor = ({ app, now, caller }) => {
  const { member, offices } = caller;
  if (actsOf(officesAt(offices, member, now)).length === 0) return [];
  return waitingApprovals(app, now)
    .filter((found) => waitsFor(found, { member, offices }, now))
    .map(({ id, expiresAt }) => ({
      kind: 'two-people',
      id,
      params: {},
      endsAt: expiresAt,
      path: '/office/two-people/',
    }));
};

export default cards;
