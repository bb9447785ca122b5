/**
 * A member puts an envelope into the box, or another in its place. What comes in cannot be read here. Nothing follows: no
 * line of the history, no letter, no nudge, no answer but that it is done.
 */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { castEnvelope } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { placeOf, putInto, wasSeen } from './box.ts';
import { findVote } from './votes-read.ts';

export default memberVerb(sealed.cast, ({ motionId, turn, envelope }, { app, now, arrivedAt, caller }) => {
  const found = findVote(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const fingerprint = $security.sha256(envelope);
  const cast = castEnvelope({
    closesAt: found.motion.closesAt,
    openedAt: found.opening?.at ?? null,
    closed: found.closure !== null,
    line: placeOf(app, motionId, caller.member.id),
    keyId: found.keyId,
    envelope,
    turn,
    seen: wasSeen(app, motionId, fingerprint),
    ownSignIn: caller.session.device !== '',
    arrivedAt,
  });
  if (!cast.ok) return cast;
  if (cast.value === 'placed') putInto(app, motionId, caller.member.id, envelope, fingerprint);
  return accept({ motionId });
});
