/** A person of the co-op filled in a paper with a member, and it is in the box. Nobody does it for themselves. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { assist } from '../../../src/domain/papers/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { addPaper, endPack } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.assist, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  if (member === context.caller.member.id) return refuse([refusal('assist-own')]);
  const theirs = papersOf(context.app, motion, member);
  const done = assist({ moment: momentOf(found, context), papers: theirs });
  if (!done.ok) return done;
  if (done.value.endsPack) endPack(context, theirs!);
  addPaper(context, { motion, member, route: 'assisted', state: 'in' });
  return accept({ motionId: motion });
});
