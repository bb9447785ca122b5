/** A room paper comes back unused: the envelope on the website counts again, and a pack that is in the post too. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { giveBack, livingOf } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { moveTo } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.giveBack, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(context.app, motion, member);
  const done = giveBack({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  moveTo(context, livingOf(theirs!)!.id, 'back');
  const pack = theirs!.find(({ route, state }) => route === 'post' && state === 'ended');
  if (done.value.revivesPack) moveTo(context, pack!.id, 'sent');
  return accept({ motionId: motion });
});
