/** The mover, or who looks after motions, writes the easy-read version. Written by another, the mover hears of it. */
import { motions } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { writeEasy } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionEasy, tellAbout } from './mail.ts';
import { holds } from './offices.ts';
import { easyOnFloor } from './on-floor.ts';
import { askedAbout } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motions.writeEasy, ({ motionId, ...words }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const written = writeEasy({ ...asked.value, isOffice: holds(context, duties.motions) });
  if (!written.ok) return written;
  const { acts, by, life } = asked.value;
  const easy = happened(context, written.value, { proposal: motionId, acts: acts.length, by, words });
  easyOnFloor(context, asked.value, { kind: 'easy-written', easy });
  if (life.mover !== by) tellAbout(context, asked.value, [life.mover], motionEasy);
  return accept({ motionId });
});
