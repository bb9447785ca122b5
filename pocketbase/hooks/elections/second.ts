/** A member seconds a candidate. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotSeconded } from '../../../src/domain/elections/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { countsFor, groupsOfMember } from './board.ts';
import { courseWith } from './elections-read.ts';

export default memberVerb(elections.second, ({ nominationId }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const found = courseWith(context, nominationId);
  if (!found) return refuse([refusal('nomination-unknown')]);
  const { course, nomination } = found;
  const { rules, days } = course;
  const refused = whyNotSeconded(
    { rules, nomination, days, by, now: context.arrivedAt },
    { groups: groupsOfMember(context, caller.member), stands: countsFor(context, rules, nomination) },
  );
  if (refused.length > 0) return refuse(refused);
  insert(app, 'nomination_seconds', { nomination: nominationId, member: by, at: dateText(now) });
  context.note(nominationId, { seconded: true });
  context.changed('elections');
  context.changed('my-page', nomination.candidate);
  return accept({ nominationId });
});
