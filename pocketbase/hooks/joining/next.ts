/** What is next for those who look after applications: one card, by the day of the first that is due. */
import { addDays, londonInstant } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import type { NextFor } from '../kit/next.ts';
import { openApplications } from './applications.ts';

export default (({ app, now, caller }) => {
  const held = officesAt(caller.offices, caller.member, now);
  if (!held.some((office) => (duties.applications as readonly string[]).includes(office))) return [];
  const waiting = openApplications({ app, now }).filter(({ next }) => next.owner !== 'you');
  const first = waiting.map(({ next }) => next.by).sort()[0];
  if (first === undefined) return [];
  return [
    {
      kind: 'applications',
      id: 'applications',
      params: { count: waiting.length, untilOn: first },
      endsAt: londonInstant(addDays(first, 1)) - 1,
      path: '/office/applications/',
    },
  ];
}) satisfies NextFor;
