/** A member puts an amendment: the text as they want it, and why. The mover hears of it. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { amend } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionAmended, tellAbout } from './mail.ts';
import { askedAbout, standingWords, wordsIn } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsAmendments.amend, ({ motionId, what, why }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { what: text } = standingWords(asked.value, wordsIn(context.app, motionId));
  const put = amend(asked.value, { now: text, wanted: what });
  if (!put.ok) return put;
  const { acts, by, life } = asked.value;
  const words = { what, why };
  const amendmentId = happened(context, put.value, { proposal: motionId, acts: acts.length, by, words });
  if (life.mover !== by) tellAbout(context, asked.value, [life.mover], motionAmended);
  return accept({ motionId, amendmentId });
});
