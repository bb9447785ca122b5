/** A member asks somebody to help them. Known or not, the member gets the same answer. */
import { supporters } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { inviteSupporter } from './inviting.ts';

export default memberVerb(supporters.invite, (asked, context) => {
  const { caller } = context;
  const { id: member, displayName: memberName } = caller.member;
  const invited = inviteSupporter(context, { ...asked, member, memberName, own: caller.accountId });
  if (!invited.ok) return invited;
  context.note(invited.value);
  context.changed('my-page', member);
  return accept({ invited: true as const });
});
