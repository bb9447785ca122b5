/** The chair or the secretary writes down how a meeting decided an amendment. Carried, it is the text from now on. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { decideAmendment } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { decidingOn } from './deciding.ts';
import { decidedOnFloor } from './on-floor.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(
  motionsAmendments.decideAmendment,
  ({ motionId, amendmentId, votesFor, votesAgainst }, context) => {
    const asked = askedAbout(motionId, context);
    if (!asked.ok) return asked;
    const deciding = decidingOn(context.app, asked.value, amendmentId);
    const decided = decideAmendment({ ...deciding, votesFor, votesAgainst });
    if (!decided.ok) return decided;
    const { acts, by } = asked.value;
    const carried = decided.value.kind === 'amendment-carried';
    const happening = { proposal: motionId, acts: acts.length, by };
    const id = happened(
      context,
      decided.value,
      carried ? { ...happening, words: { what: deciding.merged } } : happening,
    );
    decidedOnFloor(context, asked.value, { act: decided.value, id });
    return accept({ motionId, carried });
  },
);
