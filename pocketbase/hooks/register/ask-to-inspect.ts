/** A member asks to look into the register; those who keep it hear of it. */
import { register } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { askToInspect, inspectionState } from '../../../src/domain/register/index.ts';
import { requestRow } from '../../../src/records/register.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { pageAddress } from '../kit/outbox.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { inspectionAsked } from './mail.ts';
import { latestOf } from './requests.ts';

export default memberVerb(register.askToInspect, ({ purpose }, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  const latest = latestOf(app, member);
  const asked = askToInspect({
    member,
    purpose,
    latest: latest && inspectionState(latest.answer, now),
    rules: membershipRulesNow(context),
    now,
  });
  if (!asked.ok) return asked;
  const requestId = insert(app, 'register_requests', requestRow(asked.value));
  const keepers = holdersOf(app, duties.register, now).map((holder) => holder.member.id);
  const others = keepers.filter((keeper) => keeper !== member);
  context.sendToMembers(others, (address) =>
    inspectionAsked(address, { link: pageAddress(address.language, '/office/register/') }),
  );
  for (const keeper of others) context.changed('my-page', keeper);
  context.note(requestId);
  return accept({ requestId, answerBy: asked.value.answerBy });
});
