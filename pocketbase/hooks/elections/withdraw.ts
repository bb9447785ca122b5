/** A candidate withdraws, until the day. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotWithdrawn } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { courseWith } from './elections-read.ts';

export default memberVerb(elections.withdraw, ({ nominationId }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const found = courseWith(context, nominationId);
  if (!found || found.nomination.candidate !== by) return refuse([refusal('nomination-unknown')]);
  const { course, nomination } = found;
  const refused = whyNotWithdrawn({ ...course, nomination, by, now: context.arrivedAt });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'nomination_ends', { nomination: nominationId, how: 'withdrawn', by, at: dateText(now) });
  context.note(nominationId, { withdrawn: true });
  context.changed('elections');
  context.changed('my-page', by);
  return accept({ nominationId });
});
