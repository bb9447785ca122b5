/** Everybody was handed in: a second office holder is asked to agree that they are written (approved.ts). */
import { registerImport } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askSecond } from '../approvals/second.ts';
import { memberVerb } from '../kit/context.ts';
import { openImport, readyToWrite } from './importing.ts';

export default memberVerb(registerImport.importFinish, ({ importId }, context) => {
  const { app, caller } = context;
  const open = openImport(app, importId);
  if (!open.ok) return open;
  if (open.value.by !== caller.member.id) return refuse([refusal('import-unknown')]);
  const ready = readyToWrite(app, open.value);
  if (!ready.ok) return ready;
  const { people } = open.value;
  return askSecond(context, { act: 'register/import', subject: importId, input: {}, words: { people } });
});
