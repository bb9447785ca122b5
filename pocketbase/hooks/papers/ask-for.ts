/** Somebody asked for a paper on the phone or in person: whoever sends papers writes it down. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { papersOf, secretVote } from './papers-read.ts';
import { noteWish, whyNotAsk } from './wishes.ts';

export default memberVerb(papers.askFor, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const whyNot = whyNotAsk(found, context);
  if (whyNot) return refuse([whyNot]);
  if (!papersOf(context.app, motion, member)) return refuse([refusal('not-on-roll')]);
  noteWish(context.app, motion, member, true);
  return accept({ motionId: motion });
});
