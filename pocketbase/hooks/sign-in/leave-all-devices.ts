/**
 * A person signs out everywhere: a new token key makes every token given so far worthless, and no old link works. The address
 * of their calendar program ends too: whoever has their old phone reads it without signing in.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { endFeed } from '../calendar/feeds.ts';
import { execute, save } from '../kit/engine.ts';
import { forgetRequestsOf } from './requests.ts';

export default memberVerb(signIn.leaveAllDevices, (_, { app, caller, note, silence }) => {
  const account = app.findRecordById('accounts', caller.accountId);
  account.refreshTokenKey();
  save(app, account);
  execute(app, 'DELETE FROM devices WHERE account = {:account}', { account: caller.accountId });
  forgetRequestsOf(app, caller.accountId);
  endFeed(app, caller.member.id);
  note(caller.member.id);
  silence(caller.accountId);
  return accept({ left: true as const });
});
