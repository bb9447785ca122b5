/** A teller types the public key that the three made. Another may take its place until the vote opens. */
import { sealedKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { enterKey, readGroups } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { recordAct } from './acts.ts';
import { findTellersVote } from './teller-votes.ts';

export default memberVerb(sealedKeys.enterKey, ({ motionId, publicKey: typed }, context) => {
  const { app, now, caller } = context;
  const asked = findTellersVote(app, motionId, now);
  if (!asked.ok) return asked;
  const { found, course } = asked.value;
  const by = caller.member.id;
  const entered = enterKey({ course, opened: found.opening !== null, caller: by });
  if (!entered.ok) return entered;
  const read = readGroups(typed);
  if (!read.ok) return refuse([refusal('key-mistyped', 'publicKey', { groups: read.wrong.join(', ') })]);
  const { number, body, keyStart } = read.written;
  if (number !== 0) return refuse([refusal('key-is-part', 'publicKey')]);
  const key = platform.sealedPublic(body);
  if (!key?.id.startsWith(keyStart)) return refuse([refusal('key-wrong', 'publicKey')]);
  const { id: keyId, publicKey } = key;
  recordAct(context, motionId, 'key-entered', { facts: { keyId, publicKey }, by });
  context.note(motionId, { keyId });
  context.changed('votes');
  return accept({ motionId, keyId });
});
