/** A room paper goes into the box. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { livingOf, putIn } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { moveTo } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.putIn, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(context.app, motion, member);
  const done = putIn({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  moveTo(context, livingOf(theirs!)!.id, 'in');
  return accept({ motionId: motion });
});
