/**
 * A member puts an envelope into the box, or another in its place. What comes in cannot be read here. Nothing follows: no
 * line of the history, no letter, no nudge, no answer but that it is done.
 */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { mayBallot } from '../../../src/domain/papers/index.ts';
import { castEnvelope } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { putInto } from './box.ts';
import { castingOf } from './casting.ts';

export default memberVerb(sealed.cast, ({ motionId, turn, envelope }, { app, now, arrivedAt, caller }) => {
  const member = caller.member.id;
  const fingerprint = $security.sha256(envelope);
  const found = castingOf(app, { motion: motionId, member, fingerprint }, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const { othersRead, calls, ...place } = found;
  const { session } = caller;
  const surely = mayBallot({ othersRead, session, calls });
  const cast = castEnvelope({
    ...place,
    surely,
    envelope,
    turn,
    ownSignIn: session.device !== '',
    arrivedAt,
  });
  if (!cast.ok) return cast;
  if (cast.value === 'placed') putInto(app, motionId, member, envelope, fingerprint);
  return accept({ motionId });
});
