/** Whoever is at the meeting seconds what another asks it to decide instead of voting on the motion. */
import { motionsFloor } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { secondProcedure } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsFloor.secondProcedure, ({ motionId, questionId }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { acts, by, life, floor } = asked.value;
  const question = life.questions.find(({ id }) => id === questionId);
  const done = secondProcedure({ ...asked.value, question });
  if (!done.ok) return done;
  happened(context, done.value, { proposal: motionId, acts: acts.length, by });
  meetingChanged(context, floor!.meeting);
  return accept({ motionId });
});
