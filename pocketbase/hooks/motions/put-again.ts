/** The mover writes a motion again: before the first second, or when a meeting gave it back. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { putAgain } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.putAgain, ({ motionId, ...words }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const put = putAgain(asked.value);
  if (!put.ok) return put;
  const { acts, by } = asked.value;
  happened(context, put.value, { proposal: motionId, acts: acts.length, by, words });
  return accept({ motionId });
});
