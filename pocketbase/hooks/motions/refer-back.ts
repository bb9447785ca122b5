/** The chair or the secretary writes down that a meeting gave a motion back to its mover, and why. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { referBack } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionBack, tellAbout } from './mail.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.referBack, ({ motionId, reason }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const back = referBack(asked.value);
  if (!back.ok) return back;
  const { acts, by, life } = asked.value;
  happened(context, back.value, { proposal: motionId, acts: acts.length, by, words: { reason } });
  tellAbout(context, asked.value, [life.mover], motionBack);
  return accept({ motionId });
});
