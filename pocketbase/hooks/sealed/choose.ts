/** The chair or the secretary chooses a secret vote for a motion. Its key is made now, outside the data. */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { chooseSecret } from '../../../src/domain/sealed/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { secretVoteRow } from '../../../src/records/sealed.ts';
import { memberVerb } from '../kit/context.ts';
import { insert, update } from '../kit/engine.ts';
import { findMotion } from '../voting/motions-read.ts';
import { recordAct } from './acts.ts';
import { saveParts } from './parts.ts';

export default memberVerb(sealed.choose, ({ motionId, parts }, context) => {
  const { app, now } = context;
  const found = findMotion(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const { motion, rulebook } = found;
  const chosen = chooseSecret({ state: motionState(found, now), ballot: motion.ballot, rulebook });
  if (!chosen.ok) return chosen;
  // A key that was made for a transaction that came to nothing opens nothing: no envelope was sealed for it.
  const { id: keyId, publicKey } = platform.sealedKey();
  update(app, 'motions', motionId, { ballot: 'secret' });
  saveParts(app, motionId, parts);
  insert(
    app,
    'sealed_votes',
    secretVoteRow({ motion: motionId, keyId, publicKey, keyHolder: 'server', at: now }),
  );
  recordAct(context, motionId, 'key-made', { facts: { keyId, publicKey }, by: context.caller.member.id });
  context.note(motionId, { keyId });
  context.changed('votes');
  return accept({ motionId });
});
