/** A person signs out everywhere: a new token key makes every token given so far worthless. */
import { signIn } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';

export default memberVerb(signIn.leaveAllDevices, (_, { app, caller, note }) => {
  const account = app.findRecordById('accounts', caller.accountId);
  account.refreshTokenKey();
  app.save(account);
  app
    .db()
    .newQuery('DELETE FROM devices WHERE account = {:account}')
    .bind({ account: caller.accountId } as never)
    .execute();
  note(caller.member.id);
  return accept({ left: true as const });
});
