/**
 * Whoever reads the new address opened the link: from now on it is the one to sign in with. Everybody who is signed in to
 * the account has to sign in again. Where the register has the address from before, it gets the new one for the same uses.
 */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { registerAsAt } from '../../../src/domain/register/index.ts';
import { addressOf } from '../kit/callers.ts';
import { openVerb, type Context } from '../kit/context.ts';
import { execute, save } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { factsAbout, recordFacts } from '../register/facts.ts';
import { accountOfMember, whyNotEmail } from '../sign-in/recovering.ts';
import { forgetRequestsOf } from '../sign-in/requests.ts';
import { emailChangeFor, forgetEmailChanges } from './email-changes.ts';
import { emailChanged } from './mail.ts';

interface Change {
  readonly member: Id;
  readonly before: string;
  readonly email: string;
}

function writeIntoRegister(context: Context, { member, before, email }: Change): void {
  const { app, now } = context;
  const on = londonDate(now);
  const [entry] = registerAsAt({ facts: factsAbout(app, member), on, knownAt: now });
  const there = entry?.electronic;
  if (!there || there.address.toLowerCase() !== before.toLowerCase()) return;
  const data = { purposes: there.purposes };
  const draft = { kind: 'electronic', on, data, words: { address: email }, reason: 'told-us' } as const;
  const written = recordFacts(context, member, [draft], member);
  if (!written.ok) throw new Error(written.refusals.map(({ code }) => code).join(', '));
}

export default openVerb(myInformation.confirmEmail, ({ changeId, secret }, context) => {
  const { app, now, send } = context;
  const change = emailChangeFor(app, changeId, secret, now);
  const account = change && accountOfMember(app, change.member);
  if (!change || !account) return refuse([refusal('email-link-wrong')]);
  const { member, email } = change;
  const taken = whyNotEmail(app, account.id, email);
  if (taken) return refuse([taken]);
  const { language } = addressOf(app, member)!;
  const record = app.findRecordById('accounts', account.id);
  record.setEmail(email);
  record.refreshTokenKey();
  save(app, record);
  execute(app, 'DELETE FROM devices WHERE account = {:account}', { account: account.id });
  forgetRequestsOf(app, account.id);
  forgetEmailChanges(app, member);
  writeIntoRegister(context, { member, before: account.email, email });
  const link = pageAddress(language, '/sign-in/');
  send(emailChanged({ to: account.email, language, member }, { link }));
  context.note(member, { what: 'email-changed' });
  context.silence(account.id);
  return accept({ changed: true as const });
});
