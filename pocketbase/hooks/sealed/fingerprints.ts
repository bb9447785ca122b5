/** The fingerprints of the fixed box, from the close on: whoever has a slip looks for their envelope while they can object. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { listOf } from '../../../src/records/sealed.ts';
import { sealed } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { findVote, fingerprintsIn } from './votes-read.ts';

export default memberQuery(sealed.fingerprints, ({ motionId }, { app, now }) => {
  const found = findVote(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  if (!found.box) return refuse([refusal('vote-still-open')]);
  return accept({ box: found.box.digest, fingerprints: listOf(fingerprintsIn(app, motionId)) });
});
