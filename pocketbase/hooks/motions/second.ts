/** A member seconds a motion. With the last second that it needs, its mover hears of it. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { secondMotion } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionSeconded, tellAbout } from './mail.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.second, ({ motionId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const seconded = secondMotion(asked.value);
  if (!seconded.ok) return seconded;
  const { acts, by, life, rules } = asked.value;
  happened(context, seconded.value, { proposal: motionId, acts: acts.length, by });
  if (life.seconders.length + 1 === rules.secondsNeeded.value)
    tellAbout(context, asked.value, [life.mover], motionSeconded);
  return accept({ motionId });
});
