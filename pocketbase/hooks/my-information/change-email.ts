/**
 * A member wants to sign in with another address. A link goes there, and a letter to the address of today, so that whoever
 * is cheated notices. An address that is somebody else's gets a letter too, without a link: the member is answered alike.
 */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, HOUR, refuse } from '../../../src/domain/kernel/index.ts';
import { EMAIL_LINK_LIFE, whyNoEmailLink } from '../../../src/domain/my-information/index.ts';
import { memberVerb } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { whyNotEmail } from '../sign-in/recovering.ts';
import { keepEmailChange, openEmailChanges } from './email-changes.ts';
import { holderOf } from './holder.ts';
import { emailAsked, emailConfirm, emailInUse } from './mail.ts';

export default memberVerb(myInformation.changeEmail, ({ email: wanted }, context) => {
  const { app, caller, now, send } = context;
  const { member, language } = caller;
  const { email } = holderOf(app, member.id);
  const open = openEmailChanges(app, member.id, now).length;
  const refused = whyNoEmailLink({ email, wanted, open });
  if (refused) return refuse([refused]);
  const behind = keepEmailChange(app, now, member.id, wanted);
  const link = `${pageAddress(language, '/my-page/details/email/')}#${behind}`;
  // With the member, so that these letters go with them when they are erased. What is said to somebody else is not theirs.
  const own = { language, member: member.id };
  if (whyNotEmail(app, caller.accountId, wanted)) send(emailInUse({ to: wanted, language }, {}));
  else send(emailConfirm({ ...own, to: wanted }, { link, hours: EMAIL_LINK_LIFE / HOUR }));
  send(emailAsked({ ...own, to: email }, { link: pageAddress(language, '/my-page/settings/') }));
  context.note(member.id, { what: 'email-asked' });
  context.changed('my-page', member.id);
  return accept({ sent: true as const });
});
