/**
 * A teller hands in what they counted. Only a digest is kept, with salt, because few counts are possible; a second one that
 * is the same is the result, and is stored in the same transaction in which the envelopes go. When no two agree, those who
 * handed in are told.
 */
import { sealedKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import {
  COUNT_FORMAT,
  countText,
  handIn,
  openedIn,
  sealedState,
  type CountFile,
} from '../../../src/domain/sealed/index.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { recordAct } from './acts.ts';
import { countsDiffer, keysAddress } from './mail.ts';
import { checkBox, finish } from './opening.ts';
import { envelopesOf } from './box.ts';
import { findTellersVote, type TellersVote } from './teller-votes.ts';

export default memberVerb(sealedKeys.handIn, ({ motionId, count: given }, context) => {
  const { app, now, caller } = context;
  const asked = findTellersVote(app, motionId, now);
  if (!asked.ok) return asked;
  const { found, course } = asked.value;
  const { paper, box, keyId } = found;
  if (!paper || !box) return refuse([refusal('box-not-due')]);
  const count: CountFile = { format: COUNT_FORMAT, ...given };
  const salt = course.salt === '' ? $security.randomString(32) : course.salt;
  const digest = $security.sha256(`${salt}\n${countText(count)}`);
  const by = caller.member.id;
  const known = { paper: paper.paper, keyId, box: box.digest, voted: box.voted };
  const handed = handIn({
    state: sealedState(found.course, now),
    course,
    caller: by,
    box: known,
    count,
    digest,
  });
  if (!handed.ok) return handed;
  // An older database that was put back has another box than the one that was fixed first, or its count is over.
  if (!platform.sealedNote(keyId, box.digest)) return refuse([refusal('box-not-due')]);
  if (handed.value === 'first' || handed.value === 'agreed')
    recordAct(context, motionId, 'count-handed-in', { facts: { digest, salt }, by });
  if (handed.value === 'differ') differ(context, asked.value, by, digest);
  if (handed.value === 'agreed') {
    checkBox(app, found, envelopesOf(app, motionId));
    finish(context, found, 'opened', openedIn(paper.paper, count));
  }
  if (handed.value !== 'same') context.changed('votes');
  return accept({ motionId, what: handed.value });
});

function differ(context: MemberContext, { found, course }: TellersVote, by: string, digest: string): void {
  const motion = found.motion.id;
  recordAct(context, motion, 'counts-differ', { facts: { digest }, by });
  context.note(motion, { differ: true });
  const others = course.handed.map(({ teller }) => teller).filter((teller) => teller !== by);
  context.sendToMembers([...others, by], (address) =>
    countsDiffer(address, {
      title: found.title[address.language],
      link: keysAddress(address.language, motion),
    }),
  );
}
