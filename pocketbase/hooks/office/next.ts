/** What is next for those who lead meetings: a decision that the regulator must hear of. */
import { londonDate, londonInstant } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import { dutiesOfDecision } from '../../../src/domain/office/index.ts';
import type { NextFor } from '../kit/next.ts';
import { recentDecisions } from './decided.ts';

/** The last minute of a day on which something is in time. */
const END_OF_DAY = 24 * 60 - 1;

const cards: NextFor = ({ app, caller, now }) => {
  const held = officesAt(caller.offices, caller.member, now);
  if (!held.some((office) => (duties.meetings as readonly string[]).includes(office))) return [];
  return recentDecisions(app).flatMap((decided) =>
    dutiesOfDecision(decided, londonDate(now))
      .filter(({ kind }) => kind === 'regulator')
      .map(({ id, on }) => {
        const { titleEn, titleCy } = decided.meeting.agenda[decided.item - 1]!;
        return {
          kind: 'regulator',
          id,
          params: { titleEn, titleCy: titleCy || titleEn },
          endsAt: londonInstant(on!, END_OF_DAY),
          path: '/office/meetings/',
        };
      }),
  );
};

export default cards;
