/** Appoints a member to an office, from a day on and, where it is known, until a last day. */
import { offices } from '../../../src/commands/index.ts';
import { accept, addDays, londonInstant, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { appointmentFacts, firstOffices, whyNotAppoint } from '../../../src/domain/offices/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { addressOf, findMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { recordFacts } from '../register/facts.ts';
import { officeAppointed, officeName, whoDoesWhat } from './mail.ts';
import { officeRefusals } from './refusals.ts';

export default memberVerb(offices.appoint, ({ memberId, office, fromOn, lastOn }, context) => {
  const { app, now, caller } = context;
  const settingUp = holdersOf(app, firstOffices, now).length === 0;
  const { member, offices: callerOffices } = caller;
  const refused = whyNotAppoint({ caller: member, callerOffices, person: memberId, office, settingUp, now });
  if (refused) return refuse([refused]);
  const drafts = appointmentFacts({ office, fromOn, lastOn }, now);
  if (!drafts.ok) return drafts;
  const person = findMember(app, memberId);
  const begins = Math.max(now, londonInstant(fromOn, 0));
  const stays = person !== null && isMemberAt(person, now) && isMemberAt(person, begins);
  if (!stays) return refuse([refusal('office-not-member', 'memberId')]);
  const written = recordFacts(context, memberId, drafts.value, member.id);
  if (!written.ok) return refuse(officeRefusals(written.refusals));
  const address = addressOf(app, memberId);
  if (address) {
    const { language } = address;
    const from = dayWords(language, fromOn);
    const params = { office: officeName(language, office), from, link: whoDoesWhat(language) };
    context.send(officeAppointed(address, params));
  }
  context.note(memberId, { office, fromOn, endsOn: lastOn === null ? '' : addDays(lastOn, 1) });
  context.changed('my-page', memberId);
  return accept({ appointed: true as const });
});
