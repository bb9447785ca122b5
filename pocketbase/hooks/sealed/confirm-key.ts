/** A second teller types the number of the key from the paper; then the envelopes for the trial are made. */
import { sealedKeys } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { confirmKey } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { execute } from '../kit/engine.ts';
import { recordAct } from './acts.ts';
import { findTellersVote, makeTrials } from './teller-votes.ts';

export default memberVerb(sealedKeys.confirmKey, ({ motionId, keyId }, context) => {
  const { app, now, caller } = context;
  const asked = findTellersVote(app, motionId, now);
  if (!asked.ok) return asked;
  const { found, course } = asked.value;
  const by = caller.member.id;
  const confirmed = confirmKey({ course, opened: found.opening !== null, caller: by }, keyId);
  if (!confirmed.ok) return confirmed;
  recordAct(context, motionId, 'key-confirmed', { facts: { keyId }, by });
  // Entered, left and entered again: the trial begins anew.
  execute(app, 'DELETE FROM sealed_trials WHERE motion = {:motion}', { motion: motionId });
  makeTrials(app, motionId, course.key!);
  context.note(motionId, { keyId });
  context.changed('votes');
  return accept({ motionId });
});
