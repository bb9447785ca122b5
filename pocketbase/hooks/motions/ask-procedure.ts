/** Whoever is at the meeting that is at a motion asks it to stop, to go on, or to give the motion back. */
import { motionsFloor } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { askProcedure } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { meetingChanged } from '../meetings/tell-pages.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsFloor.askProcedure, ({ motionId, procedure }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const put = askProcedure(asked.value, procedure);
  if (!put.ok) return put;
  const { acts, by, floor } = asked.value;
  const questionId = happened(context, put.value, { proposal: motionId, acts: acts.length, by });
  meetingChanged(context, floor!.meeting);
  return accept({ motionId, questionId });
});
