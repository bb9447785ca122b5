/** An envelope came whose code nobody can read: whoever takes it in writes it down by the name on it, before the close. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { livingOf, packOut } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { moveTo } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.came, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(context.app, motion, member);
  const done = packOut({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  moveTo(context, livingOf(theirs!)!.id, 'in');
  return accept({ motionId: motion });
});
