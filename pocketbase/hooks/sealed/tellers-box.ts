/** The box, as a teller takes it to the offline page: the envelopes apart from the roll, in the order of what they say. */
import { sealedKeys } from '../../../src/queries/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { BOX_FORMAT, sealedState } from '../../../src/domain/sealed/index.ts';
import { memberQuery } from '../kit/context.ts';
import { envelopesOf } from './box.ts';
import { findTellersVote } from './teller-votes.ts';

export default memberQuery(sealedKeys.tellersBox, ({ motionId }, { app, now, caller }) => {
  const asked = findTellersVote(app, motionId, now);
  if (!asked.ok) return asked;
  const { found, course } = asked.value;
  if (!course.tellers.includes(caller.member.id)) return refuse([refusal('teller-not-named')]);
  const { paper, box, keyId, publicKey } = found;
  if (sealedState(found.course, now) !== 'opening-due' || !paper || !box)
    return refuse([refusal('box-not-due')]);
  return accept({
    format: BOX_FORMAT,
    paper: paper.paper,
    keyId,
    publicKey,
    box: box.digest,
    envelopes: envelopesOf(app, motionId),
  });
});
