/**
 * The second step of an office holder: what they typed is held against what is theirs, and the session notes it. A
 * session that no passkey began gets none: two messages are not two things.
 */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { secondKind } from '../../../src/domain/sign-in/index.ts';
import { memberVerb } from '../kit/context.ts';
import { update } from '../kit/engine.ts';
import { byCard, byMessage, byPaper } from './second-steps.ts';

export default memberVerb(signInKeys.secondStep, ({ requestId, code }, context) => {
  const { app, caller, note } = context;
  const { device, way } = caller.session;
  if (device === '' || way !== 'passkey') return refuse([refusal('passkey-needed')]);
  const kind = secondKind(code);
  if (typeof kind !== 'string') return refuse([kind]);
  const refused =
    kind === 'message'
      ? byMessage(context, requestId, code)
      : kind === 'card'
        ? byCard(context, code)
        : byPaper(context, code);
  if (refused) return { ok: false, refusals: [refused], kept: true }; // the wrong codes that were counted
  update(app, 'devices', device, { second: kind });
  note(caller.member.id, { second: kind });
  return accept({ second: kind });
});
