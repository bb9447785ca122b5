/** A pack was lost: it ends, so that its code is not taken any more, and another is made with a code of its own. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { packOut } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { gettingPaper } from './getting.ts';
import { endPack } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';
import { printed } from './printing.ts';
import { noteWish } from './wishes.ts';

export default memberVerb(papers.replace, ({ motionId: motion, member }, context) => {
  const { app } = context;
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const theirs = papersOf(app, motion, member);
  const done = packOut({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  endPack(context, theirs!);
  // Whoever needs another one still wants it by post.
  noteWish(app, motion, member, true);
  const one = gettingPaper(app, motion).find((getting) => getting.member === member);
  return one ? accept(printed(context, found, [one])) : refuse([refusal('not-on-roll')]);
});
