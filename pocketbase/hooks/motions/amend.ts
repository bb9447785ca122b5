/** A member puts an amendment: the text as they want it, and why. The mover hears of the first of each member. */
import { motionsAmendments } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { amend, lostHere } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { motionAmended, tellAbout } from './mail.ts';
import { askedAbout, standingWords, wordsIn } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default memberVerb(motionsAmendments.amend, ({ motionId, what, why }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const words = wordsIn(context.app, motionId);
  const { what: text } = standingWords(asked.value, words);
  const lost = lostHere(asked.value).map(({ id }) => words.get(id)?.['what'] ?? '');
  const put = amend(asked.value, { now: text, wanted: what, lost });
  if (!put.ok) return put;
  const { acts, by, life } = asked.value;
  const written = { what, why };
  const amendmentId = happened(context, put.value, {
    proposal: motionId,
    acts: acts.length,
    by,
    words: written,
  });
  const first = life.amendments.every((one) => one.by !== by);
  if (life.mover !== by && first) tellAbout(context, asked.value, [life.mover], motionAmended);
  return accept({ motionId, amendmentId });
});
