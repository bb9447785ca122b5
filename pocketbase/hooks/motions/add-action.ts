/** The chair or the secretary writes down who does what by when, after a motion was carried. Who does it hears of it. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { addAction } from '../../../src/domain/motions/index.ts';
import { findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { actionYours, tellAbout } from './mail.ts';
import { askedAbout } from './proposals-read.ts';
import { happened, rememberName } from './proposals-write.ts';

export default memberVerb(motionsAmendments.addAction, ({ motionId, what, ownerId, dueOn }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { app, now } = context;
  const member = findMember(app, ownerId);
  const owner = member && { id: member.id, isMember: isMemberAt(member, now) };
  const added = addAction({ ...asked.value, owner, dueOn });
  if (!added.ok) return added;
  const { acts, by } = asked.value;
  const words = { words: what };
  const actionId = happened(context, added.value, { proposal: motionId, acts: acts.length, by, words });
  rememberName(app, ownerId);
  if (ownerId !== by) tellAbout(context, asked.value, [ownerId], actionYours);
  return accept({ motionId, actionId });
});
