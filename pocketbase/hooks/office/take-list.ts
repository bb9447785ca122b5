/** Writes down that somebody takes a list of people away as a file. What is in it they see already. */
import { office } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { mayCount, officesOf } from '../../../src/domain/office/index.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';

export default memberVerb(office.takeList, ({ list }, context) => {
  const { caller, now } = context;
  const held = officesAt(caller.offices, caller.member, now);
  if (!mayCount(list, held)) return refuse([refusal('not-your-office')]);
  noteLook(context, { member: null, what: 'export', offices: officesOf(list) });
  return accept({ written: true });
});
