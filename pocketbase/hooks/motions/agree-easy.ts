/** The mover, or somebody who is against, agrees to the easy-read version. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { agreeEasy } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';
import { tellIfReady } from './ready.ts';

export default memberVerb(motions.agreeEasy, ({ motionId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const done = agreeEasy(asked.value);
  if (!done.ok) return done;
  const { acts, by } = asked.value;
  happened(context, done.value, { proposal: motionId, acts: acts.length, by });
  tellIfReady(context, motionId);
  return accept({ motionId });
});
