/** The mover withdraws a motion. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { withdraw } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.withdraw, ({ motionId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const withdrawn = withdraw(asked.value);
  if (!withdrawn.ok) return withdrawn;
  const { acts, by } = asked.value;
  happened(context, withdrawn.value, { proposal: motionId, acts: acts.length, by });
  return accept({ motionId });
});
