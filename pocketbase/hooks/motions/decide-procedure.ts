/**
 * The chair or the secretary writes down how the meeting decided by hands what it was asked instead of a vote: an act of the
 * meeting and of the motion, which is then left, or given back to its mover. A meeting that is to stop does so by the step
 * of those who lead it (meetings/adjourn).
 */
import { motionsFloor } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import type { FloorProcedure } from '../../../src/domain/meetings/index.ts';
import { decideProcedure, type Asked } from '../../../src/domain/motions/index.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { happens } from '../meetings/room.ts';
import { motionBack, motionFell, tellAbout } from './mail.ts';
import { askedAbout, type FoundProposal } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

/** What becomes of a motion that the meeting left: its mover is told. */
function leave(context: MemberContext, found: FoundProposal & Asked, how: FloorProcedure): void {
  const { life, acts, by, proposal } = found;
  if (how === 'refer-back' || how === 'in-parts') tellAbout(context, found, [life.mover], motionBack);
  if (how !== 'next-business') return;
  // What ends a motion is an act of its own, so that lists find it.
  const happening = { proposal: proposal.id, acts: acts.length + 1, by };
  happened(context, { kind: 'fell', say: 'next-business' }, happening);
  tellAbout(context, found, [life.mover], motionFell);
}

export default memberVerb(
  motionsFloor.decideProcedure,
  ({ motionId, questionId, votesFor, votesAgainst }, context) => {
    const asked = askedAbout(motionId, context);
    if (!asked.ok) return asked;
    const { acts, by, life, floor } = asked.value;
    const question = life.questions.find(({ id }) => id === questionId);
    const decided = decideProcedure({ ...asked.value, question, votesFor, votesAgainst });
    if (!decided.ok) return decided;
    const { procedure } = question!;
    const carried = votesFor > votesAgainst;
    const how = carried ? 'carried' : 'lost';
    happened(context, decided.value, { proposal: motionId, acts: acts.length, by });
    const { meeting, item } = floor!;
    const facts = { question: questionId, procedure, how, votesFor, votesAgainst };
    happens(context, { meeting, kind: 'procedure', item, about: motionId, facts });
    if (carried) leave(context, asked.value, procedure);
    return accept({ motionId, carried });
  },
);
