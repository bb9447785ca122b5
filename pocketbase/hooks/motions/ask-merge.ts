/** The mover asks to make their motion part of another, which they name by its number. Its mover hears of it. */
import { motions } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askMerge } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionMerge, tellAbout } from './mail.ts';
import { askedAbout, proposalsWhere } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.askMerge, ({ motionId, number }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const [into] = proposalsWhere(context.app, context.now, 'proposals.number = {:number}', { number });
  if (!into) return refuse([refusal('merge-number-wrong', 'number')]);
  const { acts, by } = asked.value;
  const wanted = askMerge({ ...asked.value, id: motionId }, { ...into, by, id: into.proposal.id });
  if (!wanted.ok) return wanted;
  happened(context, wanted.value, { proposal: motionId, acts: acts.length, by });
  tellAbout(context, into, [into.life.mover], motionMerge);
  return accept({ motionId });
});
