/** A member signs out one of their devices, wherever it is. */
import { signInKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { remove, row } from '../kit/engine.ts';

export default memberVerb(signInKeys.leaveDevice, ({ device }, { app, caller, note, silence }) => {
  const sql = 'SELECT id FROM devices WHERE id = {:device} AND account = {:account}';
  const found = row(app, sql, { device, account: caller.accountId }, { id: '' } as const);
  if (!found) return refuse([refusal('device-unknown')]);
  remove(app, 'devices', device);
  note(caller.member.id);
  silence(caller.accountId);
  return accept({ left: true as const });
});
