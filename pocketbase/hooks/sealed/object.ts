/** A member says that the roll is wrong about them, before anything is opened. The chair and the secretary hear of it. */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { objectToRoll, sealedState } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { deskHolders } from '../voting/desk-holders.ts';
import { placeOf } from './box.ts';
import { objectionMade, voteAddress } from './mail.ts';
import { findVote } from './votes-read.ts';

export default memberVerb(sealed.object, ({ motionId, reason, words }, context) => {
  const { app, now, caller } = context;
  const found = findVote(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const member = caller.member.id;
  const before = row(
    app,
    'SELECT id FROM sealed_objections WHERE motion = {:motion} AND member = {:member}',
    { motion: motionId, member },
    { id: '' } as const,
  );
  const objected = objectToRoll({
    state: sealedState(found.course, now),
    onRoll: placeOf(app, motionId, member) !== null,
    objected: before !== null,
  });
  if (!objected.ok) return objected;
  insert(app, 'sealed_objections', { motion: motionId, member, reason, words, at: dateText(now) });
  context.note(motionId);
  context.sendToMembers(deskHolders(context), (address) =>
    objectionMade(address, {
      title: found.title[address.language],
      link: voteAddress(address.language, motionId),
    }),
  );
  return accept({ motionId });
});
