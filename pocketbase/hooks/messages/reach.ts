/**
 * How to reach a member whom our e-mails do not reach: the address that does not work, and their phone number. That somebody
 * looked is written down. Of anybody else this door tells nothing.
 */
import { messages } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { postOffices } from '../../../src/domain/messages/index.ts';
import { memberVerb } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { noteLook } from '../membership/looks.ts';
import { findUnreached } from './unreached.ts';

export default memberVerb(messages.reach, ({ member }, context) => {
  const { app } = context;
  const unreached = findUnreached(app, member);
  if (!unreached) return refuse([refusal('reach-unknown')]);
  const sql = 'SELECT phone FROM profiles WHERE member = {:member}';
  noteLook(context, { member, what: 'details', offices: postOffices });
  const phone = row(app, sql, { member }, { phone: '' } as const)?.phone ?? '';
  return accept({ member, email: unreached.to, phone });
});
