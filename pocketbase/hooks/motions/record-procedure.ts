/** The chair or the secretary writes down what a meeting decided about a motion without voting on it. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { recordProcedure } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionBack, motionFell, tellAbout } from './mail.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.recordProcedure, ({ motionId, ...decided }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const recorded = recordProcedure({ ...asked.value, ...decided });
  if (!recorded.ok) return recorded;
  const { acts, by, life } = asked.value;
  happened(context, recorded.value, { proposal: motionId, acts: acts.length, by });
  if (decided.votesFor <= decided.votesAgainst) return accept({ motionId });
  if (decided.procedure === 'in-parts') tellAbout(context, asked.value, [life.mover], motionBack);
  if (decided.procedure === 'next-business') {
    // What ends a motion is an act of its own, so that lists find it.
    happened(
      context,
      { kind: 'fell', say: 'next-business' },
      { proposal: motionId, acts: acts.length + 1, by },
    );
    tellAbout(context, asked.value, [life.mover], motionFell);
  }
  return accept({ motionId });
});
