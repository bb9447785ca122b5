/** Who may hear is decided here; the ticket opens /api/co-op/live/hear once, for these topics and no others. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { mayHear } from '../../../src/domain/live/index.ts';
import { live } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';

export default memberQuery(live.ticket, ({ topics }, { caller }) => {
  const heard = mayHear(topics, caller.member.id, caller.supporter?.abilities ?? null);
  return heard.ok ? accept({ ticket: platform.liveTicket([...heard.value], caller.accountId) }) : heard;
});
