/**
 * The mover accepts an amendment whose turn it is; of a special resolution, and at the meeting that is at the motion, the chair
 * does. The text is another from now on.
 */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { acceptAmendment } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { decidingOn } from './deciding.ts';
import { holds } from './offices.ts';
import { decidedOnFloor } from './on-floor.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsAmendments.acceptAmendment, ({ motionId, amendmentId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const deciding = decidingOn(context.app, asked.value, amendmentId);
  const accepted = acceptAmendment({ ...deciding, isChair: holds(context, ['chair']) });
  if (!accepted.ok) return accepted;
  const { acts, by } = asked.value;
  const words = { what: deciding.merged };
  const id = happened(context, accepted.value, { proposal: motionId, acts: acts.length, by, words });
  decidedOnFloor(context, asked.value, { act: accepted.value, id });
  return accept({ motionId });
});
