/** A member takes their own amendment back. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { withdrawAmendment } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsAmendments.withdrawAmendment, ({ motionId, amendmentId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { acts, by, life } = asked.value;
  const amendment = life.amendments.find(({ id }) => id === amendmentId);
  const done = withdrawAmendment({ ...asked.value, amendment });
  if (!done.ok) return done;
  happened(context, done.value, { proposal: motionId, acts: acts.length, by });
  return accept({ motionId });
});
