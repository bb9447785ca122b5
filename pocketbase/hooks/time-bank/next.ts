/** What is next in the time bank: help to say yes or no to. And what somebody else has still to answer. */
import { addDays, londonInstant } from '../../../src/domain/kernel/index.ts';
import type { NextCard } from '../../../src/domain/next/index.ts';
import { entrySeenBy, runOutBefore } from '../../../src/domain/time-bank/index.ts';
import type { NextFor } from '../kit/next.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { accountOfMember } from './accounts.ts';
import { waitingFor } from './entries.ts';

export default (({ app, now, caller }) => {
  const account = accountOfMember(app, caller.member.id)?.id;
  if (account === undefined) return [];
  const rulebook = rulebookNow({ app, now });
  const cards = (side: 'giver' | 'receiver', card: { kind: string; waits?: true }): NextCard[] =>
    waitingFor(app, side, account, runOutBefore(rulebook, now)).flatMap((exchange) => {
      const seen = entrySeenBy({ account, exchange, answered: null, rulebook, now });
      if (!seen) return [];
      return {
        ...card,
        id: seen.id,
        params: { name: seen.name, lengthMinutes: seen.minutes, untilOn: seen.until },
        // The last moment of the last day, so that it is still called that day.
        endsAt: londonInstant(addDays(seen.until, 1)) - 1,
        path: `/time-bank/?entry=${seen.id}`,
      };
    });
  return [
    ...cards('receiver', { kind: 'confirm-help' }),
    ...cards('giver', { kind: 'help-waits', waits: true }),
  ];
}) satisfies NextFor;
