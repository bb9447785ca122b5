/** The chair settles the easy-read version that nobody agreed to. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { settleEasy } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { easyOnFloor } from './on-floor.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';
import { tellIfReady } from './ready.ts';

export default memberVerb(motions.settleEasy, ({ motionId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const done = settleEasy(asked.value);
  if (!done.ok) return done;
  const { acts, by } = asked.value;
  happened(context, done.value, { proposal: motionId, acts: acts.length, by });
  easyOnFloor(context, asked.value, { kind: 'easy-settled', easy: done.value.about! });
  tellIfReady(context, motionId);
  return accept({ motionId });
});
