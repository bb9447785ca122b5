/** A teller types what two parts found in their envelope of the trial. When all three pairs did, the vote can open. */
import { sealedKeys } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { keyIsReady, tellersCourse, tryPair } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { actsOf, recordAct } from './acts.ts';
import { findTellersVote, trialAnswerOf } from './teller-votes.ts';

export default memberVerb(sealedKeys.tryKey, ({ motionId, pair, answer }, context) => {
  const { app, now, caller } = context;
  const asked = findTellersVote(app, motionId, now);
  if (!asked.ok) return asked;
  const { found, course } = asked.value;
  const by = caller.member.id;
  const keyId = course.key?.keyId ?? '';
  const expected = trialAnswerOf(app, motionId, keyId, pair);
  const tried = tryPair({ course, opened: found.opening !== null, caller: by }, answer, expected);
  if (!tried.ok) return tried;
  const before = course.key!.tried.includes(pair);
  if (!before) {
    recordAct(context, motionId, 'key-tried', { facts: { keyId, pair }, by });
    context.note(motionId, { pair });
    context.changed('votes');
  }
  return accept({ motionId, ready: keyIsReady(tellersCourse(actsOf(app, motionId))) });
});
