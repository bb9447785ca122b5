/** A member makes the address for their calendar program. It is told once. */
import { calendar } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { makeFeed } from './feeds.ts';

export default memberVerb(calendar.make, (_, { app, now, caller }) => {
  const key = makeFeed(app, caller.member.id, now);
  return accept({ address: `${platform.publicUrl()}/api/co-op/calendar/feed?key=${key}` });
});
