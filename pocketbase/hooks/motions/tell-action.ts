/** Who has an action says how it goes, or that it is done; those who look after motions may too. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { tellAction } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { holds } from './offices.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsAmendments.tellAction, ({ motionId, actionId, words, done }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { acts, by, life } = asked.value;
  const action = life.actions.find(({ id }) => id === actionId);
  const told = tellAction(asked.value, action, { isOffice: holds(context, duties.motions), done });
  if (!told.ok) return told;
  happened(context, told.value, { proposal: motionId, acts: acts.length, by, words: { words } });
  return accept({ motionId });
});
