/** An import ends without anything being written. Any keeper of the register may, so that none can block the others. */
import { registerImport } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { endApproval } from '../approvals/second.ts';
import { memberVerb } from '../kit/context.ts';
import { askedFor } from './import-asked.ts';
import { endImport, openImport } from './importing.ts';

export default memberVerb(registerImport.importCancel, ({ importId }, context) => {
  const { app, now, caller } = context;
  const open = openImport(app, importId);
  if (!open.ok) return open;
  const approval = askedFor(app, importId);
  if (approval) endApproval(app, approval, 'withdrawn', caller.member.id, now);
  endImport(context, importId, 'cancelled');
  context.note(importId);
  return accept({ cancelled: true as const });
});
