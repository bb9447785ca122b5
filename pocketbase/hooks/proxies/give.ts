/** A member names who votes for them at a meeting. Signed in is in writing. */
import { proxies } from '../../../src/commands/index.ts';
import { londonDate } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { gives } from './giving.ts';

export default memberVerb(proxies.give, ({ meetingId, holder, directions }, context) =>
  gives(context, {
    meetingId,
    giver: context.caller.member.id,
    holder,
    directions,
    // In time is what arrived in time, however long it waited for its turn.
    receivedOn: londonDate(context.arrivedAt),
    paper: false,
  }),
);
