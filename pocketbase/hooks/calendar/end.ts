/** A member ends the address of their calendar program. */
import { calendar } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { endFeed } from './feeds.ts';

export default memberVerb(calendar.end, (_, { app, caller }) => {
  endFeed(app, caller.member.id);
  return accept({ ended: true as const });
});
