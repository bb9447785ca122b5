/** Adding a name; with the last one that is needed the day is written down, and those who call meetings hear of it. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { meetingOffices } from '../../../src/domain/meetings/index.ts';
import { enoughRow } from '../../../src/records/requisitions.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { requisitionEnough } from './mail.ts';
import { enoughNow, findRequisition } from './requisitions-read.ts';

export function addsName(context: MemberContext, requisition: Id): void {
  const { app, now, caller } = context;
  insert(app, 'requisition_names', { requisition, member: caller.member.id, at: dateText(now) });
  const enough = enoughNow(app, findRequisition(context, requisition)!, now);
  if (enough) {
    insert(app, 'requisition_enough', { ...enoughRow(requisition, enough) });
    const callers = holdersOf(app, meetingOffices, now).map(({ member }) => member.id);
    context.sendToMembers(callers, requisitionEnough(enough));
  }
  context.note(requisition, { enough: enough !== null });
  context.changed('meetings');
}
