/** A room paper goes into a member's hand. From here on their envelope on the website is suspended. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { handOut } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { addPaper, endPack } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.handOut, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(context.app, motion, member);
  const done = handOut({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  if (done.value.endsPack) endPack(context, theirs!);
  addPaper(context, { motion, member, route: 'room', state: 'out' });
  return accept({ motionId: motion });
});
