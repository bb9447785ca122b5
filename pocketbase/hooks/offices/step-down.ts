/** Somebody steps down from an office of their own. Those who appoint hear of it. */
import { offices } from '../../../src/commands/index.ts';
import { londonDate } from '../../../src/domain/kernel/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { memberVerb } from '../kit/context.ts';
import { endTerm } from './ending.ts';
import { officeName, officeSteppedDown, whoDoesWhat } from './mail.ts';
import { whoAppoints } from './who-appoints.ts';

export default memberVerb(offices.stepDown, ({ office, lastOn }, context) => {
  const { now, caller } = context;
  const { id, displayName: name } = caller.member;
  const ended = endTerm(context, { memberId: id, office, lastOn });
  if (!ended.ok) return ended;
  const others = whoAppoints(context, id);
  if (others.length > 0)
    context.sendToMembers(others, (address) => {
      const { language } = address;
      const last = dayWords(language, lastOn ?? londonDate(now));
      return officeSteppedDown(address, {
        name,
        office: officeName(language, office),
        last,
        link: whoDoesWhat(language),
      });
    });
  return ended;
});
