/** An office holder phoned a member whose messages others read. After two such calls they may put an envelope into the box. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { whyNoCall } from '../../../src/domain/papers/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row, type Readable } from '../kit/engine.ts';
import { callsOf, papersOf, secretVote } from './papers-read.ts';

/** Whether a member said that somebody else reads their post or e-mail. */
export const saysOthersRead = (app: Readable, member: Id): boolean =>
  row(app, 'SELECT othersRead FROM profiles WHERE member = {:member}', { member }, {
    othersRead: false,
  } as const)?.othersRead ?? false;

export default memberVerb(papers.call, ({ motionId: motion, member }, context) => {
  const { app, now, caller } = context;
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const by = caller.member.id;
  const phonedBy = callsOf(app, motion, member);
  const whyNot = whyNoCall({
    onRoll: papersOf(app, motion, member) !== null,
    open: motionState(found, now) === 'open',
    othersRead: saysOthersRead(app, member),
    own: member === by,
    by,
    phonedBy,
  });
  if (whyNot.length > 0) return refuse(whyNot);
  insert(app, 'ballot_calls', { motion, member, by, at: dateText(now) });
  context.note(motion);
  return accept({ motionId: motion, calls: phonedBy.length + 1 });
});
