/** A moderator writes what was said so far in a few words, for and against. */
import { motionsTalk } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isTalkedAbout } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { askedAbout, stageNow } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsTalk.summarise, ({ motionId, words }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  if (!isTalkedAbout(stageNow(asked.value))) return refuse([refusal('talk-over')]);
  const { acts, by } = asked.value;
  happened(context, { kind: 'summarised' }, { proposal: motionId, acts: acts.length, by, words: { words } });
  return accept({ motionId });
});
