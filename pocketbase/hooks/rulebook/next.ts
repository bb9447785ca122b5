/** What is next about the rulebook: a new one that nobody has confirmed yet, for those who may. */
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { waitingApprovals } from '../approvals/second.ts';
import type { NextFor } from '../kit/next.ts';
import { waitingRulebooks } from './waiting.ts';

const cards: NextFor = ({ app, now, caller }) => {
  const wanted: readonly OfficeKey[] = duties.rulebook;
  const held = officesAt(caller.offices, caller.member, now);
  if (!held.some((office) => wanted.includes(office))) return [];
  const asked = waitingApprovals(app, now).map(({ subject }) => subject);
  return waitingRulebooks(app)
    .filter(({ rulebook }) => !asked.includes(rulebook.version))
    .map(({ rulebook: { version } }) => ({
      kind: 'rulebook-waits',
      id: version,
      params: { beginsOn: version },
      endsAt: null,
      path: '/office/rulebook/',
    }));
};

export default cards;
