/** The mover of a motion agrees that another becomes part of it: that one is over, and both say so. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { agreeMerge } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.agreeMerge, ({ motionId, fromId }, context) => {
  const into = askedAbout(motionId, context);
  if (!into.ok) return into;
  const from = askedAbout(fromId, context);
  if (!from.ok) return from;
  const agreed = agreeMerge({ ...from.value, id: fromId }, { ...into.value, id: motionId });
  if (!agreed.ok) return agreed;
  const { by } = into.value;
  happened(context, agreed.value.ofFrom, { proposal: fromId, acts: from.value.acts.length, by });
  happened(context, agreed.value.ofInto, { proposal: motionId, acts: into.value.acts.length, by });
  return accept({ motionId });
});
