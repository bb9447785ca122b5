/** Makes the packs for the post that are due, ready to print, or prints one again with the code that it has. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { sendPack, whyNotNow } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { gettingPaper } from './getting.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';
import { printed } from './printing.ts';
import { noteWish } from './wishes.ts';

export default memberVerb(papers.packs, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const moment = momentOf(found, context);
  const whyNot = whyNotNow(moment, 'post');
  if (whyNot) return refuse([whyNot]);
  if (member === undefined) {
    const due = gettingPaper(context.app, motion).filter(({ paper }) => paper === null);
    return accept(printed(context, found, due));
  }
  const sent = sendPack({ moment, papers: papersOf(context.app, motion, member) });
  if (!sent.ok) return sent;
  // Whoever is sent one by hand had asked for it.
  if (sent.value === 'new') noteWish(context.app, motion, member, true);
  const one = gettingPaper(context.app, motion).find((getting) => getting.member === member);
  return one ? accept(printed(context, found, [one])) : refuse([refusal('not-on-roll')]);
});
